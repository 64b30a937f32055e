// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "core/mock/mockserver.h"
#include "core/session/connectiontest.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"
#include "tests/support/tlsserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_connectiontest {
using test::RawServer;

namespace {

SignInRequest requestFor(const QUrl &url)
{
    SignInRequest request;
    request.protocolId = u"superoffice-soap"_s;
    request.address = url.toString();
    request.credentials = {.user = u"ADM0"_s,
                           .password = u"hush-password"_s,
                           .applicationToken = u"hush-application"_s,
                           .accessToken = u"hush-access"_s,
                           .givenTicket = u"hush-given"_s,
                           .cookie = u"hush-cookie"_s,
                           .xsrfToken = u"hush-xsrf"_s,
                           .ticket = u"hush-ticket"_s};
    return request;
}

} // namespace

class TestConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoAnswers();
    void tellsWhatIsSpokenAndWhy_data();
    void tellsWhatIsSpokenAndWhy();
    void sendsNoSecret_data();
    void sendsNoSecret();
    void tellsThatNobodyListens();
    void tellsThatNothingComes();
    void tellsThatTheLineWasCut();
    void tellsWhatIsWrongWithACertificate();
    void tellsWhereItIsSent();
    void tellsThatItIsNoNetServer_data();
    void tellsThatItIsNoNetServer();
    void refusesWhatIsNoAddress();
    void canBeStopped();
    void endsWithItsOwner();

private:
    Result<ConnectionReport> test(const SignInRequest &request);
};

Result<ConnectionReport> TestConnectionTest::test(const SignInRequest &request)
{
    std::optional<Result<ConnectionReport>> report;
    testConnection(request, this)->then(this, [&report](const auto &result) { report = result; });
    if (!QTest::qWaitFor([&report] { return report.has_value(); }, 10000))
        qFatal("The test never ended.");
    return *report;
}

void TestConnectionTest::tellsWhoAnswers()
{
    mock::Settings settings;
    settings.services = {86};
    mock::MockServer server(settings);
    QVERIFY(server.listen());
    QElapsedTimer clock;
    clock.start();
    const auto report = test(requestFor(server.url()));
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->server.services, u"Services86"_s);
    QCOMPARE(report->server.version, u"10.1.4.0"_s);
    QCOMPARE(report->address, server.url().toString() + u'/');
    QVERIFY(report->milliseconds <= clock.elapsed());
    QCOMPARE(server.journal().constLast().operation, u"GetSystemInfo"_s);
}

void TestConnectionTest::tellsWhatIsSpokenAndWhy_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<bool>("rest");
    QTest::addColumn<QString>("transport");
    QTest::addColumn<bool>("hasReason");
    QTest::newRow("automatic, REST is there") << u"superoffice"_s << true << u"REST v1"_s << true;
    QTest::newRow("automatic, no REST") << u"superoffice"_s << false << u"SOAP"_s << true;
    QTest::newRow("REST was chosen") << u"superoffice-rest"_s << true << u"REST v1"_s << false;
    QTest::newRow("SOAP was chosen") << u"superoffice-soap"_s << true << u"SOAP"_s << false;
}

void TestConnectionTest::tellsWhatIsSpokenAndWhy()
{
    QFETCH(QString, protocol);
    QFETCH(bool, rest);
    mock::Settings settings;
    settings.rest = rest;
    mock::MockServer server(settings);
    QVERIFY(server.listen());
    auto request = requestFor(server.url());
    request.protocolId = protocol;
    const auto report = test(request);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QTEST(report->server.transport, "transport");
    QTEST(!report->server.reason.isEmpty(), "hasReason");
}

void TestConnectionTest::sendsNoSecret_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<ProtocolOptions>("options");
    const auto soap = u"superoffice-soap"_s;
    const auto rest = u"superoffice-rest"_s;
    const auto with = [](SignInKind kind) { return ProtocolOptions{.services = 88, .signIn = kind}; };
    QTest::newRow("SOAP as servers speak it") << soap << with(SignInKind::Password);
    QTest::newRow("SOAP as published") << soap << ProtocolOptions{.services = 88, .envelope = EnvelopeForm::Published};
    QTest::newRow("SOAP, ticket") << soap << with(SignInKind::Ticket);
    QTest::newRow("REST, password") << rest << with(SignInKind::Password);
    QTest::newRow("REST, ticket") << rest << with(SignInKind::Ticket);
    QTest::newRow("REST, access token") << rest << with(SignInKind::AccessToken);
    QTest::newRow("REST, browser session") << rest << with(SignInKind::BrowserSession);
    QTest::newRow("automatic") << u"superoffice"_s << with(SignInKind::BrowserSession);
}

void TestConnectionTest::sendsNoSecret()
{
    QFETCH(QString, protocol);
    QFETCH(ProtocolOptions, options);
    QByteArray sent;
    RawServer server([&sent](QTcpSocket &socket, const QByteArray &bytes, int) {
        sent += bytes;
        socket.write(RawServer::answer("404 Not Found", ""));
    });
    auto request = requestFor(server.url());
    request.protocolId = protocol;
    request.options = options;
    QVERIFY(!test(request));
    QVERIFY(server.requests() > 0);
    QVERIFY(!sent.contains("hush"));
    QVERIFY(!sent.contains("ADM0"));
}

void TestConnectionTest::tellsThatNobodyListens()
{
    mock::FaultRelay relay(1);
    QVERIFY(relay.listen());
    relay.close();
    const auto report = test(requestFor(relay.through(QUrl(u"http://127.0.0.1/SuperOffice"_s))));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Network);
    QCOMPARE(report.error().cause, Error::Cause::Refused);
}

void TestConnectionTest::tellsThatNothingComes()
{
    mock::MockServer server;
    QVERIFY(server.listen());
    mock::FaultRelay relay(server.port());
    QVERIFY(relay.listen());
    relay.setFault(mock::Fault::stall());
    auto request = requestFor(relay.through(server.url()));
    request.timeout = std::chrono::seconds(1);
    const auto report = test(request);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Timeout);
    QVERIFY(server.journal().isEmpty());
}

void TestConnectionTest::tellsThatTheLineWasCut()
{
    mock::MockServer server;
    QVERIFY(server.listen());
    mock::FaultRelay relay(server.port());
    QVERIFY(relay.listen());
    relay.setFault(mock::Fault::refuse());
    const auto report = test(requestFor(relay.through(server.url())));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Network);
    QCOMPARE(report.error().cause, Error::Cause::Unknown);
}

void TestConnectionTest::tellsWhatIsWrongWithACertificate()
{
    int requests = 0;
    const auto server = test::tlsServer(requests);
    const auto report = test(requestFor(QUrl(u"https://127.0.0.1:%1/"_s.arg(server->serverPort()))));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Tls);
    QCOMPARE(requests, 0);
    const auto &tls = report.error().tls;
    QVERIFY(tls);
    QVERIFY(!tls->reasons.isEmpty());
    QCOMPARE(tls->chain.size(), tls->chainPem.size());
    const auto leaf = tls->chain.constFirst();
    QCOMPARE(leaf.subject, u"CN=Sluice test server"_s);
    QCOMPARE(leaf.issuer, u"CN=Sluice test server"_s);
    QCOMPARE(leaf.names, QStringList({u"localhost"_s, u"127.0.0.1"_s}));
    QVERIFY(leaf.validFrom < leaf.validUntil);
    // As openssl x509 -fingerprint -sha256 prints it.
    QCOMPARE(leaf.fingerprint,
             u"0B:16:31:36:5C:91:B7:7B:4B:50:81:5B:69:7F:CE:A9:"
             u"8C:8E:9C:88:A9:C5:12:7C:FB:7B:7A:A7:42:21:A9:37"_s);
}

void TestConnectionTest::tellsWhereItIsSent()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &, int) {
        socket.write(RawServer::answer("301 Moved Permanently", "", "Location: https://crm.example.com/SO/\r\n"));
    });
    const auto report = test(requestFor(server.url()));
    QVERIFY(!report);
    QCOMPARE(report.error().httpStatus, 301);
    QCOMPARE(report.error().detail, u"https://crm.example.com/SO/"_s);
    QCOMPARE(server.requests(), 1);
}

void TestConnectionTest::tellsThatItIsNoNetServer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("nothing there") << RawServer::answer("404 Not Found", "") << Error::Kind::Unsupported;
    QTest::newRow("a web page") << RawServer::answer("200 OK", "<!DOCTYPE html><html></html>") << Error::Kind::Protocol;
    QTest::newRow("another sign-in") << RawServer::answer("401 Unauthorized", "") << Error::Kind::Http;
    QTest::newRow("not admitted") << RawServer::answer("403 Forbidden", "") << Error::Kind::Forbidden;
}

void TestConnectionTest::tellsThatItIsNoNetServer()
{
    QFETCH(QByteArray, answer);
    QFETCH(Error::Kind, kind);
    RawServer server([&answer](QTcpSocket &socket, const QByteArray &, int) { socket.write(answer); });
    auto request = requestFor(server.url());
    request.options.services = 88;
    const auto report = test(request);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, kind);
}

void TestConnectionTest::refusesWhatIsNoAddress()
{
    auto request = requestFor(QUrl());
    const auto report = test(request);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::InvalidInput);
}

void TestConnectionTest::canBeStopped()
{
    RawServer server([](QTcpSocket &, const QByteArray &, int) {});
    std::optional<Result<ConnectionReport>> report;
    auto *call = testConnection(requestFor(server.url()), this);
    call->then(this, [&report](const auto &result) { report = result; });
    QTRY_COMPARE(server.requests(), 1);
    call->cancel();
    QTRY_VERIFY(report);
    QCOMPARE(report->error().kind, Error::Kind::Cancelled);
}

void TestConnectionTest::endsWithItsOwner()
{
    int closed = 0;
    RawServer server([&closed](QTcpSocket &socket, const QByteArray &, int) {
        QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&closed] { ++closed; });
    });
    bool told = false;
    auto owner = std::make_unique<QObject>();
    testConnection(requestFor(server.url()), owner.get())->then(this, [&told](const auto &) { told = true; });
    QTRY_COMPARE(server.requests(), 1);
    owner.reset();
    QTRY_COMPARE(closed, 1);
    QVERIFY(!told);
}

SLUICE_TEST(TestConnectionTest)

} // namespace tst_connectiontest

#include "tst_connectiontest.moc"
