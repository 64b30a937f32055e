// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/commandline.h"
#include "app/sluicectl/commands/commandtable.h"

namespace sluice::test {

/// Words are parted by blanks; "␣" is a blank in a word, "∅" an empty word.
inline QStringList words(const QString &line)
{
    QStringList result;
    for (auto word : line.split(u' ', Qt::SkipEmptyParts))
        result.append(word == QStringLiteral("∅")
                          ? QString()
                          : word.replace(u'␣', u' ').replace(QStringLiteral("=∅"), QStringLiteral("=")));
    return result;
}

/// What \a line asks for. One that asks for something else is a broken test, so it ends the program.
template<typename Job>
Job jobOf(const QString &line)
{
    const auto invocation = ctl::parse(ctl::allCommands(), words(line));
    if (!invocation)
        qFatal("%s", qPrintable(invocation.error().sentence));
    return std::get<Job>(*invocation);
}

} // namespace sluice::test
