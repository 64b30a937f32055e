// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/restpeer.h"
#include "tests/support/suite.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_mockrestonline {

/// The mock as an online server of the vendor: a tenant, its state, its host, and TLS.
class TestMockRestOnline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void tellsTheStateOfItsTenant_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("isRunning");
        QTest::newRow("running") << "Running" << true;
        QTest::newRow("maintained while it runs") << "OnlineMaintenance" << true;
        QTest::newRow("maintained") << "OfflineMaintenance" << false;
        QTest::newRow("suspended") << "Suspended" << false;
        QTest::newRow("deleted") << "Deleted" << false;
    }
    void tellsTheStateOfItsTenant()
    {
        QFETCH(QString, state);
        QFETCH(bool, isRunning);
        start({u"tenantState="_s + state, u"tenant=Cust7"_s, u"tenantValidSeconds=60"_s});
        const auto now = QDateTime::currentDateTimeUtc();
        const auto answer = m_peer->get(u"//api/state/cust7"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.text(u"ContextIdentifier"_s), "Cust7");
        QCOMPARE(answer.text(u"State"_s), state);
        QCOMPARE(answer.object().value("IsRunning"), QJsonValue(isRunning));
        const auto validUntil = QDateTime::fromString(answer.text(u"ValidUntil"_s), Qt::ISODateWithMs);
        QVERIFY(answer.text(u"ValidUntil"_s).endsWith(u'Z'));
        QVERIFY(now.secsTo(validUntil) >= 59 && now.secsTo(validUntil) <= 70);
        const auto endpoint = m_server->url().resolved(QUrl(u"/Cust7"_s)).toString();
        QCOMPARE(answer.text(u"Endpoint"_s), endpoint);
        QCOMPARE(answer.text(u"Api"_s), endpoint + "/api"_L1);
        QCOMPARE(m_peer->get(u"//Cust7/api"_s).status, 200);
    }

    void knowsNoOtherTenant()
    {
        start();
        const auto answer = m_peer->get(u"//api/state/Cust1"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.text(u"ContextIdentifier"_s), "Cust1");
        QCOMPARE(answer.text(u"State"_s), "Unknown");
        QCOMPARE(answer.object().value("IsRunning"), QJsonValue(false));
        QCOMPARE(m_server->journal().constLast().operation, "state");
    }

    void doesNothingAtTheWrongHost()
    {
        start({u"onlineHost=localhost"_s});
        m_peer->signIn();
        const auto refused = m_peer->call(u"FlushCaches"_s);
        QCOMPARE(refused.status, 421);
        QVERIFY(refused.body.contains("Wrong subdomain"));
        QCOMPARE(m_peer->get(u"/api/v1/User/currentPrincipal"_s).status, 421);
        QCOMPARE(m_server->journal().size(), 2);
        QVERIFY(!m_server->journal().constLast().accepted);
        QCOMPARE(m_server->journal().constLast().httpStatus, 421);
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 0);

        // Calls without a sign-in are answered here as well, and name the right host.
        QCOMPARE(m_peer->get(u"/api"_s).status, 200);
        const auto endpoint = m_peer->get(u"//api/state/Cust12345"_s).text(u"Endpoint"_s);
        QCOMPARE(endpoint, u"http://localhost:%1/Cust12345"_s.arg(m_server->port()));
        m_peer->base = endpoint;
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 204);
        QCOMPARE(m_peer->get(u"/api/v1/User/currentPrincipal"_s).text(u"DatabaseContextIdentifier"_s), "Cust12345");
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 1);
    }

    void movesItsTenantWhenItIsTime()
    {
        start({u"movedFrom=127.0.0.1"_s, u"onlineHost=localhost"_s, u"tenantMovesAfter=4"_s,
               u"tenantStateMoved=OnlineMaintenance"_s});
        m_peer->signIn();
        const auto port = m_server->port();
        const auto endpoint = [this] { return m_peer->get(u"//api/state/Cust12345"_s).text(u"Endpoint"_s); };
        QCOMPARE(endpoint(), u"http://127.0.0.1:%1/Cust12345"_s.arg(port));
        QCOMPARE(m_peer->get(u"/api"_s).status, 200);
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 204);
        QCOMPARE(m_peer->get(u"//api/state/Cust12345"_s).text(u"State"_s), "Running");

        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 421);
        QCOMPARE(m_peer->get(u"//api/state/Cust12345"_s).text(u"State"_s), "OnlineMaintenance");
        m_peer->base = endpoint();
        QCOMPARE(m_peer->base, u"http://localhost:%1/Cust12345"_s.arg(port));
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 204);
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 2);
    }

    void isFoundAtTheHostItMovesFromOnly()
    {
        start({u"movedFrom=localhost"_s, u"onlineHost=127.0.0.1"_s, u"tenantMovesAfter=1"_s});
        m_peer->signIn();
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 421);
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 204);
    }

    void doesNothingAtTheWrongHostOverSoapEither()
    {
        start({u"onlineHost=localhost"_s});
        const auto service = u"/Remote/Services88/Diagnostics.svc"_s;
        const auto body = QByteArray("<x/>");
        m_peer->setHeader("Content-Type", "text/xml; charset=utf-8");
        QCOMPARE(m_peer->post(service, body).status, 421);
        QCOMPARE(m_server->journal().size(), 1);
        QCOMPARE(m_server->journal().constLast().httpStatus, 421);
        QVERIFY(!m_server->journal().constLast().accepted);
        QCOMPARE(m_peer->get(service).status, 421);
        m_peer->base = u"http://localhost:%1/Cust12345"_s.arg(m_server->port());
        QCOMPARE(m_peer->get(service).status, 200);
        QVERIFY(m_peer->post(service, body).status != 421);
    }

    void tellsOfItsTenantAlsoWithoutRest()
    {
        start({u"rest=false"_s});
        QCOMPARE(m_peer->get(u"//api/state/Cust12345"_s).text(u"State"_s), "Running");
        QCOMPARE(m_peer->get(u"/api"_s).status, 404);
    }

    void comparesThePortOfAHostThatHasOne()
    {
        start({u"onlineHost=127.0.0.1:1"_s});
        m_peer->signIn();
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 421);
        QCOMPARE(m_peer->get(u"//api/state/Cust12345"_s).text(u"Endpoint"_s), "http://127.0.0.1:1/Cust12345");
        start({u"onlineHost=127.0.0.1"_s});
        m_peer->signIn();
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 204);
    }

    void sendsItsTenantWhereItIsToldTo()
    {
        start({u"tenantEndpoint=https://online2.example.test/Cust12345"_s});
        const auto answer = m_peer->get(u"//api/state/Cust12345"_s);
        QCOMPARE(answer.text(u"Endpoint"_s), "https://online2.example.test/Cust12345");
        QCOMPARE(answer.text(u"Api"_s), "https://online2.example.test/Cust12345/api");
    }

    void speaksTls_data()
    {
        QTest::addColumn<QStringList>("settings");
        QTest::newRow("at once") << QStringList();
        QTest::newRow("late") << QStringList{u"latencyMs=1"_s};
    }
    void speaksTls()
    {
        QFETCH(QStringList, settings);
        start(settings + QStringList{u"tlsCertificate="_s + certificate(), u"tlsKey="_s + key()});
        QCOMPARE(m_server->url().scheme(), "https");
        m_peer->signIn();
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 204);
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 1);
        QVERIFY(m_peer->get(u"/api"_s).text(u"v1"_s).startsWith("https://"));
        QVERIFY(m_peer->get(u"//api/state/Cust12345"_s).text(u"Endpoint"_s).startsWith("https://"));
        m_peer->base.replace("https:"_L1, "http:"_L1);
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 0);
    }

    void saysWhichFileKeepsItFromTls_data()
    {
        QTest::addColumn<QString>("certificateFile");
        QTest::addColumn<QString>("keyFile");
        QTest::addColumn<QString>("blamed");
        const auto missing = u"/no/such/file"_s;
        QTest::newRow("no such certificate") << missing << key() << missing;
        QTest::newRow("no such key") << certificate() << missing << missing;
        QTest::newRow("a key as certificate") << key() << key() << key();
        QTest::newRow("a certificate as key") << certificate() << certificate() << certificate();
        QTest::newRow("a certificate alone") << certificate() << ""
                                             << "private key";
        QTest::newRow("a key alone") << "" << key() << "certificate";
    }
    void saysWhichFileKeepsItFromTls()
    {
        QFETCH(QString, certificateFile);
        QFETCH(QString, keyFile);
        QFETCH(QString, blamed);
        MockServer server(settingsWith({u"tlsCertificate="_s + certificateFile, u"tlsKey="_s + keyFile}));
        QVERIFY(!server.listen());
        QVERIFY2(server.errorString().contains(blamed), qPrintable(server.errorString()));
    }

private:
    static QString certificate() { return QStringLiteral(SLUICE_TEST_DATA "/tls/localhost.crt"); }
    static QString key() { return QStringLiteral(SLUICE_TEST_DATA "/tls/localhost.key"); }

    void start(const QStringList &pairs = {})
    {
        m_peer.reset();
        m_server = std::make_unique<MockServer>(settingsWith(pairs));
        QVERIFY2(m_server->listen(), qPrintable(m_server->errorString()));
        m_peer = std::make_unique<RestPeer>(*m_server);
    }

    std::unique_ptr<MockServer> m_server;
    std::unique_ptr<RestPeer> m_peer;
};

SLUICE_TEST(TestMockRestOnline)

} // namespace tst_mockrestonline

#include "tst_mockrestonline.moc"
