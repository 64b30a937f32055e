// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMessageBox;
class QWidget;

namespace sluice {

/// A question that has to be confirmed before something is done.
struct Question
{
    QString title{};
    QString sentence{}; ///< plain text; the consequence
    QString button{};   ///< the action, with mnemonic
};

/// A message box with \a question; Cancel is the default. The caller opens it, and acts when it is accepted. It deletes
/// itself when closed.
QMessageBox *askBefore(const Question &question, QWidget *parent);

/// Opens a message box with \a sentence, and with \a details if they are not empty. It deletes itself when closed.
void tell(const QString &title, const QString &sentence, const QString &details, QWidget *parent);

} // namespace sluice
