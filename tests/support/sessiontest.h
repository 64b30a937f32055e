// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/evidence.h"
#include "core/mock/mockserver.h"
#include "core/session/session.h"
#include "core/session/sessions.h"
#include "core/transport/httpclient.h"
#include "tests/support/calls.h"

#include <memory>

namespace sluice::test {

inline Evidence evidenceFor(Session *session, const Operation &operation)
{
    return evidenceOf(operation,
                      resultOf(session->perform(operation, session)).map([](const Answer &a) { return a.reply; }));
}

/// The operations that reached \a server, in order, such as "GetSystemInfo GetCacheNames!"; "!" marks a refused one.
inline QString journalOf(const mock::MockServer &server)
{
    QStringList operations;
    for (const auto &entry : server.journal())
        operations.append(entry.operation + (entry.accepted ? QString() : QStringLiteral("!")));
    return operations.join(QLatin1Char(' '));
}

/// A test of sessions over SOAP, with a mock and a client of its own for each function.
class SessionTest : public QObject
{
protected:
    void startAnew()
    {
        qDeleteAll(findChildren<Session *>());
        m_mock.reset();
        m_client = std::make_unique<HttpClient>();
    }

    mock::MockServer &startMock(const mock::Settings &settings = {})
    {
        m_mock = std::make_unique<mock::MockServer>(settings);
        if (!m_mock->listen())
            qFatal("The mock cannot listen.");
        return *m_mock;
    }

    Session *sessionAt(const QUrl &url, const QString &password = {}, std::optional<int> services = {},
                       EnvelopeForm envelope = EnvelopeForm::Wire)
    {
        SignInRequest request;
        request.protocolId = QStringLiteral("superoffice-soap");
        request.address = url.toString();
        request.options = {services, envelope};
        request.credentials.user = m_mock ? m_mock->user() : QStringLiteral("ADM0");
        request.credentials.password = password.isNull() && m_mock ? m_mock->password() : password;
        request.timeout = std::chrono::seconds(1);
        return Sessions(*m_client).open(request, this).value();
    }

    HttpClient &client() { return *m_client; }

private:
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<mock::MockServer> m_mock;
};

} // namespace sluice::test
