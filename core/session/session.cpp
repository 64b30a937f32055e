// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include "core/protocol/preview.h"
#include "core/session/conversation.h"

namespace sluice {

using namespace Qt::StringLiterals;

Session::Session(HttpClient &client, SessionSetup setup, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_setup(std::move(setup))
{
}

Call<Answer> *Session::perform(const Operation &operation, QObject *parent)
{
    const bool signIn = std::holds_alternative<SignIn>(operation);
    if (!isPreparation(operation))
        return start(operation, parent);
    // Asked for or needed by others: it is one and the same, and a refused one is not tried again.
    auto *call = new Call<Answer>(parent);
    connect(this, &QObject::destroyed, call, &AbstractCall::cancel);
    if (signIn && m_refusedSignIn)
        call->finish(Failure(asNotSent(*m_refusedSignIn)));
    else
        shared(operation)->then(call, [call](const Result<Answer> &answer) { call->finish(answer); });
    return call;
}

Call<Answer> *Session::start(const Operation &operation, QObject *parent)
{
    auto *call = new Call<Answer>(parent);
    connect(this, &QObject::destroyed, call, &AbstractCall::cancel);
    auto *conversation = new Conversation(*this, operation, call); // the call adopts it
    conversation->advance();
    return call;
}

Result<HttpRequest> Session::preview(const Operation &operation) const
{
    return sluice::preview(*m_setup.protocol, m_setup.context, operation);
}

QString Session::hostAndPort() const
{
    return QUrl(address()).authority() + tenant(); // with the brackets that an IPv6 address needs before its port
}

QString Session::node() const
{
    const QUrl url(address());
    const auto named = url.authority();
    return (url.port() >= 0 ? named : u"%1:%2"_s.arg(named).arg(url.scheme() == "http"_L1 ? 80 : 443)) + tenant();
}

/// Many tenants share a host; elsewhere the host is the server.
QString Session::tenant() const
{
    return isOnline() ? QUrl(address()).adjusted(QUrl::StripTrailingSlash).path() : QString();
}

void Session::learn(const Learned &before, const Learned &after)
{
    m_setup.context.learned = merged(m_setup.context.learned, before, after);
}

/// One sign-in, one probe, … for all who wait for it.
Call<Answer> *Session::shared(const Operation &operation)
{
    auto &running = m_shared.at(operation.index());
    if (!running) {
        running = start(operation, this);
        // First of all listeners: who asks from now on gets a new one.
        connect(running, &AbstractCall::finished, this, [&running] { running.clear(); });
    }
    return running;
}

void Session::note(const Operation &operation, const Result<Reply> &result)
{
    const bool signIn = std::holds_alternative<SignIn>(operation);
    if (!result) {
        if (signIn && result.error().kind == Error::Kind::SignInRefused)
            m_refusedSignIn = result.error();
        return;
    }
    if (signIn) {
        m_account = std::get<SignedIn>(*result);
        m_account->ticket.clear();
        Q_EMIT changed();
    } else if (const auto *info = std::get_if<ServerInfo>(&*result)) {
        m_serverInfo = *info;
        Q_EMIT changed();
    } else if (const auto *tenant = std::get_if<TenantInfo>(&*result)) {
        m_tenantValidUntil = QDateTime::fromString(tenant->validUntil, Qt::ISODateWithMs);
    }
}

void Session::keepSignIn(const Context &context)
{
    m_setup.context.credentials.ticket = context.credentials.ticket;
    m_setup.context.signedIn = context.signedIn;
    ++m_signIns;
}

/// Unless another call has signed in anew in the meantime.
void Session::dropSignIn(int number)
{
    if (number != m_signIns)
        return;
    m_setup.context.credentials.ticket.clear();
    m_setup.context.signedIn = false;
}

/// Where a tenant answers may be believed for as long as the server said; where it said nothing, until it objects.
void Session::forgetWhatExpired()
{
    if (m_tenantValidUntil.isValid() && m_tenantValidUntil <= QDateTime::currentDateTimeUtc())
        m_setup.context.learned.tenantAddress.clear();
}

} // namespace sluice
