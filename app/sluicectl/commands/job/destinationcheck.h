// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/secrets/environmentsecrets.h"
#include "app/sluicectl/targets/storedrules.h"

namespace sluice::ctl {

/// Reads the stored servers. Fails when \a job is about an action, although the stored classes and policies cannot be read;
/// of a question only says so.
Result<void> readRules(const ServerJob &job, StoredRules &rules);

/// Puts the application token of \a environment, if there is one, into \a destinations.
void receiveApplicationToken(QList<Destination> &destinations, const EnvironmentSecrets &environment);

/// Everything that can be checked before anybody is asked: the policies, the values that the protocols take, and
/// unencrypted connections. Sends nothing.
Result<void> checkDestinations(const ServerJob &job, const QList<Destination> &destinations, const StoredRules &rules);

/// Looks at the stored servers again: whether each of \a destinations may be signed in to by the rules in force now.
Result<void> checkSignIns(const QList<Destination> &destinations, const StoredRules &rules);

/// Says on stderr of each of \a destinations which class is in force there, unless it is simply the one that is stored.
void sayClasses(const QList<Destination> &destinations);

/// Warns on stderr about each of \a destinations to which the sign-in goes unencrypted, and about each node to which
/// \a job would send something at the address that its farm shares.
void warnOfAddresses(const ServerJob &job, const QList<Destination> &destinations);

} // namespace sluice::ctl
