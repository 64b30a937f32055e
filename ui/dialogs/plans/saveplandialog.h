// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/console/plans/newplan.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class SavePlanDialog;
}

namespace sluice {

/// Saves what somebody has reviewed as a plan for a second person: under which name, until when, and where. Afterwards it
/// shows the fingerprint that the second person needs.
class SavePlanDialog final : public QDialog
{
    Q_OBJECT

public:
    SavePlanDialog(const Proposal &proposal, const PlanParts &parts, QWidget *parent);
    ~SavePlanDialog() override;

private:
    void fill();
    void connectInputs();
    void chooseFile();
    void save();
    void showProblem();
    void showFailure(const Error &error);
    void showSaved(const QByteArray &publicKey);
    QDateTime expires() const;
    QString path() const;
    QString missing() const;

    std::unique_ptr<Ui::SavePlanDialog> m_ui;
    NewPlan *const m_plan;
    QPushButton *m_saveButton = nullptr;
};

} // namespace sluice
