// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sluice {

/// Prepares \a text from a server or a person for a sentence of ours: characters that would reorder or break the
/// sentence are shown by number, and right-to-left text is isolated.
QString inSentence(const QString &text);

/// Prepares \a text for one row of a list: as inSentence(), but blanks alone are shown by number, or the row looks empty.
QString inRow(const QString &text);

/// Prepares a whole sentence that ends with text from a server: as inSentence(), but new lines stay.
QString withoutControls(const QString &text);

/// \a text with places to break its words after \a longest characters, because a window becomes as wide as a long word.
/// Only for what is shown.
QString wrappable(QString text, int longest);

/// The numbers of the invisible characters in \a name, such as "U+202E"; empty if there are none.
QStringList unseenCharacters(const QString &name);

} // namespace sluice
