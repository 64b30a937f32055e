// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/flush.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

Problem readFlush(const ParsedLine &line, ServerJob &job)
{
    if (line.options.has(u"all"_s)) {
        job.steps = {{.operation = FlushAll{}}};
        return {};
    }
    auto flush = checked(FlushNamed{line.options.values(u"cache"_s)});
    if (!flush)
        return flush.error().message;
    job.steps = {{.operation = std::move(*flush)}};
    return {};
}

} // namespace sluice::ctl
