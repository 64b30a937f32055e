// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plans/planapprovaldialog.h"

#include "core/run/plans/usualperson.h"
#include "core/storage/signing/signingkey.h"
#include "ui/texts/plantexts.h"
#include "ui_planapprovaldialog.h"

namespace sluice {

using namespace Qt::StringLiterals;

PlanApprovalDialog::PlanApprovalDialog(OpenPlan &plan, QWidget *parent)
    : PlanDeedDialog(plan, parent)
    , m_ui(std::make_unique<Ui::PlanApprovalDialog>())
{
    m_ui->setupUi(this);
    const auto &state = shown();
    const auto &document = state.file.plan;
    m_ui->whatLabel->setText(tr("%1, by %2", "Flush 3 Caches, by Anna Berg")
                                 .arg(stepsTitle(document.steps),
                                      signerName(document.author.person, document.author.publicKey, state.known)));
    m_ui->accountsLabel->setText(accountLines(document, state.accounts).join(u'\n'));
    m_ui->keyLabel->setText(state.ownKey.isEmpty() ? tr("Your key is made now, and kept in the keychain.")
                                                   : fingerprintOf(state.ownKey));
    m_ui->personEdit->setText(usualPerson());
    setUp(m_ui->buttonBox, m_ui->problemLabel, tr("&Approve"), tr("Approve"));
    connect(m_ui->personEdit, &QLineEdit::textChanged, this, [this] { showProblem(); });
    connect(&plan, &OpenPlan::changed, this, &PlanApprovalDialog::closeIfOutdated);
}

PlanApprovalDialog::~PlanApprovalDialog() = default;

void PlanApprovalDialog::closeIfOutdated()
{
    const auto &now = plan().state();
    if (!isVisible() || (now && now->file == shown().file && now->accounts == shown().accounts))
        return;
    reject();
    Q_EMIT outdated();
}

QString PlanApprovalDialog::missing() const
{
    return m_ui->personEdit->text().trimmed().isEmpty() ? tr("Enter your name.") : QString();
}

void PlanApprovalDialog::doIt()
{
    plan().approve(shown(), m_ui->personEdit->text());
}

} // namespace sluice
