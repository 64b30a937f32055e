// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/preview.h"

#include "app/sluicectl/output.h"
#include "core/session/session.h"

#include <QCoreApplication>

namespace sluice::ctl {

namespace {

struct PreviewText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Preview)
};

} // namespace

ExitCode showPreview(const Session &session, const ServerJob &job)
{
    const auto request = session.preview(job.operation);
    if (!request) {
        say(sentenceOf(request.error()));
        return exitCodeOf(request.error(), session.wasReached());
    }
    if (!job.server.options.services)
        say(PreviewText::tr("The version is found out when something is sent; this is the one tried first."));
    return printData(job.json ? requestJson(*request) : requestText(*request)) ? ExitCode::Done : ExitCode::Failed;
}

} // namespace sluice::ctl
