// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plans/plandeeddialog.h"

#include "ui/texts/sentences.h"
#include "ui/widgets/showtext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>

namespace sluice {

PlanDeedDialog::PlanDeedDialog(OpenPlan &plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_shown(*plan.state())
{
    setAttribute(Qt::WA_DeleteOnClose);
}

void PlanDeedDialog::setUp(QDialogButtonBox *box, QLabel *problem, const QString &verb, const QString &name)
{
    m_problemLabel = problem;
    m_button = box->addButton(verb, QDialogButtonBox::ActionRole);
    m_button->setAccessibleName(name);
    m_button->setAutoDefault(false);
    m_reloadButton = box->addButton(tr("Rel&oad"), QDialogButtonBox::ActionRole);
    m_reloadButton->setAccessibleName(tr("Read the File Again"));
    m_reloadButton->setAutoDefault(false);
    m_reloadButton->hide();
    box->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(m_button, &QPushButton::clicked, this, &PlanDeedDialog::begin);
    connect(m_reloadButton, &QPushButton::clicked, this, &PlanDeedDialog::reload);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_plan, &OpenPlan::done, this, [this] {
        if (m_isWaiting)
            accept();
    });
    connect(&m_plan, &OpenPlan::failed, this, &PlanDeedDialog::showFailure);
    connect(&m_plan, &OpenPlan::wasRead, this, [this] {
        if (!std::exchange(m_isReloading, false) || !m_plan.state())
            return;
        m_shown = *m_plan.state();
        showProblem();
    });
    showProblem();
}

void PlanDeedDialog::begin()
{
    if (m_plan.isBusy())
        return;
    m_isWaiting = true;
    m_button->setEnabled(false);
    showAlert(m_problemLabel, tr("Being signed and written…"));
    doIt();
}

void PlanDeedDialog::showFailure(const Error &error)
{
    if (!std::exchange(m_isWaiting, false))
        return;
    const bool isConflict = error.cause == Error::Cause::ChangedElsewhere;
    showAlert(m_problemLabel,
              isConflict ? tr("%1 What you have typed stays here.").arg(withoutControls(error.message))
                         : withoutControls(error.message));
    m_reloadButton->setVisible(isConflict);
    m_button->setEnabled(!isConflict && missing().isEmpty());
}

void PlanDeedDialog::reload()
{
    m_isReloading = true;
    m_plan.read();
}

void PlanDeedDialog::showProblem()
{
    if (m_isWaiting)
        return;
    const auto problem = missing();
    showAlert(m_problemLabel, problem);
    m_reloadButton->hide();
    m_button->setEnabled(problem.isEmpty());
    m_button->setAccessibleDescription(problem);
}

} // namespace sluice
