// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/action/whichconfigurationdialog.h"

#include "ui/dialogs/action/configurationchoice.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace sluice {

WhichConfigurationDialog::WhichConfigurationDialog(QWidget *parent)
    : QDialog(parent)
    , m_application(new QLineEdit(ConfigurationChoice().application, this))
    , m_instance(new QLineEdit(ConfigurationChoice().instance, this))
    , m_own(new QRadioButton(tr("&The accounts that are signed in, one on each server"), this))
    , m_all(new QRadioButton(tr("&All associates"), this))
{
    setWindowTitle(tr("Clear Configuration on the Ticked Servers"));
    m_application->setAccessibleName(tr("Application"));
    m_instance->setAccessibleName(tr("Instance"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("&Review…"));
    auto *form = new QFormLayout(this);
    form->addRow(tr("A&pplication:"), m_application);
    form->addRow(tr("&Instance:"), m_instance);
    form->addRow(tr("Cleared for:"), m_own);
    form->addRow(QString(), m_all);
    form->addRow(buttons);
    for (auto *edit : {m_application, m_instance})
        connect(edit, &QLineEdit::textChanged, this, &WhichConfigurationDialog::showProblem);
    for (auto *button : {m_own, m_all})
        connect(button, &QRadioButton::toggled, this, &WhichConfigurationDialog::showProblem);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showProblem();
}

ClearConfiguration WhichConfigurationDialog::action() const
{
    return {m_application->text().trimmed(), m_instance->text().trimmed(), m_all->isChecked()};
}

void WhichConfigurationDialog::showProblem()
{
    m_ok->setEnabled(!action().application.isEmpty() && !action().instance.isEmpty()
                     && (m_own->isChecked() || m_all->isChecked()));
}

} // namespace sluice
