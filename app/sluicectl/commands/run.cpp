// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/run.h"

namespace sluice::ctl {

Problem readSubject(const ParsedLine &line, ServerJob &job)
{
    job.takenUp = line.words.last();
    return {};
}

} // namespace sluice::ctl
