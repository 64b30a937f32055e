// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/rebuild.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

Problem readRebuild(const ParsedLine &line, ServerJob &job)
{
    const auto kind = deltaKindFrom(line.words.value(1));
    if (!kind) {
        QStringList names;
        for (const auto known : allDeltaKinds)
            names.append(deltaKindName(known));
        return Usage::tr("Name what to rebuild, one of these: %1.").arg(names.join(u", "_s));
    }
    job.steps = {{.operation = RebuildDeltas{*kind}}};
    return {};
}

} // namespace sluice::ctl
