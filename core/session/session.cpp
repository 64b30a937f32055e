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
    auto *call = new Call<Answer>(parent);
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
    return QUrl(address()).authority(); // with the brackets that an IPv6 address needs before its port
}

/// One sign-in, one probe, for all who wait for it.
Call<Answer> *Session::shared(const Operation &operation)
{
    auto &running = m_shared.at(operation.index());
    if (!running) {
        running = perform(operation, this);
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
    }
}

/// Unless another call has brought a new ticket in the meantime.
void Session::dropTicket(const QString &stale)
{
    if (m_setup.context.credentials.ticket == stale)
        m_setup.context.credentials.ticket.clear();
}

} // namespace sluice
