// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plans/addsignerdialog.h"

#include "core/storage/signing/ed25519.h"
#include "core/storage/signing/signingkey.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/showtext.h"
#include "ui_addsignerdialog.h"

#include <QPushButton>

namespace sluice {

using namespace Qt::StringLiterals;

AddSignerDialog::AddSignerDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AddSignerDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_addButton = m_ui->buttonBox->addButton(tr("&Add"), QDialogButtonBox::ActionRole);
    m_addButton->setAccessibleName(tr("Add"));
    m_addButton->setAutoDefault(false);
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &AddSignerDialog::showProblem);
    connect(m_ui->keyEdit, &QLineEdit::textChanged, this, &AddSignerDialog::showProblem);
    connect(m_addButton, &QPushButton::clicked, this, &AddSignerDialog::wanted);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->nameEdit->setFocus();
    showProblem();
}

AddSignerDialog::~AddSignerDialog() = default;

/// Empty unless it is one: fromHex() passes over what is no digit.
QByteArray AddSignerDialog::key() const
{
    const auto typed = m_ui->keyEdit->text().trimmed().toLower();
    const auto bytes = QByteArray::fromHex(typed.toLatin1());
    const bool isKey = bytes.size() == ed25519::PublicKeySize && QString::fromLatin1(bytes.toHex()) == typed;
    return isKey ? bytes : QByteArray();
}

KnownSigner AddSignerDialog::signer() const
{
    return {.name = m_ui->nameEdit->text().trimmed(), .publicKey = key()};
}

void AddSignerDialog::showProblem()
{
    const auto bytes = key();
    m_ui->fingerprintLabel->setText(bytes.isEmpty() ? u"–"_s : fingerprintOf(bytes));
    const auto problem = m_ui->nameEdit->text().trimmed().isEmpty() ? tr("Enter the name of the person.")
        : bytes.isEmpty() ? tr("Enter the public key: 64 digits from 0 to 9 and a to f.")
                          : QString();
    showAlert(m_ui->problemLabel, problem);
    m_addButton->setEnabled(problem.isEmpty());
    m_addButton->setAccessibleDescription(problem);
}

void AddSignerDialog::showFailure(const QString &sentence)
{
    showAlert(m_ui->problemLabel, withoutControls(sentence));
}

} // namespace sluice
