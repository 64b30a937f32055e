// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/plans/plandeeddialog.h"

#include <memory>

namespace Ui {
class PlanCommentDialog;
}

namespace sluice {

/// Adds a comment to an open plan.
class PlanCommentDialog final : public PlanDeedDialog
{
    Q_OBJECT

public:
    PlanCommentDialog(OpenPlan &plan, QWidget *parent);
    ~PlanCommentDialog() override;

private:
    QString missing() const override;
    void doIt() override;

    std::unique_ptr<Ui::PlanCommentDialog> m_ui;
};

} // namespace sluice
