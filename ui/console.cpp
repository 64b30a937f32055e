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
    const auto opened = m_sessions.open(request, this);
    if (!opened) {
        report(opened.error());
        return;
    }
    auto *candidate = *opened;
    begin(tr("Signing in to %1…").arg(candidate->hostAndPort()));
    auto *call = candidate->call(SignIn{}, this);
    m_call = call;
    call->then(this, [this, candidate](const Result<SignedIn> &signedIn) { concludeSignIn(candidate, signedIn); });
}

void Console::concludeSignIn(Session *candidate, const Result<SignedIn> &signedIn)
{
    if (!signedIn) {
        candidate->deleteLater();
        end();
        report(asNotSent(signedIn.error()));
        return;
    }
    adopt(candidate);
    end();
    reload();
}

void Console::adopt(Session *session)
{
    // Ticks and results belong to a server. Signed in anew, to the same one, they stay.
    if (!m_session || m_session->address() != session->address()) {
        m_caches.setNames({});
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
    if (list) {
        m_listed = true;
        m_caches.setNames(list->names);
    }
    end();
    if (!list)
        report(list.error());
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
    const auto &cells = m_run->cells();
    for (auto i = cells.size() - count; i < cells.size(); ++i)
        m_caches.setCell(cells.at(i));
}

void Console::concludeRun(const Operation &action)
{
    // One request: what is known about one of its targets is known about all.
    const auto cell = m_run->cells().constFirst();
    m_run->deleteLater();
    m_run.clear();
    end();
    Q_EMIT flushed(tr("%1: %2", "All caches: Server answered OK").arg(targetPhrase(action), evidenceSentence(cell)));
    if (cell.error && cell.error->kind != Error::Kind::Cancelled)
        Q_EMIT failed(evidenceSentence(cell), *cell.error);
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

void Console::report(const Error &error)
{
    if (error.kind != Error::Kind::Cancelled)
        Q_EMIT failed(error.message, error);
}

} // namespace sluice
