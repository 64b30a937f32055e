// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plans/makeknowndialog.h"

#include "core/storage/signing/signingkey.h"
#include "ui/console/plans/openplan.h"
#include "ui/texts/sentences.h"
#include "ui_makeknowndialog.h"

#include <algorithm>

namespace sluice {

QList<UnknownSigner> unknownSigners(const PlanFile &file, const QList<KnownSigner> &known)
{
    QList<UnknownSigner> all{{.person = file.plan.author.person, .publicKey = file.plan.author.publicKey}};
    for (const auto &approval : file.approvals)
        all.append({.person = approval.person, .publicKey = approval.publicKey});
    all.append({.person = MakeKnownDialog::tr("Whoever saved the file last"), .publicKey = file.savedBy});
    QList<UnknownSigner> unknown;
    for (const auto &one : all) {
        const bool isNew = std::ranges::none_of(
            unknown, [&one](const UnknownSigner &other) { return other.publicKey == one.publicKey; });
        if (isNew && !signerWith(one.publicKey, known))
            unknown.append(one);
    }
    return unknown;
}

MakeKnownDialog::MakeKnownDialog(OpenPlan &plan, const QList<UnknownSigner> &signers, QWidget *parent)
    : PlanDeedDialog(plan, parent)
    , m_ui(std::make_unique<Ui::MakeKnownDialog>())
    , m_signers(signers)
{
    m_ui->setupUi(this);
    for (const auto &signer : signers)
        m_ui->signerBox->addItem(signer.person.isEmpty() ? tr("Somebody without a name") : inRow(signer.person));
    m_ui->signerBox->setEnabled(signers.size() > 1);
    setUp(m_ui->buttonBox, m_ui->problemLabel, tr("&Make Known"), tr("Make Known"));
    connect(m_ui->signerBox, &QComboBox::currentIndexChanged, this, &MakeKnownDialog::showSigner);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, [this] { showProblem(); });
    showSigner();
    m_ui->nameEdit->setFocus();
}

MakeKnownDialog::~MakeKnownDialog() = default;

void MakeKnownDialog::showSigner()
{
    m_ui->fingerprintLabel->setText(fingerprintOf(m_signers.at(m_ui->signerBox->currentIndex()).publicKey));
}

QString MakeKnownDialog::missing() const
{
    return m_ui->nameEdit->text().trimmed().isEmpty() ? tr("Enter the name of the person you have spoken to.")
                                                      : QString();
}

void MakeKnownDialog::doIt()
{
    plan().makeKnown({.name = m_ui->nameEdit->text().trimmed(),
                      .publicKey = m_signers.at(m_ui->signerBox->currentIndex()).publicKey});
}

} // namespace sluice
