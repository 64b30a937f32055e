// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/console/plans/openplan.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace Ui {
class PlanFileDialog;
}

namespace sluice {

/// A plan file of somebody: who wants what done where, who has said what about it, and whether it may be run here now. Not
/// modal. Nothing is sent from here: running it is another part of the window.
class PlanFileDialog final : public QDialog
{
    Q_OBJECT

public:
    PlanFileDialog(const QString &path, const PlanParts &parts, QWidget *parent);
    ~PlanFileDialog() override;

    const QString &path() const { return m_plan->path(); }

    /// Goes on with an approval: what signInWanted() asked for is over. \a problem: why nothing is approved; nothing if
    /// somebody is signed in everywhere.
    void goOnApproving(const std::optional<QString> &problem);

Q_SIGNALS:
    /// A person wants to run the plan in \a file, which proposes \a proposal today.
    void runWanted(const sluice::Proposal &proposal, const std::optional<sluice::PlanFile> &file);
    /// A person wants to approve the plan, and nobody is signed in to \a servers. goOnApproving() has to follow.
    void signInWanted(const QList<sluice::Destination> &servers);
    /// The plan was approved, or it will not be: the sign-ins are not needed any more.
    void approvalOver();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectPlan();
    void connectButtons();
    void showPlan();
    void showHead();
    void showFindings();
    void showComments();
    void showApprovals();
    QString whyNotApprovable() const;
    void showButtons();
    void showExpiry();
    void showNews(const QString &sentence, bool isConflict = false);
    void showVerdictIcon();
    void resolveCurrent();
    void approve();
    void askToApprove();
    void giveUpApproving(const QString &sentence);
    void approveWhenJudged();
    void makeKnown();
    void run();

    std::unique_ptr<Ui::PlanFileDialog> m_ui;
    OpenPlan *const m_plan;
    std::optional<PlanState> m_shown; ///< what the widgets show
    /// An approval that waits for sign-ins, and then for the judgement with the accounts that are known by them.
    enum class Approving { No, SigningIn, Judging };
    Approving m_approving = Approving::No;
    PlanFile m_toApprove; ///< what was shown when it was asked for; only while approving
    QTimer m_countdown;
};

} // namespace sluice
