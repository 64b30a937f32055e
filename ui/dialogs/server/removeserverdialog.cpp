// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/server/removeserverdialog.h"

#include "ui/texts/sentences.h"
#include "ui_removeserverdialog.h"

#include <QPushButton>

namespace sluice {

using namespace Qt::StringLiterals;

RemoveServerDialog::RemoveServerDialog(const Destination &destination, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::RemoveServerDialog>())
    , m_name(destination.name)
{
    m_ui->setupUi(this);
    const auto name = inSentence(m_name);
    auto sentence =
        tr("%1 is in %2. It will be removed from the list, and its secrets from the keychain. Afterwards its "
           "class and policy no longer hold for its address. The server itself is not changed.")
            .arg(name, environmentWord(destination.environment));
    if (const auto reason = classReason(destination); !reason.isEmpty())
        sentence += u'\n' + reason;
    m_ui->sentenceLabel->setText(sentence);
    m_ui->nameEditLabel->setText(tr("Type %1 to co&nfirm:").arg(name));
    m_ui->nameEdit->setAccessibleName(tr("Type %1 to confirm").arg(name));
    auto *remove = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    remove->setText(tr("&Remove Server"));
    remove->setAutoDefault(false);
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &RemoveServerDialog::showProblem);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showProblem();
}

RemoveServerDialog::~RemoveServerDialog() = default;

void RemoveServerDialog::showProblem()
{
    const bool missing = m_ui->nameEdit->text().trimmed().compare(m_name, Qt::CaseInsensitive) != 0;
    const auto problem = missing ? tr("Type the name of the server, %1, first.").arg(inSentence(m_name)) : QString();
    m_ui->problemLabel->setText(problem);
    auto *remove = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    remove->setEnabled(!missing);
    remove->setAccessibleDescription(problem);
}

} // namespace sluice
