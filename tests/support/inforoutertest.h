// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/evidence.h"
#include "core/mock/inforouter/inforouterserver.h"
#include "core/session/session.h"
#include "core/session/sessions.h"
#include "core/transport/httpclient.h"
#include "tests/support/calls.h"

#include <memory>

namespace sluice::test {

/// A test of sessions with infoRouter, with a mock and a client of its own for each function.
class InfoRouterTest : public QObject
{
protected:
    using Generation = mock::InfoRouterSettings::Generation;

    void startAnew()
    {
        qDeleteAll(findChildren<Session *>());
        m_mock.reset();
        m_client = std::make_unique<HttpClient>();
    }

    mock::InfoRouterServer &startMock(const mock::InfoRouterSettings &settings = {})
    {
        m_mock = std::make_unique<mock::InfoRouterServer>(settings);
        if (!m_mock->listen())
            qFatal("The mock cannot listen.");
        return *m_mock;
    }

    mock::InfoRouterServer &server() { return *m_mock; }

    /// Signs in as the administrator of the mock, or with \a user and \a password.
    SignInRequest requestTo(const QUrl &url, std::optional<Binding> binding = {}, const QString &user = {},
                            const QString &password = {})
    {
        SignInRequest request;
        request.protocolId = QStringLiteral("inforouter");
        request.address = url.toString();
        request.options.binding = binding;
        request.credentials.user = !user.isEmpty() || !m_mock ? user : m_mock->user();
        request.credentials.password = !password.isEmpty() || !m_mock ? password : m_mock->password();
        request.timeout = std::chrono::seconds(5);
        return request;
    }

    Session *open(const SignInRequest &request) { return Sessions(*m_client).open(request, this).value(); }

    Session *sessionFor(std::optional<Binding> binding = {}, const QString &user = {}, const QString &password = {})
    {
        return open(requestTo(m_mock->url(), binding, user, password));
    }

    static Evidence evidenceFor(Session *session, const Operation &operation)
    {
        return evidenceOf(operation,
                          resultOf(session->perform(operation, session)).map([](const Answer &a) { return a.reply; }));
    }

    /// The operations that reached the mock, in order, such as "ServerInfo FlushApplicationCache!"; "!" marks a refused
    /// one.
    QString journal() const
    {
        QStringList operations;
        const auto entries = m_mock->journal();
        for (const auto &entry : entries)
            operations.append(entry[u"op"].toString()
                              + (entry[u"accepted"].toBool() ? QString() : QStringLiteral("!")));
        return operations.join(QLatin1Char(' '));
    }

private:
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<mock::InfoRouterServer> m_mock;
};

} // namespace sluice::test
