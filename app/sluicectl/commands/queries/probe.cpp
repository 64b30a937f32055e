// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/queries/probe.h"

#include "app/sluicectl/render/json.h"
#include "app/sluicectl/render/text.h"

namespace sluice::ctl {

void ProbeCommand::start()
{
    ask(Probe{}, [this](const Result<ServerInfo> &info) {
        if (info)
            show(*info);
        else
            fail(info.error());
    });
}

void ProbeCommand::show(const ServerInfo &info)
{
    const auto skew = session().clockSkew();
    succeed({.text = probeText(place().server, info, skew), .object = probeObject(place(), info, skew)});
}

} // namespace sluice::ctl
