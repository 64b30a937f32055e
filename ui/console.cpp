// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console.h"

#include "core/protocol/registry.h"
#include "core/run/run.h"
#include "ui/texts.h"

namespace sluice {

namespace {

SignInRequest withoutSecrets(SignInRequest request)
{
    request.credentials = {
        .user = request.credentials.user, .password = {}, .applicationToken = {}, .accessToken = {}, .ticket = {}};
    return request;
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
    m_lastRequest = withoutSecrets(request);
    m_lastEnvironment = environment;
    delete std::exchange(m_candidate, nullptr);
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
        end();
        report(SignIn{}, host, asNotSent(result.error()));
        return;
    }
    adopt(std::exchange(m_candidate, nullptr));
    note(SignIn{}, host, accountText(*m_session));
    Q_EMIT signedIn();
    end();
    reload();
}

void Console::adopt(Session *session)
{
    // Ticks and results belong to a server. Signed in anew, to the same one, they stay.
    if (!m_session || m_session->address() != session->address()) {
        m_caches.clear();
        m_listed = false;
    }
    if (m_session)
        m_session->deleteLater();
    m_session = session;
    m_environment = m_lastEnvironment;
    connect(session, &Session::changed, this, &Console::sessionChanged);
    Q_EMIT sessionChanged();
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
}

void Console::flush(const Operation &action)
{
    if (isBusy() || !m_session)
        return;
    const auto host = m_session->hostAndPort();
    begin(activityText(action, host));
    m_run = new Run({.steps = {action}, .nodes = {{.server = host, .node = host, .session = m_session}}}, this);
    connect(m_run, &Run::cellsAdded, this, &Console::showCells);
    connect(m_run, &Run::finished, this, [this, action] { concludeRun(action); });
    m_run->start();
}

void Console::showCells(qsizetype count)
{
    m_caches.setCells(m_run->cells().last(count));
}

void Console::concludeRun(const Operation &action)
{
    // One request: what is known about one of its targets is known about all.
    const auto cell = m_run->cells().constFirst();
    m_run->deleteLater();
    m_run.clear();
    const auto outcome = evidenceSentence(cell);
    const auto sentence = tr("%1: %2", "All caches: Server answered OK").arg(targetPhrase(action), outcome);
    note(action, cell.node, outcome);
    end();
    Q_EMIT flushed(sentence);
    if (cell.error && cell.error->kind != Error::Kind::Cancelled)
        Q_EMIT failed({.attempted = action, .where = cell.node, .sentence = sentence, .error = *cell.error});
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
                      .what = doneText(operation),
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
