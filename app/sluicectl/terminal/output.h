// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace sluice::ctl {

/// \a text in which characters that a terminal would obey are written as escapes such as \u001b: control characters,
/// line separators, and marks that change the direction of writing. JSON reads an escape as the character.
QString printable(const QString &text);

/// Writes \a text to stdout. False when it could not be written, which has been said on stderr.
bool printData(const QString &text);

/// Writes \a text to stderr as it is. What nobody reads is lost after a signal.
void printToStderr(const QString &text);

/// Shows \a text, made printable, on a line below everything else that is printed, and rewrites it in place. Does nothing
/// where stderr is no terminal.
void showStatus(const QString &text);
void hideStatus();

/// Data for stdout that comes bit by bit, while something else goes on that must not wait for the reader.
class DataStream final
{
public:
    /// Writes what can be written without waiting, and keeps the rest.
    void write(const QString &text);
    /// Waits for the reader until the rest is written. False as for printData().
    bool finish();

private:
    QByteArray m_rest;
    QString m_problem; ///< why writing has failed; then nothing more is written
};

/// Writes \a sentence to stderr as one line, made printable, after the name of the program.
void say(const QString &sentence);

/// The first sentences that were said, at most a hundred.
QStringList said();

} // namespace sluice::ctl
