// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/commandline.h"
#include "app/sluicectl/commands/commandtable.h"

namespace sluice::test {

/// The words of \a line, which blanks separate; "␣" is a blank in a word, "∅" an empty word.
inline QStringList words(const QString &line)
{
    QStringList result;
    for (auto word : line.split(u' ', Qt::SkipEmptyParts))
        result.append(word == QStringLiteral("∅")
                          ? QString()
                          : word.replace(u'␣', u' ').replace(QStringLiteral("=∅"), QStringLiteral("=")));
    return result;
}

/// The job of \a line. Ends the test program when the line is wrong or has another kind of job.
template<typename Job>
Job jobOf(const QString &line)
{
    const auto invocation = ctl::parse(ctl::allCommands(), words(line));
    if (!invocation)
        qFatal("%s", qPrintable(invocation.error().sentence));
    return std::get<Job>(*invocation);
}

} // namespace sluice::test
