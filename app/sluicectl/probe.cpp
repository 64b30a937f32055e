// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/probe.h"

#include "app/sluicectl/output.h"

namespace sluice::ctl {

void ProbeCommand::start()
{
    ask(Probe{}, [this](const Result<ServerInfo> &info) {
        if (info)
            print(job().json ? probeJson(server(), *info) : probeText(server(), *info));
        else
            fail(info.error());
    });
}

} // namespace sluice::ctl
