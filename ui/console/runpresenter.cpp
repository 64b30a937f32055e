// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/runpresenter.h"

#include "core/models/cachemodel.h"
#include "core/session/settingssnapshot.h"
#include "ui/console/activitylog.h"
#include "ui/texts/actiontexts.h"
#include "ui/texts/farmtexts.h"
#include "ui/texts/outcometexts.h"

#include <algorithm>

namespace sluice {

RunPresenter::RunPresenter(CacheModel &caches, ActivityLog &log, QObject *parent)
    : QObject(parent)
    , m_caches(caches)
    , m_log(log)
{
}

bool RunPresenter::canRepeat(const SignedInServer &server, const ConfirmedAction &action) const
{
    if (!action.again || action.again->run != m_runId || isRunning() || m_server.session != server.session
        || m_server.nodes != server.nodes)
        return false;
    return std::ranges::all_of(action.again->requests, [&](const Dispatch &request) {
        return action.steps.contains(m_steps.value(request.step, ReadSettings{}));
    });
}

void RunPresenter::start(const SignedInServer &server, const ConfirmedAction &action, const Destinations &destinations,
                         RunLog &log)
{
    m_server = server;
    m_name = server.name();
    m_whole = server.wholeLabel();
    m_shownSteps.clear();
    m_shownProgress.reset();
    m_underWay.clear();
    if (!action.reason.isEmpty())
        add(tr("Reason"), {}, action.reason);
    std::optional<Continuation> continued;
    if (action.again) {
        continued = {.matrix = m_matrix, .requests = action.again->requests, .run = action.again->run};
        for (qsizetype step = 0; step < m_steps.size(); ++step)
            m_shownSteps.insert(step); // what the other nodes have answered stays
    } else {
        m_steps = action.steps;
    }
    Plan plan{.steps = stepsOf(m_steps),
              .nodes = {},
              .strategy = action.strategy,
              .observe = action.observe,
              .reason = action.reason,
              .change = action.change,
              .document = action.document,
              .withoutRecord = action.withoutRecord};
    for (auto *node : server.nodes)
        plan.nodes.append(
            {.server = server.name(), .node = node->name(), .session = node, .destination = action.destination});
    m_run = new Run(plan, destinations, log, this, continued);
    m_runId = m_run->id();
    m_cells.show(m_run->matrix(), matrixRowNames(m_run->matrix(), m_steps, m_whole), matrixCorner(m_steps));
    watch();
    m_clock.start();
    m_run->start();
    Q_EMIT started();
    const bool readsFirst = action.observe && mayReadSettings(*server.nodes.constFirst());
    showDoing({.what = readsFirst ? Run::Doing::What::ReadingSettings : Run::Doing::What::Sending, .dispatch = {}});
}

void RunPresenter::watch()
{
    connect(m_run, &Run::doing, this, [this](const Run::Doing &doing) {
        if (doing.what == Run::Doing::What::Sending) {
            m_underWay.insert(doing.dispatch, QDateTime::currentDateTimeUtc());
            m_cells.update(doing.dispatch);
        }
        showDoing(doing);
        Q_EMIT changed();
    });
    connect(m_run, &Run::ended, this, [this](const Dispatch &dispatch) {
        m_underWay.remove(dispatch);
        m_cells.update(dispatch);
        showOutcome(dispatch);
        Q_EMIT changed();
    });
    connect(m_run, &Run::observed, this, &RunPresenter::showObservation);
    connect(m_run, &Run::stateChanged, this, &RunPresenter::changed);
    connect(m_run, &Run::notRecorded, this, &RunPresenter::notRecorded);
    connect(m_run, &Run::finished, this, &RunPresenter::handleFinished);
}

bool RunPresenter::isRunning() const
{
    return !m_run.isNull();
}

void RunPresenter::stop(const QString &why)
{
    if (m_run)
        m_run->stop(why);
}

void RunPresenter::proceed()
{
    if (m_run)
        m_run->proceed();
}

void RunPresenter::skip(qsizetype node)
{
    if (m_run)
        m_run->skip(node);
}

void RunPresenter::abandon()
{
    if (!m_run)
        return;
    m_matrix = m_run->matrix();
    m_cells.setMatrix(m_matrix);
    delete m_run;
}

NodesDone RunPresenter::nodesDone() const
{
    const auto nodes = matrix().nodes();
    return {.done = nodes.ended, .all = nodes.all, .failed = nodes.failed};
}

QStringList RunPresenter::outcomes() const
{
    QStringList lines;
    const auto outcomes = matrix().outcomes();
    for (const auto &outcome : outcomes) {
        lines.append(tr("%1, %2: %3", "crm01, Flush 3 caches: Server answered OK")
                         .arg(outcome.node, doneText(operationOf(outcome), m_whole), evidenceSentence(outcome)));
    }
    return lines;
}

void RunPresenter::showDoing(const Run::Doing &doing)
{
    const bool isFarm = m_server.nodes.size() > 1;
    Progress now{.where = m_server.nodes.at(doing.dispatch.node)->name()};
    switch (doing.what) {
    case Run::Doing::What::ReadingSettings:
        now.kind = Progress::Kind::ReadingSettings;
        break;
    case Run::Doing::What::Sending:
        now.kind = Progress::Kind::Sending;
        now.operation = m_steps.at(doing.dispatch.step);
        now.nodes = isFarm ? nodesDone() : NodesDone();
        break;
    }
    if (now != std::exchange(m_shownProgress, now))
        Q_EMIT progressed(now);
}

/// Results of an earlier run do not mix with those of this one.
void RunPresenter::showOutcome(const Dispatch &dispatch)
{
    const auto cells = matrix().lastCells(dispatch.step, dispatch.node);
    const bool isFirst = !m_shownSteps.contains(dispatch.step);
    m_shownSteps.insert(dispatch.step);
    isFirst ? m_caches.setCells(cells) : m_caches.addCells(cells);
    const auto &cell = cells.constFirst();
    const auto &step = operationOf(cell);
    add(shortDoneText(step, m_whole), cell.node, evidenceSentence(cell), doneText(step, m_whole));
    if (m_server.nodes.size() > 1 && matrix().counts().running + matrix().counts().waiting > 0)
        showDoing({.what = Run::Doing::What::Sending, .dispatch = dispatch});
}

void RunPresenter::showObservation(qsizetype node)
{
    std::optional<SettingsObservation> observation;
    for (qsizetype step = 0; step < matrix().stepCount(); ++step) {
        const auto *outcome = matrix().last(step, node);
        if (!outcome)
            continue;
        m_caches.addCells(matrix().cellsOf(outcome->dispatch));
        observation = outcome->observation;
    }
    add(doneText(ReadSettings{}), matrix().nodeName(node), observationSentence(observation.value()));
}

void RunPresenter::handleFinished()
{
    m_matrix = m_run->matrix();
    m_cells.setMatrix(m_matrix);
    m_endedBecause = m_run->endedBecause();
    m_run->deleteLater();
    m_run.clear();
    RunSummary result{.sentence = summary(), .anyAcknowledged = m_matrix.counts().acknowledged > 0};
    if (const auto reports = errors(); !reports.isEmpty())
        result.error = combined(reports, m_server.nodes.size() > 1);
    Q_EMIT finished(result);
}

QString RunPresenter::summary() const
{
    return m_server.nodes.size() > 1 ? farmSummaryText(m_steps, m_matrix, m_whole)
                                     : summaryText(m_steps, m_matrix.outcomes(), m_whole);
}

RunResult RunPresenter::result() const
{
    return runResultOf(m_matrix, m_steps, m_whole, m_endedBecause);
}

ErrorReport RunPresenter::reportOf(const Cell &outcome) const
{
    return {.attempted = operationOf(outcome),
            .where = outcome.node,
            .sentence = outcomeText(operationOf(outcome), outcome, m_whole),
            .error = outcome.error.value_or(Error()),
            .serverId = m_server.destination.serverId,
            .environment = m_log.environmentOf(m_server.destination)};
}

QList<ErrorReport> RunPresenter::errors() const
{
    QList<ErrorReport> reports;
    const auto outcomes = m_matrix.outcomes();
    for (const auto &outcome : outcomes) {
        if (outcome.error && outcome.error->kind != Error::Kind::Cancelled)
            reports.append(reportOf(outcome));
    }
    return reports;
}

void RunPresenter::add(const QString &what, const QString &node, const QString &outcome, const QString &whatInFull)
{
    const auto place = m_log.place(m_server.destination, node);
    m_log.add(what, place.isEmpty() ? m_server.name() : place, outcome, whatInFull);
}

} // namespace sluice
