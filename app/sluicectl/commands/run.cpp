// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/run.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

Problem readSubject(const ParsedLine &line, ServerJob &job)
{
    job.takenUp = line.words.last();
    job.takesFile = line.subject->name == "plan run"_L1 || isPlanFileName(job.takenUp);
    return {};
}

} // namespace sluice::ctl
