// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/clearconfig.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

Problem readClearConfig(const ParsedLine &line, ServerJob &job)
{
    const auto &options = line.options;
    auto clear = checked(ClearConfiguration{options.value(u"application"_s), options.value(u"instance"_s),
                                            options.has(u"all-associates"_s)});
    if (!clear)
        return clear.error().message;
    job.steps = {{.operation = std::move(*clear)}};
    return {};
}

} // namespace sluice::ctl
