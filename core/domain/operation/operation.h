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

/// Who is there, and which version does it speak? Needs no sign-in.
struct Probe
{
    friend bool operator==(const Probe &, const Probe &) = default;
};

/// How is an Online tenant, and where does it answer now? Needs no sign-in (superoffice dossier §2.1).
struct TenantState
{
    friend bool operator==(const TenantState &, const TenantState &) = default;
};

/// Have the credentials of the context accepted: traded for a ticket, or checked.
struct SignIn
{
    friend bool operator==(const SignIn &, const SignIn &) = default;
};

/// Is the ticket of the context still good? Passive: it does not extend it (infoRouter dossier §3.5).
struct CheckSignIn
{
    friend bool operator==(const CheckSignIn &, const CheckSignIn &) = default;
};

/// Give the ticket of the context back. That it was unknown already is as good as done (infoRouter dossier §3.6).
struct SignOut
{
    friend bool operator==(const SignOut &, const SignOut &) = default;
};

/// May the account that is signed in probably flush? Only a hint: the server decides (infoRouter dossier §3.17).
struct MayFlush
{
    friend bool operator==(const MayFlush &, const MayFlush &) = default;
};

/// Which operations does this build of the server have?
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

struct RebuildDeltas
{
    DeltaKind kind = DeltaKind::Udef;

    friend bool operator==(const RebuildDeltas &, const RebuildDeltas &) = default;
};

/// One opaque text for all these caches together: another text means that something about them has changed.
struct CacheState
{
    QStringList names; ///< never empty

    friend bool operator==(const CacheState &, const CacheState &) = default;
};

/// How often a change of each was registered. The server leaves out the names that it does not count by.
struct CacheGenerations
{
    QStringList names; ///< never empty

    friend bool operator==(const CacheGenerations &, const CacheGenerations &) = default;
};

/// Whose settings can be read from the cache that holds them (infoRouter dossier §3.11, §3.14).
enum class SettingsSource { ApplicationParameters, SystemBehavior };

inline constexpr std::array allSettingsSources{SettingsSource::ApplicationParameters, SettingsSource::SystemBehavior};

struct ReadSettings
{
    SettingsSource source = SettingsSource::ApplicationParameters;

    friend bool operator==(const ReadSettings &, const ReadSettings &) = default;
};

/// What can be asked of a server. An operation never carries a secret: it travels to plans, previews and history.
using Operation =
    std::variant<Probe, TenantState, SignIn, CheckSignIn, SignOut, MayFlush, Features, ListCaches, FlushAll, FlushNamed,
                 ClearConfiguration, RebuildDeltas, CacheState, CacheGenerations, ReadSettings>;

/// Whether it changes something on the server, so that it must reach the server at most once.
bool isAction(const Operation &operation);

/// Whether it is only asked so that others can be: one answer serves all who wait for it.
bool isPreparation(const Operation &operation);

/// Whether it asks how the caches are, without a word about what is in them.
bool isLook(const Operation &operation);

/// What an action is aimed at, one text per cell of a result: a cache name, "*" for all caches,
/// "configuration:APPLICATION/INSTANCE", "rebuild:KIND". Empty for operations that change nothing.
QStringList targetsOf(const Operation &operation);

/// The operation as it may be sent: empty and repeated cache names are left out, all others stay exactly as they are.
/// An empty selection, an empty application or an empty instance is an InvalidInput error, never "all".
Result<Operation> checked(Operation operation);

} // namespace sluice
