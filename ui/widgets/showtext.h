// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QPlainTextEdit;
class QString;

namespace sluice {

/// Only what is new: a text that is set loses its selection and its place.
void showText(QPlainTextEdit *edit, const QString &text);

/// The same in a label, which takes no focus: where it is seen already, a screen reader is told what is new.
void showAlert(QLabel *label, const QString &text);

} // namespace sluice
