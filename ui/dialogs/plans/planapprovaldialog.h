// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/plans/plandeeddialog.h"

#include <memory>

namespace Ui {
class PlanApprovalDialog;
}

namespace sluice {

/// Approves an open plan, which has a state: what that means, with which accounts, and under which name.
class PlanApprovalDialog final : public PlanDeedDialog
{
    Q_OBJECT

public:
    PlanApprovalDialog(OpenPlan &plan, QWidget *parent);
    ~PlanApprovalDialog() override;

private:
    QString missing() const override;
    void doIt() override;

    std::unique_ptr<Ui::PlanApprovalDialog> m_ui;
};

} // namespace sluice
