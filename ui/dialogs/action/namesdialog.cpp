// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/action/namesdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice {

NamesDialog::NamesDialog(QWidget *parent)
    : QDialog(parent)
    , m_edit(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Flush Caches by Name"));
    auto *label = new QLabel(tr("&Names of caches, one on each line, as the servers spell them:"), this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(m_edit);
    m_edit->setTabChangesFocus(true);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setAccessibleName(tr("Names of caches"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("&Review…"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(buttons);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &NamesDialog::showProblem);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    showProblem();
}

QStringList NamesDialog::names() const
{
    QStringList names;
    const auto lines = m_edit->toPlainText().split(u'\n');
    for (const auto &line : lines) {
        const auto name = line.trimmed();
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

void NamesDialog::showProblem()
{
    m_ok->setEnabled(!names().isEmpty());
}

} // namespace sluice
