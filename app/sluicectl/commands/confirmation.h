// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/targets/destinations.h"

namespace sluice::ctl {

/// Whether the command line consents to an action.
struct Consent
{
    enum class Kind { Given, Withheld, ToBeAsked };

    Kind kind = Kind::Withheld;
    QString reason{}; ///< one sentence, when consent is withheld

    friend bool operator==(const Consent &, const Consent &) = default;
};

/// Whether the command line of \a job gives consent for all of \a destinations, once for the whole run. --confirm with the
/// name, host or tenant of the server that would be asked for is consent. --yes is consent except in Production and where
/// a policy requires the name. A --confirm that names none of the servers withholds consent. \a canAsk: there is a
/// terminal.
Consent consentOf(const ServerJob &job, const QList<Destination> &destinations, bool canAsk);

/// Whether the command line consents, so that nobody has to be asked.
bool isConfirmed(const ServerJob &job, const QList<Destination> &destinations);

/// The question for a terminal; the answer follows on the same line.
QString questionAbout(const ServerJob &job, const QList<Destination> &destinations);

/// Whether \a answer to this question is consent.
bool isConsent(const QString &answer, const ServerJob &job, const QList<Destination> &destinations);

/// Whether \a answer means yes.
bool isYes(const QString &answer);

} // namespace sluice::ctl
