// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console.h"

#include "core/protocol/registry.h"
#include "core/run/run.h"
#include "ui/texts.h"

#include <algorithm>

namespace sluice {

namespace {

SignInRequest withoutSecrets(SignInRequest request)
{
    request.credentials = {.user = request.credentials.user};
    return request;
}

/// The first of several, with a word about the others. To send one of them again would look as if that were all.
Trouble combined(const QList<Trouble> &troubles)
{
    auto trouble = troubles.constFirst();
    if (troubles.size() == 1)
        return trouble;
    const auto step = nextStepAfter(trouble);
    if (step == NextStep::SendAgain || step == NextStep::ConfirmAndSendAgain)
        trouble.attempted.reset();
    trouble.sentence = moreText(trouble.sentence, troubles.size() - 1);
    return trouble;
}

} // namespace

Console::Console(Sessions &sessions, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
{
    m_lastRequest.protocolId = protocolIds().constFirst();
}

void Console::signIn(const SignInRequest &request, Environment environment)
{
    if (isBusy())
        return;
    releaseCandidate();
    m_lastRequest = withoutSecrets(request);
    m_lastEnvironment = environment;
    const auto opened = m_sessions.open(request, this);
    if (!opened) {
        report(SignIn{}, {}, opened.error());
        return;
    }
    m_candidate = *opened;
    tryCandidate();
}

void Console::signInAgain()
{
    if (!isBusy() && m_candidate)
        tryCandidate();
}

void Console::tryCandidate()
{
    begin(tr("Signing in to %1…").arg(inSentence(m_candidate->hostAndPort())));
    auto *call = m_candidate->call(SignIn{}, this);
    m_call = call;
    call->then(this, [this](const Result<SignedIn> &result) { concludeSignIn(result); });
}

void Console::concludeSignIn(const Result<SignedIn> &result)
{
    const auto host = m_candidate->hostAndPort();
    if (!result) {
        // Stopped, it will not be tried again, but a ticket may still come of it.
        if (result.error().kind == Error::Kind::Cancelled)
            releaseCandidate();
        end();
        report(SignIn{}, host, asNotSent(result.error()));
        return;
    }
    adopt(std::exchange(m_candidate, nullptr));
    if (m_session->postIsOff())
        m_lastRequest.options.binding = Binding::Soap; // next time at once
    note(SignIn{}, host, transportText(*m_session));
    Q_EMIT signedIn();
    end();
    reload();
}

void Console::adopt(Session *session)
{
    // Ticks and results belong to a server. Signed in anew, to the same one, they stay.
    const auto whole = session->wholeCache();
    if (!m_session || m_session->address() != session->address() || m_session->wholeCache() != whole)
        forgetCaches();
    release();
    m_session = session;
    m_environment = m_lastEnvironment;
    if (whole)
        m_caches.setWhole(whole->label);
    connect(session, &Session::changed, this, &Console::sessionChanged);
    Q_EMIT sessionChanged();
    askWhetherItMayFlush();
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
    if (auto *session = std::exchange(m_session, nullptr))
        retire(session, session->account().value_or(SignedIn()).account);
}

void Console::releaseCandidate()
{
    if (auto *candidate = std::exchange(m_candidate, nullptr))
        retire(candidate, m_lastRequest.credentials.user);
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
    releaseCandidate();
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

bool Console::canList() const
{
    return m_session && m_session->support(ListCaches{}) != Support::No;
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

void Console::carryOut(const QList<Operation> &steps, bool observe)
{
    if (isBusy() || !m_session || steps.isEmpty())
        return;
    const auto host = m_session->hostAndPort();
    m_steps = steps;
    m_outcomes.clear();
    m_run = new Run(
        {.steps = steps, .nodes = {{.server = host, .node = host, .session = m_session}}, .observe = observe}, this);
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
    const auto host = m_session->hostAndPort();
    begin(m_run->phase() == Run::Phase::Sending ? activityText(m_steps.at(m_outcomes.size()), host, wholeLabel())
                                                : readingText(host));
}

/// The cells of one step. One request: what is known about one of its targets is known about all.
void Console::takeCells(qsizetype count)
{
    const auto cells = m_run->cells().last(count);
    m_caches.setCells(cells);
    note(m_steps.at(m_outcomes.size()), cells.constFirst().node, evidenceSentence(cells.constFirst()));
    m_outcomes.append(cells.constFirst());
    if (m_outcomes.size() < m_steps.size())
        showPhase();
}

/// The cells of one server were observed together.
void Console::takeObservations(qsizetype first, qsizetype count)
{
    const auto cells = m_run->cells().mid(first, count);
    m_caches.setCells(cells);
    const auto &cell = cells.constFirst();
    note(ReadSettings{}, cell.node, observationSentence(*cell.observation));
}

void Console::concludeRun()
{
    m_run->deleteLater();
    m_run.clear();
    QList<Trouble> troubles;
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const auto &cell = m_outcomes.at(i);
        if (cell.error && cell.error->kind != Error::Kind::Cancelled)
            troubles.append({m_steps.at(i), cell.node, outcomeText(m_steps.at(i), cell, wholeLabel()), *cell.error});
    }
    end();
    Q_EMIT flushed(summaryText(m_steps, m_outcomes, wholeLabel()));
    if (std::ranges::any_of(m_outcomes, [](const Cell &cell) { return cell.evidence == Evidence::Acknowledged; }))
        askUntilWhen();
    if (!troubles.isEmpty())
        Q_EMIT failed(combined(troubles));
}

void Console::stop()
{
    if (m_run)
        m_run->stop();
    else if (m_call)
        m_call->cancel();
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
