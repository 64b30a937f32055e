// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QXmlStreamWriter;

namespace sluice::wire {

/// Whether XML 1.0 can hold \a text: it cannot hold control characters and lone surrogates.
bool xmlCarries(QStringView text);

/// Writes \a text so that a reader gets exactly the same characters back: a bare carriage return would be read as a
/// line feed.
void writeExactText(QXmlStreamWriter &writer, QStringView text);

/// The same escaping, for text that is written without QXmlStreamWriter.
QString escapedText(const QString &text);

} // namespace sluice::wire
