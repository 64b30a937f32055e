// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QXmlStreamWriter;

namespace sluice::wire {

/// Whether XML 1.0 can carry \a text at all; control characters and lone surrogates cannot be written.
bool xmlCarries(QStringView text);

/// Writes \a text so that a reader gets exactly the same characters back: a bare carriage return would be read as a
/// line feed.
void writeExactText(QXmlStreamWriter &writer, QStringView text);

/// The same for text that is put together without a writer.
QString escapedText(const QString &text);

} // namespace sluice::wire
