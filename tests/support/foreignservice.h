// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/inforoutertest.h"
#include "tests/support/scriptedservice.h"

#include <QRegularExpression>

namespace sluice::test {

/// One answer to a call, whatever its binding.
struct ServiceAnswer
{
    int status = 200;
    QByteArray type = "text/xml; charset=utf-8";
    QByteArray body;
};

/// srv.asmx in one binding, with an answer for each call that it knows.
class ForeignService
{
public:
    ForeignService()
        : m_server([this](QTcpSocket &socket, const QByteArray &request, int) { socket.write(answerTo(request)); })
    {
        answers[u"ServerInfo"_s].body = "<root success=\"true\" VersionNumber=\"8.1.155.0\"/>";
        answers[u"AuthenticateUser"_s].body = signInAnswer();
        answers[u"AuthenticateUser1"_s].body = signInAnswer();
        answers[u"RenewTicket"_s].body = signInAnswer();
        answers[u"FlushApplicationCache"_s].body = "<response success=\"true\"/>";
        answers[u"WSDL"_s] = {404, "text/html", "<html></html>"};
    }

    QUrl url() const { return m_server.url(); }

    /// The calls in order; "WSDL" is a request for the description of the service.
    QString asked() const { return m_asked.join(u' '); }

    /// How often a request held the password.
    int passwords() const { return m_passwords; }

    QHash<QString, ServiceAnswer> answers;

private:
    QByteArray answerTo(const QByteArray &request)
    {
        static const QRegularExpression action(u"tempuri\\.org/(\\w+)\""_s);
        const auto head = QString::fromLatin1(request.left(request.indexOf("\r\n\r\n")));
        const auto path = head.section(u' ', 1, 1);
        const bool isSoap = path.endsWith("/srv.asmx"_L1);
        const auto call = isSoap                 ? action.match(head).captured(1)
            : path.endsWith("/srv.asmx?WSDL"_L1) ? u"WSDL"_s
                                                 : path.section(u'?', 0, 0).section(u'/', -1);
        m_asked.append(call);
        m_passwords += request.contains("s3cret") ? 1 : 0;
        const auto &answer = answers[call];
        auto body = answer.body;
        if (isSoap && answer.status == 200)
            body = inEnvelope(call.toLatin1(), body, head.contains("application/soap+xml"_L1));
        return RawServer::answer(QByteArray::number(answer.status) + " x", body,
                                 "Content-Type: " + answer.type + "\r\n");
    }

    static QByteArray inEnvelope(const QByteArray &call, const QByteArray &body, bool isSoap12)
    {
        const QByteArray ns =
            isSoap12 ? "http://www.w3.org/2003/05/soap-envelope" : "http://schemas.xmlsoap.org/soap/envelope/";
        return "<s:Envelope xmlns:s=\"" + ns + "\"><s:Body><" + call + "Response xmlns=\"http://tempuri.org/\"><" + call
            + "Result>" + QByteArray(body).replace(" success", " xmlns=\"\" success") + "</" + call + "Result></" + call
            + "Response></s:Body></s:Envelope>";
    }

    QStringList m_asked;
    int m_passwords = 0;
    RawServer m_server;
};

/// A test of sessions with such a service.
class ForeignServiceTest : public InfoRouterTest
{
protected:
    Session *sessionAt(const ForeignService &service, Binding binding, const QString &language,
                       const QString &password = u"s3cret"_s)
    {
        auto request = requestTo(service.url(), binding, u"me"_s, password);
        request.options.language = language;
        return open(request);
    }
};

} // namespace sluice::test
