// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice::ctl {

/// \a text with every character that a terminal would obey instead of showing it as \u001b: control characters, line
/// separators, marks that turn the direction of writing. JSON reads that as the same text.
QString printable(const QString &text);

/// Writes \a text to stdout. False when it could not be written; that has been said on stderr, unless the reader went
/// away.
bool printData(const QString &text);

/// Writes \a sentence to stderr as one line, made printable, behind the name of the program.
void say(const QString &sentence);

} // namespace sluice::ctl
