// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/parsedoptions.h"

#include <QCommandLineParser>

namespace sluice::ctl {

ParsedOptions::ParsedOptions(const QCommandLineParser &parser)
{
    const auto names = parser.optionNames();
    for (const auto &name : names)
        m_values.insert(name, parser.values(name));
}

} // namespace sluice::ctl
