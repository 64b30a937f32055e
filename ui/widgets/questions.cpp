// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/questions.h"

#include <QMessageBox>
#include <QPushButton>

namespace sluice {

using namespace Qt::StringLiterals;

QMessageBox *askBefore(const Question &question, QWidget *parent)
{
    auto *box = new QMessageBox(QMessageBox::Question, question.title, question.sentence, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    auto *button = box->addButton(question.button, QMessageBox::AcceptRole);
    button->setAutoDefault(false);
    box->setDefaultButton(QMessageBox::Cancel);
    return box;
}

void tell(const QString &title, const QString &sentence, const QString &details, QWidget *parent)
{
    auto *box = new QMessageBox(QMessageBox::Information, title, {}, QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    // The informative text of a message box would interpret markup.
    box->setText(details.isEmpty() ? sentence : sentence + "\n\n"_L1 + details);
    box->open();
}

} // namespace sluice
