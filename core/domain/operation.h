// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reply.h"
#include "core/domain/result.h"

#include <QStringList>

#include <variant>

namespace sluice {

/// Who is there, and which version does it speak? Needs no sign-in.
struct Probe
{
    friend bool operator==(const Probe &, const Probe &) = default;
};

/// Trade the credentials of the context for a ticket.
struct SignIn
{
    friend bool operator==(const SignIn &, const SignIn &) = default;
};

struct ListCaches
{
    friend bool operator==(const ListCaches &, const ListCaches &) = default;
};

struct FlushAll
{
    friend bool operator==(const FlushAll &, const FlushAll &) = default;
};

/// Flush the caches with these names, as the server spells them. Never empty: see checked().
struct FlushNamed
{
    QStringList names;

    friend bool operator==(const FlushNamed &, const FlushNamed &) = default;
};

/// Drop the cached configurations of one application and instance (superoffice dossier §3.3).
struct ClearConfiguration
{
    QString application;           ///< never empty
    QString instance;              ///< never empty
    bool forAllAssociates = false; ///< false: only those of the account that is signed in

    friend bool operator==(const ClearConfiguration &, const ClearConfiguration &) = default;
};

/// What can be asked of a server. An operation never carries a secret: it travels to plans, previews and history.
using Operation = std::variant<Probe, SignIn, ListCaches, FlushAll, FlushNamed, ClearConfiguration>;

/// Whether it changes something on the server, so that it must reach the server at most once.
bool isAction(const Operation &operation);

/// What an action is aimed at, one text per cell of a result: a cache name, "*" for all caches,
/// "configuration:APPLICATION/INSTANCE". Empty for operations that change nothing.
QStringList targetsOf(const Operation &operation);

/// The operation as it may be sent: empty and repeated cache names are left out, all others stay exactly as they are.
/// An empty selection, an empty application or an empty instance is an InvalidInput error, never "all".
Result<Operation> checked(Operation operation);

/// Which alternative of Reply answers an operation.
template<typename Op>
struct ReplyTrait
{
    using Type = Done;
};
template<>
struct ReplyTrait<Probe>
{
    using Type = ServerInfo;
};
template<>
struct ReplyTrait<SignIn>
{
    using Type = SignedIn;
};
template<>
struct ReplyTrait<ListCaches>
{
    using Type = CacheList;
};
template<typename Op>
using ReplyOf = typename ReplyTrait<Op>::Type;

} // namespace sluice
