// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/plans/planfile.h"
#include "core/storage/signing/knownsigners.h"

#include <functional>

namespace sluice {

class Destinations;
class SecretStore;
class ServerStore;

/// What plan files are judged by and signed with. Whatever it refers to outlives whoever has it.
struct PlanParts
{
    const ServerStore &servers;
    const Destinations &destinations; ///< of servers
    SecretStore &secrets;             ///< keep the key for signing
    KnownSigners signers;
    /// The account with which somebody is signed in to the stored server \a serverId now; empty: nobody is. May be null.
    std::function<QString(const QString &serverId)> signedInAs{};
};

/// With which accounts somebody is signed in to the servers of \a plan from here; empty where nobody is, because what is
/// only stored proves nothing. A server may call the account of a sign-in by another name than the one that was entered, so a stored
/// name that the author has too is preferred: two names of one account do not show two people.
QList<ServerAccount> accountsHere(const PlanDocument &plan, const PlanParts &parts);

} // namespace sluice
