// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/deltakind.h"
#include "core/domain/operation/reply.h"
#include "core/domain/result.h"

#include <QStringList>

#include <array>
#include <optional>
#include <variant>

namespace sluice {

/// Asks a server what it is and which version it has. Needs no sign-in.
struct Probe
{
    friend bool operator==(const Probe &, const Probe &) = default;
};

/// Asks whether an Online tenant is running, and for its current address. Needs no sign-in (superoffice dossier §2.1).
struct TenantState
{
    friend bool operator==(const TenantState &, const TenantState &) = default;
};

/// Sends the credentials of the context, to get a ticket for them or to have them checked.
struct SignIn
{
    friend bool operator==(const SignIn &, const SignIn &) = default;
};

/// Asks whether the ticket of the context is still valid. Asking does not extend a ticket of infoRouter (dossier §3.5);
/// one of NetServer may count it as a use.
struct CheckSignIn
{
    friend bool operator==(const CheckSignIn &, const CheckSignIn &) = default;
};

/// Ends the ticket of the context. If the server does not know the ticket, it is signed out already: no error
/// (infoRouter dossier §3.6).
struct SignOut
{
    friend bool operator==(const SignOut &, const SignOut &) = default;
};

/// Asks whether the signed-in account can probably flush. Only a hint: the server decides (infoRouter dossier §3.17).
struct MayFlush
{
    friend bool operator==(const MayFlush &, const MayFlush &) = default;
};

/// Asks which operations this build of the server has.
struct Features
{
    friend bool operator==(const Features &, const Features &) = default;
};

struct ListCaches
{
    friend bool operator==(const ListCaches &, const ListCaches &) = default;
};

struct FlushAll
{
    friend bool operator==(const FlushAll &, const FlushAll &) = default;
};

/// Flushes the caches with these names, as the server spells them. Never empty: see checked().
struct FlushNamed
{
    QStringList names;

    friend bool operator==(const FlushNamed &, const FlushNamed &) = default;
};

/// Drops the cached configurations of one application and instance (superoffice dossier §3.3).
struct ClearConfiguration
{
    QString application;           ///< never empty
    QString instance;              ///< never empty
    bool forAllAssociates = false; ///< false: only those of the signed-in account

    friend bool operator==(const ClearConfiguration &, const ClearConfiguration &) = default;
};

struct RebuildDeltas
{
    DeltaKind kind = DeltaKind::Udef;

    friend bool operator==(const RebuildDeltas &, const RebuildDeltas &) = default;
};

/// Asks for one opaque text that stands for the state of all these caches. If it changes, one of the caches has
/// changed.
struct CacheState
{
    QStringList names; ///< never empty

    friend bool operator==(const CacheState &, const CacheState &) = default;
};

/// Asks how many changes were registered under each name. The server leaves out names that it keeps no count for.
struct CacheGenerations
{
    QStringList names; ///< never empty

    friend bool operator==(const CacheGenerations &, const CacheGenerations &) = default;
};

/// The two groups of settings that a server tells from its cache (infoRouter dossier §3.11, §3.14).
enum class SettingsSource { ApplicationParameters, SystemBehavior };

inline constexpr std::array allSettingsSources{SettingsSource::ApplicationParameters, SettingsSource::SystemBehavior};

struct ReadSettings
{
    SettingsSource source = SettingsSource::ApplicationParameters;

    friend bool operator==(const ReadSettings &, const ReadSettings &) = default;
};

/// Everything that can be asked of a server. Each alternative has a row in traits.h. An operation carries no secret,
/// because it is copied to plans, previews and the history.
using Operation =
    std::variant<Probe, TenantState, SignIn, CheckSignIn, SignOut, MayFlush, Features, ListCaches, FlushAll, FlushNamed,
                 ClearConfiguration, RebuildDeltas, CacheState, CacheGenerations, ReadSettings>;

/// Whether it changes something on the server. Such a request is sent only if the policy allows it.
bool isAction(const Operation &operation);

/// Whether it must reach the server at most once: an action; a sign-in, because a server counts wrong passwords; and the
/// end of a sign-in, whose second request would be answered as if the first had not been there.
bool isSentOnce(const Operation &operation);

/// Whether other operations wait for it: one answer then serves all of them.
bool isPreparation(const Operation &operation);

/// Whether it reads the state of caches, not their contents.
bool isSnapshot(const Operation &operation);

/// The targets of an action, one text per cell of a result: a cache name, "*" for all caches,
/// "configuration:APPLICATION/INSTANCE", "rebuild:KIND". Empty for operations that change nothing.
QStringList targetsOf(const Operation &operation);

/// The operation as it may be sent: empty and repeated cache names are left out, all others stay exactly as they are.
/// An empty selection, an empty application or an empty instance is an InvalidInput error, never "all".
Result<Operation> checked(Operation operation);

} // namespace sluice
