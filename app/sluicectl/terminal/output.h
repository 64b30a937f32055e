// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice::ctl {

/// \a text in which characters that a terminal would obey are written as escapes such as \u001b: control characters,
/// line separators, and marks that change the direction of writing. JSON reads an escape as the character.
QString printable(const QString &text);

/// Writes \a text to stdout. False when it could not be written, which has been said on stderr.
bool printData(const QString &text);

/// Writes \a text to stderr as it is. What nobody reads is lost after a signal.
void printToStderr(const QString &text);

/// Writes \a sentence to stderr as one line, made printable, after the name of the program.
void say(const QString &sentence);

} // namespace sluice::ctl
