// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/server/conflictquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace sluice {

namespace {

struct ConflictText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ConflictQuestion)
};

} // namespace

void askAboutConflict(const QString &sentence, QWidget *parent, const std::function<void()> &reload,
                      const std::function<void()> &overwrite)
{
    // All in one text, because a message box shows only this one as plain text.
    const auto text = ConflictText::tr("%1\n\nReload shows what is stored now and drops your changes. Overwrite stores "
                                       "your changes in its place.")
                          .arg(sentence);
    auto *box =
        new QMessageBox(QMessageBox::Warning, ConflictText::tr("Changed Elsewhere"), text, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    auto *reloading = box->addButton(ConflictText::tr("&Reload"), QMessageBox::AcceptRole);
    auto *overwriting = box->addButton(ConflictText::tr("&Overwrite"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(box, &QMessageBox::buttonClicked, parent,
                     [=](const QAbstractButton *button) { // by value: the box is gone when they are called
                         if (button == reloading)
                             reload();
                         else if (button == overwriting)
                             overwrite();
                     });
    box->open();
}

} // namespace sluice
