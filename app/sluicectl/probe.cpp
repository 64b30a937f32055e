// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/probe.h"

#include "app/sluicectl/output.h"

namespace sluice::ctl {

void ProbeCommand::start()
{
    auto *call = m_session.call(Probe{}, this);
    m_call = call;
    call->then(this, [this](const Result<ServerInfo> &info) { show(info); });
}

void ProbeCommand::show(const Result<ServerInfo> &info)
{
    if (!info) {
        say(sentenceOf(info.error()));
        finish(exitCodeOf(info.error(), m_session.wasReached()));
        return;
    }
    const auto server = m_session.node();
    finish(printData(m_job.json ? probeJson(server, *info) : probeText(server, *info)) ? ExitCode::Done
                                                                                       : ExitCode::Failed);
}

} // namespace sluice::ctl
