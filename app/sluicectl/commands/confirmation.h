// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/targets/targets.h"

namespace sluice::ctl {

/// What the command line says to an action.
struct Consent
{
    enum class Kind { Given, Withheld, ToBeAsked };

    Kind kind = Kind::Withheld;
    QString reason{}; ///< one sentence, when it is withheld

    friend bool operator==(const Consent &, const Consent &) = default;
};

/// --confirm with the name of a server, or its host, or tenant, is consent everywhere, --yes except in Production and where
/// the policy of a class wants the name; what the system says about Production holds without a class, too. What contradicts
/// the servers is none, not even for the others. \a canAsk: somebody is there who can be asked.
Consent consentOf(const ServerJob &job, const QList<Target> &targets, bool canAsk);

/// Those of \a targets about which somebody has to be asked.
QList<Target> unconfirmed(const ServerJob &job, const QList<Target> &targets);

/// What is asked on a terminal; ends where the answer begins.
QString questionAbout(const ServerJob &job, const Target &target);

/// Whether \a answer to that question is a yes.
bool isConsent(const QString &answer, const ServerJob &job, const Target &target);

/// Whether \a answer to a question is a yes, where that is enough.
bool isYes(const QString &answer);

} // namespace sluice::ctl
