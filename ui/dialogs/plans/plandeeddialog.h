// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/console/plans/openplan.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace sluice {

/// Something that a person does to an open plan. The dialog stays open, with what was typed, until it is written. When it
/// was not, it says why; where somebody else has changed the file, it offers to read that first.
class PlanDeedDialog : public QDialog
{
    Q_OBJECT

protected:
    /// \a plan has a state, and outlives it.
    PlanDeedDialog(OpenPlan &plan, QWidget *parent);

    /// Call it once the form is there. \a verb is the text of the button that does it, \a name its accessible name.
    void setUp(QDialogButtonBox *box, QLabel *problem, const QString &verb, const QString &name);
    /// What is still missing, in one sentence; empty if nothing is.
    virtual QString missing() const = 0;
    /// Does it: ends with OpenPlan::done() or OpenPlan::failed().
    virtual void doIt() = 0;
    /// Whenever missing() may be another.
    void showProblem();

    OpenPlan &plan() const { return m_plan; }
    /// What was shown when the dialog opened, or when the person has read the file again.
    const PlanState &shown() const { return m_shown; }

private:
    void begin();
    void showFailure(const Error &error);
    void reload();

    OpenPlan &m_plan;
    PlanState m_shown;
    QLabel *m_problemLabel = nullptr;
    QPushButton *m_button = nullptr;
    QPushButton *m_reloadButton = nullptr;
    bool m_isWaiting = false;   ///< for done() or failed()
    bool m_isReloading = false; ///< for what somebody else has written
};

} // namespace sluice
