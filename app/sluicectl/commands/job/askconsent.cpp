// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/job/askconsent.h"

#include "app/sluicectl/commands/confirmation.h"
#include "app/sluicectl/commands/plans/verdict.h"
#include "app/sluicectl/render/planfiletext.h"
#include "app/sluicectl/terminal/output.h"
#include "app/sluicectl/terminal/terminal.h"

#include <QCoreApplication>

namespace sluice::ctl {

namespace {

struct ConsentText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::JobCommand)
};

} // namespace

std::optional<ExitCode> askForConsent(const ServerJob &job, const QList<Destination> &destinations, int stopDescriptor)
{
    const auto consent = consentOf(job, destinations, isInteractive() && !job.secretFromStdin);
    if (consent.kind == Consent::Kind::Withheld) {
        say(consent.reason);
        return ExitCode::NotConfirmed;
    }
    if (consent.kind == Consent::Kind::Given)
        return {};
    if (job.deed == Deed::Approve)
        printToStderr(planFileText(*job.file, knownSigners().load().value_or(QList<KnownSigner>()), Stream::Err));
    const auto answer = readLine(questionAbout(job, destinations), Echo::On, stopDescriptor);
    if (answer.stopped) {
        say(job.deed == Deed::Approve ? ConsentText::tr("Stopped before anything was approved.")
                                      : ConsentText::tr("Stopped before anything was sent."));
        return ExitCode::Cancelled;
    }
    if (!isConsent(QString::fromUtf8(answer.line.value_or(QByteArray())), job, destinations)) {
        say(job.deed == Deed::Approve ? ConsentText::tr("Not confirmed, so nothing was approved.")
                                      : ConsentText::tr("Not confirmed, so nothing was sent."));
        return ExitCode::NotConfirmed;
    }
    return {};
}

} // namespace sluice::ctl
