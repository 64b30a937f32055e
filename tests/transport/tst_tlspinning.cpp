// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/securetest.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_tlspinning {
using test::actionTo;
using test::Certificates;
using test::forAuthorities;
using test::questionTo;
using test::SecureServer;

/// A server with only one trusted certificate. Not a byte of a request may reach a server that shows another one.
class TestTlsPinning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void trustsNoOtherCertificateThoughAnAuthorityDoes_data();
    void trustsNoOtherCertificateThoughAnAuthorityDoes();
    void looksAtEveryConnection_data();
    void looksAtEveryConnection();
    void looksAtEachOfManyAtOnce();
    void looksAgainWhenTheServerClosesBeforeItAnswers_data();
    void looksAgainWhenTheServerClosesBeforeItAnswers();
    void looksAgainAfterARequestThatWasGivenUpInTheHandshake();
    void keepsNothingOpen();

private:
    Result<HttpResponse> answerTo(const HttpRequest &request);

    const std::unique_ptr<Certificates> m_certificates =
        Certificates::areAvailable() ? std::make_unique<Certificates>() : nullptr;
    QSslConfiguration m_trusted;
    QSslConfiguration m_other; ///< another certificate of the same authorities for the same host
    TransportPolicy m_policy;
    std::unique_ptr<HttpClient> m_client;
};

void TestTlsPinning::initTestCase()
{
    if (!m_certificates)
        QSKIP("The command openssl is not installed.");
    const auto &c = *m_certificates;
    c.make({.name = u"authority"_s, .extension = forAuthorities});
    c.make({.name = u"between"_s, .issuer = u"authority"_s, .extension = forAuthorities});
    c.make({.name = u"trusted"_s, .issuer = u"between"_s});
    c.make({.name = u"other"_s, .issuer = u"between"_s});
    m_trusted = c.serverTls({u"trusted"_s, u"between"_s});
    m_other = c.serverTls({u"other"_s, u"between"_s});
    m_policy = policyFor({.authoritiesFile = c.path(u"authority.crt"_s),
                          .trustedCertificate = c.fingerprint(u"trusted"_s).toLower().remove(u':')},
                         {})
                   .value();
}

void TestTlsPinning::init()
{
    m_client = std::make_unique<HttpClient>();
}

Result<HttpResponse> TestTlsPinning::answerTo(const HttpRequest &request)
{
    return test::resultOf(m_client->send(request, m_policy, {}, this));
}

void TestTlsPinning::trustsNoOtherCertificateThoughAnAuthorityDoes_data()
{
    QTest::addColumn<bool>("bySystem");
    QTest::newRow("an authority of the server's settings") << false;
    QTest::newRow("an authority of the system") << true;
}

void TestTlsPinning::trustsNoOtherCertificateThoughAnAuthorityDoes()
{
    QFETCH(bool, bySystem);
    const auto usual = QSslConfiguration::defaultConfiguration();
    auto changed = usual;
    changed.setCaCertificates({m_certificates->certificate(u"authority"_s)});
    if (bySystem)
        QSslConfiguration::setDefaultConfiguration(changed);
    const auto restore = qScopeGuard([&] { QSslConfiguration::setDefaultConfiguration(usual); });
    SecureServer server(m_other);
    auto everyone = m_policy;
    everyone.trustedCertificate.clear();
    if (bySystem)
        everyone.authorities.clear();
    QVERIFY(test::resultOf(m_client->send(actionTo(server.url()), everyone, {}, this)));
    const auto before = server.bytes();

    const auto answer = answerTo(actionTo(server.url()));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Tls);
    QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
    QVERIFY(answer.error().message.contains("another certificate than the one that was trusted"_L1));
    QCOMPARE(answer.error().tls->expected, m_certificates->fingerprint(u"trusted"_s));
    QCOMPARE(answer.error().tls->chain.constFirst().fingerprint, m_certificates->fingerprint(u"other"_s));
    QCOMPARE(server.bytes(), before);
}

void TestTlsPinning::looksAtEveryConnection_data()
{
    QTest::addColumn<bool>("keepsOpen");
    QTest::newRow("the server closes") << false;
    QTest::newRow("the server keeps the connection open") << true;
}

void TestTlsPinning::looksAtEveryConnection()
{
    QFETCH(bool, keepsOpen);
    SecureServer server(m_trusted, [&](QTcpSocket &socket, const QByteArray &, int) {
        socket.write(SecureServer::answer("200 OK", "secure", keepsOpen ? "" : "Connection: close\r\n"));
    });
    QVERIFY(answerTo(actionTo(server.url())));
    QVERIFY(answerTo(questionTo(server.url())));
    const auto before = server.bytes();
    server.setSslConfiguration(m_other);
    for (const auto &request : {actionTo(server.url()), questionTo(server.url())}) {
        const auto answer = answerTo(request);
        QVERIFY(!answer);
        QVERIFY(!answer.error().tls->expected.isEmpty());
    }
    QCOMPARE(server.bytes(), before);
    server.setSslConfiguration(m_trusted);
    QVERIFY(answerTo(actionTo(server.url())));
}

void TestTlsPinning::looksAtEachOfManyAtOnce()
{
    int right = 0;
    int wrong = 0;
    SecureServer server(m_trusted, [&](QTcpSocket &socket, const QByteArray &, int) {
        auto *secure = qobject_cast<QSslSocket *>(&socket);
        const bool trusted = secure->sslConfiguration().localCertificate() == m_trusted.localCertificate();
        ++(trusted ? right : wrong);
        socket.write(SecureServer::answer("200 OK", "secure"));
    });
    server.takeTurns({m_trusted, m_other});
    constexpr int count = 24;
    int ended = 0;
    int accepted = 0;
    for (int i = 0; i < count; ++i) {
        const auto request = i % 3 == 0 ? questionTo(server.url()) : actionTo(server.url());
        m_client->send(request, m_policy, {}, this)->then(this, [&](const auto &answer) {
            ++ended;
            accepted += answer ? 1 : 0;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended, count, 20000);
    QCOMPARE(server.tcpConnections(), count);
    QCOMPARE(accepted, count / 2);
    QCOMPARE(right, count / 2);
    QCOMPARE(wrong, 0);
}

void TestTlsPinning::looksAgainWhenTheServerClosesBeforeItAnswers_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::newRow("action") << actionTo(QUrl());
    QTest::newRow("action without a body") << actionTo(QUrl(), {});
    QTest::newRow("question") << questionTo(QUrl());
}

/// Qt would repeat the request on a new connection, and ignore the same errors there.
void TestTlsPinning::looksAgainWhenTheServerClosesBeforeItAnswers()
{
    QFETCH(HttpRequest, request);
    std::unique_ptr<SecureServer> server;
    qsizetype fromTheFirst = 0;
    server = std::make_unique<SecureServer>(m_trusted, [&](QTcpSocket &socket, const QByteArray &, int) {
        fromTheFirst = server->bytes();
        server->setSslConfiguration(m_other);
        socket.disconnectFromHost();
    });
    request.url = server->url();
    QVERIFY(!answerTo(request));
    QVERIFY(fromTheFirst > 0);
    QVERIFY(!answerTo(request)); // gives a repeat the time to arrive
    QCOMPARE(server->bytes(), fromTheFirst);
}

void TestTlsPinning::looksAgainAfterARequestThatWasGivenUpInTheHandshake()
{
    SecureServer server(m_trusted);
    auto owner = std::make_unique<QObject>();
    connect(&server, &SecureServer::startedEncryptionHandshake, this, [&] {
        server.setSslConfiguration(m_other);
        owner.reset();
    });
    (void)m_client->send(actionTo(server.url()), m_policy, {}, owner.get());
    QTRY_VERIFY(!owner);
    QVERIFY(!answerTo(actionTo(server.url())));
    QCOMPARE(server.bytes(), 0);
}

void TestTlsPinning::keepsNothingOpen()
{
    SecureServer server(m_trusted);
    QVERIFY(answerTo(actionTo(server.url())));
    QVERIFY(answerTo(actionTo(server.url())));
    QCOMPARE(server.connections(), 2);
    QTRY_COMPARE(m_client->channels(), 0);
}

SLUICE_TEST(TestTlsPinning)

} // namespace tst_tlspinning

#include "tst_tlspinning.moc"
