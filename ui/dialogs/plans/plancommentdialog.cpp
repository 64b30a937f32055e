// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plans/plancommentdialog.h"

#include "core/run/plans/usualperson.h"
#include "ui_plancommentdialog.h"

namespace sluice {

PlanCommentDialog::PlanCommentDialog(OpenPlan &plan, QWidget *parent)
    : PlanDeedDialog(plan, parent)
    , m_ui(std::make_unique<Ui::PlanCommentDialog>())
{
    m_ui->setupUi(this);
    m_ui->personEdit->setText(usualPerson());
    setUp(m_ui->buttonBox, m_ui->problemLabel, tr("&Add Comment"), tr("Add Comment"));
    connect(m_ui->textEdit, &QLineEdit::textChanged, this, [this] { showProblem(); });
    connect(m_ui->personEdit, &QLineEdit::textChanged, this, [this] { showProblem(); });
    m_ui->textEdit->setFocus();
}

PlanCommentDialog::~PlanCommentDialog() = default;

QString PlanCommentDialog::missing() const
{
    const auto typed = m_ui->textEdit->text().trimmed();
    if (typed.isEmpty())
        return tr("Enter a comment.");
    return m_ui->personEdit->text().trimmed().isEmpty() ? tr("Enter your name.") : QString();
}

void PlanCommentDialog::doIt()
{
    plan().comment(shown().file, m_ui->textEdit->text(), m_ui->personEdit->text());
}

} // namespace sluice
