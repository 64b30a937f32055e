// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/inforoutertest.h"
#include "tests/support/rawserver.h"

namespace sluice::test {

using namespace Qt::StringLiterals;

/// The scripted answers for each operation in the address, in order; the last one is repeated.
class ScriptedService
{
public:
    explicit ScriptedService(const QHash<QString, QByteArrayList> &answers)
        : m_answers(answers)
        , m_server([this](QTcpSocket &socket, const QByteArray &request, int) { socket.write(answerTo(request)); })
    {
    }

    QUrl url() const { return m_server.url(); }
    const QByteArrayList &requests() const { return m_requests; }
    QStringList operations() const { return m_operations; }

private:
    QByteArray answerTo(const QByteArray &request)
    {
        const auto operation = QString::fromLatin1(request.split(' ').value(1)).section(u'/', -1).section(u'?', 0, 0);
        m_requests.append(request);
        m_operations.append(operation);
        auto &answers = m_answers[operation];
        const auto body = answers.size() > 1 ? answers.takeFirst() : answers.value(0);
        return RawServer::answer("200 OK", body,
                                 "Content-Type: text/xml; charset=utf-8\r\nSet-Cookie: ticket=stale; path=/\r\n");
    }

    QHash<QString, QByteArrayList> m_answers;
    QByteArrayList m_requests;
    QStringList m_operations;
    RawServer m_server;
};

inline QByteArray signInAnswer(const QByteArray &expireOn = {})
{
    return "<root success=\"true\" ticket=\"0b3c1d9e-5a52-4a9f-8f27-0c5a2f3ad111\" username=\"me\" expireOn=\""
        + expireOn + "\" isAuthenticated=\"True\"/>";
}

/// A test of sessions with a service that follows a script.
class ScriptedServiceTest : public InfoRouterTest
{
protected:
    Session *sessionWith(const ScriptedService &service)
    {
        auto request = requestTo(service.url(), Binding::Post, u"me"_s, u"s3cret-password"_s);
        request.options.language.clear();
        return open(request);
    }

    Error errorOfFlush(Session *session) { return resultOf(session->call(FlushAll{}, session)).error(); }
};

} // namespace sluice::test
