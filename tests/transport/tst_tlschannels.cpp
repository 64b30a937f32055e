// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/securetest.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tst_tlschannels {
using test::actionTo;
using test::Certificates;
using test::questionTo;
using test::RawServer;
using test::SecureServer;

/// Which requests share a connection, and how long a connection is kept.
class TestTlsChannels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void sharesConnectionsBetweenEqualPolicies();
    void sendsNothingOfAServerThatDoesNotTrustOverAConnectionOfOneThatDoes_data();
    void sendsNothingOfAServerThatDoesNotTrustOverAConnectionOfOneThatDoes();
    void asksForTheNameThatTheRequestWants();
    void reusesNoConnectionForAnotherName();
    void dropsWhatNobodyUses();
    void dropsNothingThatIsUnderWay();

private:
    TransportPolicy trusting(const QString &name) const;
    Result<HttpResponse> answerTo(const HttpRequest &request, const TransportPolicy &policy);

    const std::unique_ptr<Certificates> m_certificates =
        Certificates::areAvailable() ? std::make_unique<Certificates>() : nullptr;
    std::unique_ptr<HttpClient> m_client;
};

void TestTlsChannels::initTestCase()
{
    if (!m_certificates)
        QSKIP("The command openssl is not installed.");
    m_certificates->make({.name = u"shown"_s});
    m_certificates->make({.name = u"unrelated"_s});
    m_certificates->make({.name = u"two-names"_s, .extension = u"subjectAltName=DNS:one.example,DNS:two.example"_s});
}

void TestTlsChannels::init()
{
    m_client = std::make_unique<HttpClient>();
}

TransportPolicy TestTlsChannels::trusting(const QString &name) const
{
    return policyFor({.authoritiesFile = m_certificates->path(name + u".crt"_s)}, {}).value();
}

Result<HttpResponse> TestTlsChannels::answerTo(const HttpRequest &request, const TransportPolicy &policy)
{
    return test::resultOf(m_client->send(request, policy, {}, this));
}

void TestTlsChannels::sharesConnectionsBetweenEqualPolicies()
{
    SecureServer server(m_certificates->serverTls({u"shown"_s}));
    QVERIFY(answerTo(questionTo(server.url()), trusting(u"shown"_s)));
    QVERIFY(answerTo(questionTo(server.url()), trusting(u"shown"_s)));
    QCOMPARE(server.connections(), 1);
    QCOMPARE(m_client->channels(), 1);
}

void TestTlsChannels::sendsNothingOfAServerThatDoesNotTrustOverAConnectionOfOneThatDoes_data()
{
    QTest::addColumn<TransportPolicy>("distrusting");
    QTest::newRow("trusts nobody of its own") << TransportPolicy{};
    QTest::newRow("trusts somebody else") << trusting(u"unrelated"_s);
    QTest::newRow("trusts another certificate only")
        << TransportPolicy{.authorities = {}, .trustedCertificate = m_certificates->fingerprint(u"unrelated"_s)};
}

void TestTlsChannels::sendsNothingOfAServerThatDoesNotTrustOverAConnectionOfOneThatDoes()
{
    QFETCH(TransportPolicy, distrusting);
    SecureServer server(m_certificates->serverTls({u"shown"_s}));
    QVERIFY(answerTo(questionTo(server.url()), trusting(u"shown"_s)));
    const auto before = server.bytes();
    const auto answer = answerTo(questionTo(server.url()), distrusting);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Tls);
    QCOMPARE(server.bytes(), before);
    QCOMPARE(server.connections(), 1);
    // The connection was open all the time.
    QVERIFY(answerTo(questionTo(server.url()), trusting(u"shown"_s)));
    QCOMPARE(server.connections(), 1);
}

void TestTlsChannels::asksForTheNameThatTheRequestWants()
{
    SecureServer server(m_certificates->serverTls({u"two-names"_s}));
    auto request = actionTo(server.url());
    auto answer = answerTo(request, trusting(u"two-names"_s));
    QVERIFY(!answer);
    const auto reason = answer.error().tls->reasons.join(u'\n');
    QVERIFY2(reason.contains("one.example"_L1) && reason.contains("not for 127.0.0.1"_L1), qPrintable(reason));
    request.tlsName = u"three.example"_s;
    answer = answerTo(request, trusting(u"two-names"_s));
    QVERIFY(!answer);
    QVERIFY(answer.error().tls->reasons.constFirst().contains("not for three.example"_L1));
    QCOMPARE(server.bytes(), 0);
    request.tlsName = u"two.example"_s;
    QVERIFY(answerTo(request, trusting(u"two-names"_s)));
}

void TestTlsChannels::reusesNoConnectionForAnotherName()
{
    SecureServer server(m_certificates->serverTls({u"two-names"_s}));
    auto request = questionTo(server.url());
    for (const auto &[name, connections] : {std::pair(u"one.example"_s, 1), std::pair(u"two.example"_s, 2),
                                            std::pair(u"one.example"_s, 2), std::pair(u"two.example"_s, 2)}) {
        request.tlsName = name;
        QVERIFY(answerTo(request, trusting(u"two-names"_s)));
        QCOMPARE(server.connections(), connections);
    }
    const auto before = server.bytes();
    request.tlsName = u"three.example"_s;
    QVERIFY(!answerTo(request, trusting(u"two-names"_s)));
    QCOMPARE(server.bytes(), before);
}

void TestTlsChannels::dropsWhatNobodyUses()
{
    RawServer server(
        [](QTcpSocket &socket, const QByteArray &, int) { socket.write(RawServer::answer("200 OK", "")); });
    m_client->setLinger(100ms);
    QVERIFY(answerTo(questionTo(server.url()), {}));
    QVERIFY(answerTo(questionTo(server.url()), {.authorities = {}, .proxy = {.kind = ProxyKind::None}}));
    QCOMPARE(m_client->channels(), 2);
    QTRY_COMPARE(m_client->channels(), 0);
    QVERIFY(answerTo(questionTo(server.url()), {}));
    QCOMPARE(server.connections(), 3);
}

void TestTlsChannels::dropsNothingThatIsUnderWay()
{
    QPointer<QTcpSocket> waiting;
    RawServer server([&](QTcpSocket &socket, const QByteArray &request, int) {
        if (request.contains("/later"))
            waiting = &socket;
        else
            socket.write(RawServer::answer("200 OK", ""));
    });
    m_client->setLinger(0ms);
    std::optional<Result<HttpResponse>> late;
    m_client->send(actionTo(server.url().resolved(QUrl(u"later"_s))), {}, {}, this)
        ->then(this, [&late](const auto &answer) { late = answer; });
    QTRY_VERIFY(waiting);
    QVERIFY(answerTo(actionTo(server.url()), {}));
    QVERIFY(answerTo(actionTo(server.url()), {.authorities = {}, .proxy = {.kind = ProxyKind::None}}));
    QTRY_COMPARE(m_client->channels(), 1);
    waiting->write(RawServer::answer("200 OK", ""));
    QTRY_VERIFY(late);
    QVERIFY(*late);
    QTRY_COMPARE(m_client->channels(), 0);
}

SLUICE_TEST(TestTlsChannels)

} // namespace tst_tlschannels

#include "tst_tlschannels.moc"
