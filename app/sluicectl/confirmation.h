// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline.h"

#include <QUrl>

namespace sluice::ctl {

/// What the command line says to an action.
struct Consent
{
    enum class Kind { Given, Withheld, ToBeAsked };

    Kind kind = Kind::Withheld;
    QString reason{}; ///< one sentence, when it is withheld

    friend bool operator==(const Consent &, const Consent &) = default;
};

/// --confirm with the right host, or tenant, is consent everywhere, --yes except in Production. What contradicts the
/// address is none.
/// \a canAsk: somebody is there who can be asked.
Consent consentOf(const ServerJob &job, const QUrl &address, bool canAsk);

/// What is asked on a terminal; ends where the answer begins.
QString questionAbout(const ServerJob &job, const QUrl &address);

/// Whether \a answer to that question is a yes.
bool isConsent(const QString &answer, const ServerJob &job, const QUrl &address);

} // namespace sluice::ctl
