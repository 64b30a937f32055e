// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/plans/planfile.h"
#include "core/storage/signing/knownsigners.h"

#include <functional>
#include <optional>

namespace sluice {

class Destinations;
class SecretStore;
class ServerStore;

/// With which account somebody is signed in to a server.
struct AccountInUse
{
    QString account{}; ///< as the server calls it; empty if it does not say
    QString entered{}; ///< as it was entered; empty if none was

    friend bool operator==(const AccountInUse &, const AccountInUse &) = default;
};

/// What plan files are judged by and signed with. Whatever it refers to outlives whoever has it.
struct PlanParts
{
    const ServerStore &servers;
    const Destinations &destinations; ///< of servers
    SecretStore &secrets;             ///< keep the key for signing
    KnownSigners signers;
    /// Who is signed in to the stored server \a serverId now; nothing: nobody is. May be null.
    std::function<std::optional<AccountInUse>(const QString &serverId)> signedInAs{};

    std::optional<AccountInUse> accountAt(const QString &serverId) const
    {
        return signedInAs ? signedInAs(serverId) : std::nullopt;
    }
};

/// With which accounts somebody is signed in to the servers of \a plan from here; empty where nobody is, because what is
/// only stored proves nothing. A server may call the account of a sign-in by another name than the one that was entered.
/// If the author has the entered one too, that is preferred: two names of one account do not show two people.
QList<ServerAccount> accountsHere(const PlanDocument &plan, const PlanParts &parts);

} // namespace sluice
