// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/storemistakes.h"

#include "app/sluicectl/terminal/output.h"

#include <QStringList>

namespace sluice::ctl {

void sayFurtherMistakes(const Error &problem)
{
    const auto lines = problem.detail.split(u'\n', Qt::SkipEmptyParts);
    for (const auto &line : lines) {
        const auto mistake = line.section(QStringLiteral(": "), 1); // after the path
        if (!problem.message.contains(mistake))
            say(line);
    }
}

} // namespace sluice::ctl
