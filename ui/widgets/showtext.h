// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QPlainTextEdit;
class QString;

namespace sluice {

/// Sets \a text only if it differs, because setting it would lose selection and scroll position.
void showText(QPlainTextEdit *edit, const QString &text);

/// Sets \a text of a label only if it differs. A label does not get the focus, so if it is visible already, screen
/// readers are notified of a new text.
void showAlert(QLabel *label, const QString &text);

} // namespace sluice
