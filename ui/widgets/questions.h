// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMessageBox;
class QWidget;

namespace sluice {

/// What has to be agreed to before something is done.
struct Question
{
    QString title{};
    QString sentence{}; ///< plain; what comes of it
    QString button{};   ///< what is done, with its mnemonic
};

/// A box that asks \a question, with Cancel as its default. The one who opens it does it when it is accepted; it deletes
/// itself once it is closed.
QMessageBox *askBefore(const Question &question, QWidget *parent);

/// A box that says \a sentence, and \a details where there are some. It opens, and deletes itself once it is closed.
void tell(const QString &title, const QString &sentence, const QString &details, QWidget *parent);

} // namespace sluice
