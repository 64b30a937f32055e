// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/cell.h"
#include "ui/console/confirmedaction.h"
#include "ui/console/progress.h"
#include "ui/console/signedinserver.h"
#include "ui/texts/nextstep.h"

#include <QObject>

namespace sluice {

class ActivityLog;
class CacheModel;
class Run;

/// The result of a run, in words for people.
struct RunSummary
{
    QString sentence{};                 ///< what is known, the worst first
    std::optional<ErrorReport> error{}; ///< the worst one; nothing if all went well, or what failed was stopped
    bool anyAcknowledged = false;
};

/// How many nodes have had all their requests.
struct NodesDone
{
    qsizetype done = 0;
    qsizetype all = 0;
};

/// Carries out one plan at a time. Its results go into the table of caches and the log of activities while it runs.
class RunPresenter final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    RunPresenter(CacheModel &caches, ActivityLog &log, QObject *parent = nullptr);

    /// Sends \a action to each node of \a server, as far as \a destinations have no objection; finished() follows. It
    /// has steps. Only while not isRunning(). \a destinations outlive the run.
    void start(const SignedInServer &server, const ConfirmedAction &action, const Destinations &destinations);
    bool isRunning() const;
    /// Sends nothing more; finished() follows.
    void stop();
    /// Ends the run silently.
    void abandon();

    /// Of the run that is under way, or else of the last one.
    NodesDone nodesDone() const;
    /// What is known of each of its requests that are over, in the order of sending: "crm01, Flush 3 caches: …".
    QStringList outcomes() const;

Q_SIGNALS:
    void progressed(const sluice::Progress &progress);
    void finished(const sluice::RunSummary &summary);

private:
    void showProgress();
    void handleCells(qsizetype count);
    void handleObservations(qsizetype first, qsizetype count);
    void handleFinished();
    QString summary() const;
    QList<ErrorReport> errors() const;
    const Operation &stepOf(qsizetype request) const;
    void add(const QString &what, const QString &node, const QString &outcome, const QString &whatInFull = {});

    CacheModel &m_caches;
    ActivityLog &m_log;
    QPointer<Run> m_run;
    SignedInServer m_server;
    QList<Operation> m_steps;
    QList<Cell> m_outcomes; ///< one for each request that is over
};

} // namespace sluice
