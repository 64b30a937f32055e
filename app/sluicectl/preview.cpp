// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/preview.h"

#include "app/sluicectl/output.h"
#include "core/protocol/registry.h"
#include "core/session/session.h"

#include <QCoreApplication>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct PreviewText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Preview)
};

/// What is not known before something is sent.
QStringList notYetKnown(const ServerJob &job)
{
    QStringList remarks;
    const auto &server = job.server;
    if (server.protocolId == protocolIds().constFirst())
        remarks << PreviewText::tr("REST is shown, which is preferred; whether the server offers it is found out when "
                                   "something is sent.");
    if (server.protocolId == superOfficeSoapId() && !server.options.services)
        remarks << PreviewText::tr("The version is found out when something is sent; this is the one tried first.");
    if (server.protocolId == infoRouterId() && !server.options.binding)
        remarks << PreviewText::tr("A form is shown, which is preferred; whether the server takes forms is found out "
                                   "when something is sent.");
    if (server.options.online)
        remarks << PreviewText::tr("The host at which the tenant answers is found out when something is sent.");
    return remarks;
}

} // namespace

ExitCode showPreview(const Session &session, const ServerJob &job)
{
    const auto request = session.preview(job.operation);
    if (!request) {
        say(sentenceOf(request.error()));
        return exitCodeOf(request.error(), session.wasReached());
    }
    const auto remarks = notYetKnown(job);
    for (const auto &remark : remarks)
        say(remark);
    return printData(job.json ? requestJson(*request) : requestText(*request)) ? ExitCode::Done : ExitCode::Failed;
}

} // namespace sluice::ctl
