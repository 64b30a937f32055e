// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/plans/plandeeddialog.h"

#include <memory>

namespace Ui {
class PlanApprovalDialog;
}

namespace sluice {

/// Approves an open plan, which has a state: what that means, with which accounts, and under which name. It closes when
/// the plan or an account becomes another one, because it has to be read again before it is approved.
class PlanApprovalDialog final : public PlanDeedDialog
{
    Q_OBJECT

public:
    PlanApprovalDialog(OpenPlan &plan, QWidget *parent);
    ~PlanApprovalDialog() override;

Q_SIGNALS:
    /// It has closed, and nothing was approved.
    void outdated();

private:
    void closeIfOutdated();
    QString missing() const override;
    void doIt() override;

    std::unique_ptr<Ui::PlanApprovalDialog> m_ui;
};

} // namespace sluice
