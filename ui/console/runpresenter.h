// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run.h"
#include "ui/console/confirmedaction.h"
#include "ui/console/progress.h"
#include "ui/console/signedinserver.h"
#include "ui/texts/nextstep.h"

#include <QObject>

namespace sluice {

class ActivityLog;
class CacheModel;

/// The result of a run, in words for people.
struct RunSummary
{
    QString sentence{};                 ///< what is known, the worst first
    std::optional<ErrorReport> error{}; ///< the worst one; nothing if all went well, or what failed was stopped
    bool anyAcknowledged = false;
};

/// Carries out one plan at a time. Its results go into the table of caches and the log of activities while it runs.
class RunPresenter final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    RunPresenter(CacheModel &caches, ActivityLog &log, QObject *parent = nullptr);

    /// Sends \a action to each node of \a server, as far as \a destinations have no objection; finished() follows. It
    /// has steps. Only while not isRunning(). \a destinations and \a log outlive the run.
    void start(const SignedInServer &server, const ConfirmedAction &action, const Destinations &destinations,
               RunLog &log);
    bool isRunning() const;
    /// Sends nothing more; finished() follows.
    void stop();
    /// Ends the run silently.
    void abandon();

    /// Of the run that is under way, or else of the last one.
    NodesDone nodesDone() const;
    /// What is known of each of its requests that are over, in the order of the plan: "crm01, Flush 3 caches: …".
    QStringList outcomes() const;

Q_SIGNALS:
    void progressed(const sluice::Progress &progress);
    void finished(const sluice::RunSummary &summary);

private:
    void showDoing(const Run::Doing &doing);
    void showOutcome(const Dispatch &dispatch);
    void showObservation(qsizetype node);
    void handleFinished();
    QString summary() const;
    QList<ErrorReport> errors() const;
    const Operation &operationOf(const Cell &outcome) const { return m_steps.at(outcome.dispatch.step); }
    void add(const QString &what, const QString &node, const QString &outcome, const QString &whatInFull = {});

    CacheModel &m_caches;
    ActivityLog &m_log;
    QPointer<Run> m_run;
    SignedInServer m_server;
    QList<Operation> m_steps;
    Matrix m_matrix;              ///< of the run, when it is over
    QSet<qsizetype> m_shownSteps; ///< those of which an outcome is shown
    std::optional<Progress> m_shownProgress;
    const Matrix &matrix() const { return m_run ? m_run->matrix() : m_matrix; }
};

} // namespace sluice
