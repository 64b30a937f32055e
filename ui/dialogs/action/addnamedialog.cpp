// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/action/addnamedialog.h"

#include "ui_addnamedialog.h"

#include <QPushButton>

namespace sluice {

QString problemOfName(const QString &name, const QStringList &known)
{
    if (name.trimmed().isEmpty())
        return AddNameDialog::tr("Enter a name.");
    if (known.contains(name))
        return AddNameDialog::tr("This name is already in the list.");
    return {};
}

AddNameDialog::AddNameDialog(const QStringList &known, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AddNameDialog>())
    , m_known(known)
{
    m_ui->setupUi(this);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("&Add Name"));
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &AddNameDialog::showProblem);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showProblem();
}

AddNameDialog::~AddNameDialog() = default;

QString AddNameDialog::name() const
{
    return m_ui->nameEdit->text();
}

void AddNameDialog::showProblem()
{
    const auto problem = problemOfName(name(), m_known);
    const bool blanks = problem.isEmpty() && name() != name().trimmed();
    m_ui->problemLabel->setText(blanks ? tr("The name begins or ends with a space, which is sent as part of it.")
                                       : problem);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

} // namespace sluice
