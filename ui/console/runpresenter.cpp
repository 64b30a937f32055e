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

using namespace Qt::StringLiterals;

RunPresenter::RunPresenter(CacheModel &caches, ActivityLog &log, QObject *parent)
    : QObject(parent)
    , m_caches(caches)
    , m_log(log)
{
}

bool RunPresenter::canRepeat(const ConfirmedPlan &plan) const
{
    if (!plan.again || m_runId.isEmpty() || plan.again->run != m_runId || isRunning())
        return false;
    return std::ranges::all_of(plan.again->requests, [&](const Dispatch &request) {
        return request.step < m_planSteps.size() && plan.steps.contains(m_planSteps.at(request.step));
    });
}

void RunPresenter::setServers(const QList<RunServer> &servers, const Session *listed)
{
    m_servers = servers;
    m_nodes.clear();
    m_names.clear();
    m_listed.reset();
    QStringList wholes;
    for (qsizetype server = 0; server < servers.size(); ++server) {
        const auto &[signedIn, confirmed] = servers.at(server);
        wholes.append(signedIn.wholeLabel());
        m_names.append(signedIn.name());
        if (listed && signedIn.session == listed)
            m_listed = server;
        for (qsizetype index = 0; index < signedIn.nodes.size(); ++index) {
            if (!confirmed.leftOut.contains(index))
                m_nodes.append({.server = server, .index = index, .session = signedIn.nodes.at(index)});
        }
    }
    wholes.removeDuplicates();
    m_whole = wholes.size() == 1 ? wholes.constFirst() : QString();
}

Plan RunPresenter::planFor(const ConfirmedPlan &confirmed) const
{
    Plan plan{.steps = m_planSteps,
              .nodes = {},
              .strategy = confirmed.strategy,
              .observe = confirmed.observe,
              .reason = confirmed.reason,
              .change = confirmed.change,
              .approval = confirmed.approval,
              .people = confirmed.people,
              .expires = confirmed.expires,
              .document = confirmed.document};
    for (const auto &node : m_nodes) {
        const auto &[signedIn, shown] = m_servers.at(node.server);
        plan.nodes.append({.server = m_names.at(node.server),
                           .node = node.session->name(),
                           .session = node.session,
                           .destination = shown.destination,
                           .farm = node.server,
                           .missing = shown.missing.value(node.index)});
    }
    return plan;
}

void RunPresenter::start(const QList<RunServer> &servers, const ConfirmedPlan &confirmed,
                         const Destinations &destinations, RunLog &log, const Session *listed)
{
    setServers(servers, listed);
    m_confirmed = confirmed;
    const auto reviewed = planFromCanonical(confirmed.document);
    m_leftOut = reviewed ? serversLeftOut(*reviewed) : QList<LeftOut>();
    m_shownSteps.clear();
    m_shownProgress.reset();
    m_underWay.clear();
    if (!confirmed.reason.isEmpty())
        addReason(confirmed.reason);
    std::optional<Continuation> continued;
    if (confirmed.again) {
        continued = {.matrix = m_matrix, .requests = confirmed.again->requests, .run = confirmed.again->run};
        for (qsizetype step = 0; step < m_steps.size(); ++step)
            m_shownSteps.insert(step); // what the other nodes have answered stays
    } else {
        m_planSteps = confirmed.steps;
        m_steps = operationsOf(confirmed.steps);
    }
    m_run = new Run(planFor(confirmed), destinations, log, this, continued);
    m_runId = m_run->id();
    m_cells.show(m_run->matrix(), matrixRowNames(m_run->matrix(), m_steps, m_whole), matrixCorner(m_steps));
    watch();
    m_clock.start();
    m_run->start();
    Q_EMIT started();
    const bool readsFirst = confirmed.observe && mayReadSettings(*m_nodes.constFirst().session);
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

QString RunPresenter::serverName() const
{
    return serversText(m_names);
}

QStringList RunPresenter::protocols() const
{
    QStringList protocols;
    for (const auto &server : m_servers)
        protocols.append(server.confirmed.destination.own.protocolId);
    protocols.removeDuplicates();
    return protocols;
}

Environment RunPresenter::environment() const
{
    const auto strictest = std::ranges::min_element(
        m_servers, {}, [](const RunServer &server) { return server.confirmed.destination.environment; });
    return strictest == m_servers.cend() ? Environment::Production : strictest->confirmed.destination.environment;
}

void RunPresenter::forgetSessions()
{
    m_runId.clear();
    for (auto &server : m_servers) {
        server.signedIn.session = nullptr;
        server.signedIn.nodes.clear();
    }
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
                         .arg(MatrixModel::placeOf(matrix(), outcome.dispatch.node),
                              doneText(operationOf(outcome), m_whole), evidenceSentence(outcome)));
    }
    return lines;
}

void RunPresenter::showDoing(const Run::Doing &doing)
{
    const bool isFarm = m_nodes.size() > 1;
    Progress now{.where = matrix().nodeName(doing.dispatch.node)};
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
    if (isListed(dispatch.node)) {
        const bool isFirst = !m_shownSteps.contains(dispatch.step);
        m_shownSteps.insert(dispatch.step);
        isFirst ? m_caches.setCells(cells) : m_caches.addCells(cells);
    }
    const auto &outcome = *matrix().last(dispatch.step, dispatch.node); // of the request, whatever it did not hold
    const auto &step = operationOf(outcome);
    auto sentence = evidenceSentence(outcome);
    const auto &node = m_nodes.at(dispatch.node);
    if (const auto missing = m_servers.at(node.server).confirmed.missing.value(node.index); !missing.isEmpty())
        sentence = tr("%1 Skipped, because this node does not list it: %2", "Acknowledged. …, CurrencyCache")
                       .arg(sentence, missing.join(u", "_s));
    add(shortDoneText(step, m_whole), dispatch.node, sentence, doneText(step, m_whole));
    if (m_nodes.size() > 1 && matrix().counts().running + matrix().counts().waiting > 0)
        showDoing({.what = Run::Doing::What::Sending, .dispatch = dispatch});
}

void RunPresenter::showObservation(qsizetype node)
{
    std::optional<SettingsObservation> observation;
    for (qsizetype step = 0; step < matrix().stepCount(); ++step) {
        const auto *outcome = matrix().last(step, node);
        if (!outcome)
            continue;
        if (isListed(node))
            m_caches.addCells(matrix().cellsOf(outcome->dispatch));
        observation = outcome->observation;
    }
    add(doneText(ReadSettings{}), node, observationSentence(observation.value()));
}

void RunPresenter::handleFinished()
{
    m_matrix = m_run->matrix();
    m_cells.setMatrix(m_matrix);
    m_endedBecause = m_run->endedBecause();
    m_lost = m_run->lost();
    // The record of its end may still be on its way.
    connect(m_run, &Run::settled, this, [this, run = m_run] {
        if (run->id() == m_runId)
            m_lost = run->lost();
        run->deleteLater();
    });
    m_run.clear();
    RunSummary result{.sentence = summary(), .anyAcknowledged = m_matrix.counts().acknowledged > 0};
    if (const auto reports = errors(); !reports.isEmpty())
        result.error = combined(reports, m_nodes.size() > 1);
    Q_EMIT finished(result);
}

QString RunPresenter::summary() const
{
    return m_nodes.size() > 1 ? farmSummaryText(m_steps, m_matrix, m_whole)
                              : summaryText(m_steps, m_matrix.outcomes(), m_whole);
}

RunResult RunPresenter::result() const
{
    return runResultOf(m_matrix, m_steps, m_whole, m_endedBecause, m_leftOut);
}

ErrorReport RunPresenter::reportOf(const Cell &outcome) const
{
    const auto &destination = serverOf(outcome.dispatch.node).destination;
    return {.attempted = operationOf(outcome),
            .where = outcome.node,
            .sentence = outcomeText(operationOf(outcome), outcome, m_whole),
            .error = outcome.error.value_or(Error()),
            .serverId = destination.serverId,
            .environment = m_log.environmentOf(destination)};
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

void RunPresenter::addReason(const QString &reason)
{
    for (qsizetype server = 0; server < m_servers.size(); ++server) {
        const auto place = m_log.place(m_servers.at(server).signedIn.destination, {});
        m_log.add(tr("Reason"), place.isEmpty() ? m_names.at(server) : place, reason);
    }
}

void RunPresenter::add(const QString &what, qsizetype node, const QString &outcome, const QString &whatInFull)
{
    const auto place = m_log.place(serverOf(node).destination, matrix().nodeName(node));
    m_log.add(what, place.isEmpty() ? m_names.at(m_nodes.at(node).server) : place, outcome, whatInFull);
}

} // namespace sluice
