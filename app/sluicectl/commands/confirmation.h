// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/targets/targets.h"

namespace sluice::ctl {

/// Whether the command line consents to an action.
struct Consent
{
    enum class Kind { Given, Withheld, ToBeAsked };

    Kind kind = Kind::Withheld;
    QString reason{}; ///< one sentence, when consent is withheld

    friend bool operator==(const Consent &, const Consent &) = default;
};

/// Whether the command line of \a job gives consent for all of \a targets. --confirm with the name, host or tenant of a
/// server is consent for it. --yes is consent except in Production and where a policy requires the name; without a
/// class a system-wide policy for Production counts. A --confirm that names none of the servers withholds consent for
/// all. \a canAsk: there is a terminal.
Consent consentOf(const ServerJob &job, const QList<Target> &targets, bool canAsk);

/// Those of \a targets to which the command line does not consent.
QList<Target> unconfirmed(const ServerJob &job, const QList<Target> &targets);

/// The question for a terminal; the answer follows on the same line.
QString questionAbout(const ServerJob &job, const Target &target);

/// Whether \a answer to this question is consent.
bool isConsent(const QString &answer, const ServerJob &job, const Target &target);

/// Whether \a answer means yes.
bool isYes(const QString &answer);

} // namespace sluice::ctl
