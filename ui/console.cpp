// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console.h"

#include "core/protocol/registry.h"
#include "core/run/run.h"
#include "core/storage/serverstore.h"
#include "ui/farmtexts.h"
#include "ui/texts.h"

#include <algorithm>

namespace sluice {

Console::Console(Sessions &sessions, QObject *parent)
    : QObject(parent)
    , m_attempt(sessions)
{
    SignInRequest usual;
    usual.protocolId = protocolIds().constFirst();
    m_lastTarget.nodes = {usual};
    connectAttempt();
}

void Console::connectAttempt()
{
    connect(&m_attempt, &SignInAttempt::trying, this,
            [this](const QString &name) { begin(tr("Signing in to %1…").arg(inSentence(name))); });
    connect(&m_attempt, &SignInAttempt::passedOver, this,
            [this](const QString &name, const Error &error) { note(SignIn{}, name, error.message); });
    connect(&m_attempt, &SignInAttempt::concluded, this, &Console::concludeSignIn);
}

void Console::waitFor(const QString &activity, AbstractCall *call)
{
    begin(activity);
    m_call = call;
    connect(call, &AbstractCall::finished, this, &Console::end);
}

void Console::signIn(const SignInTarget &target)
{
    if (isBusy())
        return;
    releaseAttempt();
    m_lastTarget = withoutSecrets(target);
    if (const auto opened = m_attempt.open(target))
        m_attempt.start();
    else
        report(SignIn{}, target.nodes.constFirst().serverName, opened.error());
}

void Console::signInAgain()
{
    if (canSignInAgain())
        m_attempt.start();
}

void Console::signInTrusting(const QString &fingerprint)
{
    if (!canSignInAgain())
        return;
    const auto opened = m_attempt.openTrusting(fingerprint);
    if (!opened) {
        report(SignIn{}, {}, opened.error());
        return;
    }
    m_lastTarget = withoutSecrets(m_attempt.target());
    m_attempt.start();
}

void Console::concludeSignIn(const Result<SignedIn> &result)
{
    const auto where = m_attempt.current()->name();
    if (!result) {
        // Stopped, it will not be tried again, but a ticket may still come of it.
        if (result.error().kind == Error::Kind::Cancelled)
            releaseAttempt();
        end();
        report(SignIn{}, where, asNotSent(result.error()));
        return;
    }
    adopt(m_attempt.current());
    if (m_session->postIsOff())
        m_lastTarget.nodes.first().options.binding = Binding::Soap; // next time at once
    note(SignIn{}, where, transportText(*m_session));
    Q_EMIT signedIn();
    end();
    reload();
}

void Console::adopt(Session *session)
{
    // Ticks and results belong to a server. Signed in anew, to the same one, they stay.
    const auto whole = session->wholeCache();
    const bool sameServer = m_session
        && (m_lastTarget.serverId.isEmpty() ? m_session->address() == session->address()
                                            : m_target.serverId == m_lastTarget.serverId);
    if (!sameServer || m_session->wholeCache() != whole)
        forgetCaches();
    release();
    m_session = session;
    m_nodes = m_attempt.takeNodes();
    for (auto *node : std::as_const(m_nodes))
        node->setParent(this);
    m_target = m_lastTarget;
    m_environment = m_target.environment;
    if (whole)
        m_caches.setWhole(whole->label);
    connect(session, &Session::changed, this, &Console::sessionChanged);
    Q_EMIT sessionChanged();
    askWhetherItMayFlush();
}

const Policy &Console::policy() const
{
    return (m_store ? m_store->policies() : m_usualPolicies).of(m_environment);
}

QString Console::serverName() const
{
    if (!m_session)
        return {};
    const auto &name = m_target.nodes.constFirst().serverName;
    return name.isEmpty() ? m_session->hostAndPort() : name;
}

QStringList Console::nodeNames() const
{
    QStringList names;
    for (const auto *node : m_nodes)
        names.append(node->name());
    return names;
}

void Console::forgetCaches()
{
    m_caches.clear();
    m_listed = false;
    m_lastLook.reset();
    m_compared = false;
}

/// What still asks the session ends with it.
void Console::release()
{
    delete m_looking;
    delete m_asking;
    delete m_dating;
    m_session = nullptr;
    m_target = {};
    const auto nodes = std::exchange(m_nodes, {});
    for (auto *node : nodes)
        retire(node, node->account().value_or(SignedIn()).account);
}

void Console::releaseAttempt()
{
    const auto nodes = m_attempt.takeNodes();
    for (auto *node : nodes)
        retire(node, lastRequest().credentials.user);
}

/// Gives a ticket back in the background, if there is one or one is on its way: nobody waits for it, and it waits for
/// nobody.
void Console::retire(Session *session, const QString &account)
{
    session->disconnect(this);
    if (!session->canSignOut()) {
        session->deleteLater();
        return;
    }
    ++m_retiring;
    session->signOut(this)->then(
        this, [this, session, account](const Result<SignedOut> &result) { concludeSignOut(session, account, result); });
}

void Console::concludeSignOut(Session *session, const QString &account, const Result<SignedOut> &result)
{
    note(SignOut{}, session->hostAndPort(), signOutText(result, account));
    session->deleteLater();
    --m_retiring;
    if (m_leaving)
        finishLeaving();
}

void Console::signOut()
{
    if (isBusy() || !m_session)
        return;
    release();
    forgetCaches();
    Q_EMIT sessionChanged();
}

void Console::leave()
{
    m_leaving = true;
    delete m_run;
    delete m_call;
    releaseAttempt();
    m_activity.clear();
    release();
    forgetCaches();
    Q_EMIT sessionChanged();
    finishLeaving();
}

/// Never from within leave().
void Console::finishLeaving()
{
    if (m_retiring == 0)
        QMetaObject::invokeMethod(this, &Console::left, Qt::QueuedConnection);
}

/// Only a hint, and for a hint nobody waits: the session keeps what it learns.
void Console::askWhetherItMayFlush()
{
    if (m_session->support(MayFlush{}) != Support::No)
        m_asking = m_session->call(MayFlush{}, this);
}

/// A flush may have extended the ticket. Asked in a way that does not.
void Console::askUntilWhen()
{
    delete m_dating;
    if (m_session->support(CheckSignIn{}) != Support::No)
        m_dating = m_session->call(CheckSignIn{}, this);
}

QString Console::wholeLabel() const
{
    const auto whole = m_session ? m_session->wholeCache() : std::nullopt;
    return whole ? whole->label : QString();
}

void Console::reload()
{
    if (isBusy() || !canList())
        return;
    begin(tr("Reading the list of caches…"));
    auto *call = m_session->call(ListCaches{}, this);
    m_call = call;
    call->then(this, [this](const Result<CacheList> &list) { concludeList(list); });
}

void Console::concludeList(const Result<CacheList> &list)
{
    const auto host = m_session->hostAndPort();
    if (list) {
        m_listed = true;
        m_caches.setNames(list->names);
        note(ListCaches{}, host, listedText(list->names.size()));
    }
    end();
    if (!list)
        report(ListCaches{}, host, list.error());
    else
        look();
}

/// What the server itself says about its caches. Nobody waits for it, and nobody is told when it fails.
void Console::look()
{
    delete m_looking;
    if (m_caches.names().isEmpty() || !mayLook(*m_session))
        return;
    auto *call = takeLook(*m_session, m_caches.names(), this);
    m_looking = call;
    call->then(this, [this](const Result<Look> &look) { concludeLook(look); });
}

void Console::concludeLook(const Result<Look> &look)
{
    // A gap does not take the column away again, but nothing at all does not bring it.
    m_caches.setObserved(look && (m_caches.isObserved() || look->state || look->generations));
    m_compared = look && m_lastLook;
    if (m_compared)
        m_caches.setObservations(compare(*m_lastLook, *look));
    m_lastLook = look ? std::optional(*look) : std::nullopt;
    Q_EMIT looked();
}

void Console::carryOut(const QList<Operation> &steps, bool observe, const QString &reason)
{
    if (isBusy() || !m_session || steps.isEmpty())
        return;
    m_steps = steps;
    m_outcomes.clear();
    Plan plan{.steps = steps, .nodes = {}, .observe = observe, .reason = reason};
    for (auto *node : std::as_const(m_nodes))
        plan.nodes.append({.server = serverName(),
                           .node = node->name(),
                           .session = node,
                           .environment = m_environment,
                           .policy = policy()});
    m_run = new Run(plan, this);
    connect(m_run, &Run::phaseChanged, this, &Console::showPhase);
    connect(m_run, &Run::cellsAdded, this, &Console::takeCells);
    connect(m_run, &Run::cellsObserved, this, &Console::takeObservations);
    connect(m_run, &Run::finished, this, &Console::concludeRun);
    m_run->start();
    if (!isBusy()) // else it began with another phase
        showPhase();
}

void Console::showPhase()
{
    const auto done = m_outcomes.size();
    const auto where = m_nodes.at(std::min(done / m_steps.size(), m_nodes.size() - 1))->name();
    begin(m_run->phase() == Run::Phase::Sending ? activityText(stepOf(done), where, wholeLabel()) : readingText(where));
}

/// Of the request with this number: every step on the first node, then every step on the second.
const Operation &Console::stepOf(qsizetype request) const
{
    return m_steps.at(request % m_steps.size());
}

/// The cells of one step. One request: what is known about one of its targets is known about all.
void Console::takeCells(qsizetype count)
{
    const auto cells = m_run->cells().last(count);
    const bool firstNode = m_outcomes.size() < m_steps.size();
    firstNode ? m_caches.setCells(cells) : m_caches.addCells(cells);
    note(stepOf(m_outcomes.size()), cells.constFirst().node, evidenceSentence(cells.constFirst()));
    m_outcomes.append(cells.constFirst());
    if (m_outcomes.size() < m_steps.size() * m_nodes.size())
        showPhase();
}

/// The cells of one node were observed together.
void Console::takeObservations(qsizetype first, qsizetype count)
{
    const auto cells = m_run->cells().mid(first, count);
    m_caches.addCells(cells);
    const auto &cell = cells.constFirst();
    note(ReadSettings{}, cell.node, observationSentence(*cell.observation));
}

void Console::concludeRun()
{
    m_run->deleteLater();
    m_run.clear();
    QList<Trouble> troubles;
    for (qsizetype i = 0; i < m_outcomes.size(); ++i) {
        const auto &cell = m_outcomes.at(i);
        if (cell.error && cell.error->kind != Error::Kind::Cancelled)
            troubles.append({stepOf(i), cell.node, outcomeText(stepOf(i), cell, wholeLabel()), *cell.error});
    }
    end();
    const auto nodes = m_nodes.size();
    Q_EMIT flushed(nodes > 1 ? farmSummaryText(m_steps, m_outcomes, nodes, wholeLabel())
                             : summaryText(m_steps, m_outcomes, wholeLabel()));
    if (std::ranges::any_of(m_outcomes, [](const Cell &cell) { return cell.evidence == Evidence::Acknowledged; }))
        askUntilWhen();
    if (!troubles.isEmpty())
        Q_EMIT failed(combined(troubles, nodes > 1));
}

void Console::stop()
{
    if (m_run)
        m_run->stop();
    else if (m_call)
        m_call->cancel();
    else
        m_attempt.stop();
}

void Console::begin(const QString &activity)
{
    m_activity = activity;
    Q_EMIT busyChanged();
}

void Console::end()
{
    m_activity.clear();
    Q_EMIT busyChanged();
}

void Console::note(const Operation &operation, const QString &where, const QString &outcome)
{
    m_activities.add({.time = QDateTime::currentDateTime(),
                      .what = doneText(operation, wholeLabel()),
                      .where = where,
                      .outcome = withoutControls(outcome)});
}

void Console::report(const Operation &attempted, const QString &where, const Error &error)
{
    note(attempted, where, error.message);
    if (error.kind != Error::Kind::Cancelled)
        Q_EMIT failed({.attempted = attempted, .where = where, .sentence = error.message, .error = error});
}

} // namespace sluice
