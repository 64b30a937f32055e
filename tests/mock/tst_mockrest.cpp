// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/restpeer.h"
#include "tests/support/suite.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_mockrest {

/// Correct calls to the mock over REST: addresses, operations, caches and the journal.
class TestMockRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void tellsWhereItsApiIs_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("base");
        QTest::newRow("in its folder") << "/api"
                                       << "/SuperOffice";
        QTest::newRow("with a slash") << "/api/"
                                      << "/SuperOffice";
        QTest::newRow("in another case") << "//superoffice/API"
                                         << "/superoffice";
        QTest::newRow("at the root") << "//api"
                                     << "";
        QTest::newRow("of the tenant") << "//Cust12345/api"
                                       << "/Cust12345";
    }
    void tellsWhereItsApiIs()
    {
        QFETCH(QString, path);
        QFETCH(QString, base);
        start();
        const auto index = m_peer->get(path);
        QCOMPARE(index.status, 200);
        const auto address = m_server->url().resolved(QUrl(base + "/api/v1"_L1)).toString();
        QCOMPARE(index.text(u"v1"_s), address);
        QCOMPARE(index.text(u"Services"_s), "Services87");
        QCOMPARE(index.text(u"ServicesCurrent"_s), "Services88");
        for (const auto *key : {"NetServerVersion", "NetServerAssembly", "NetServerDate", "NetServerLabel", "NetServer",
                                "Version", "Documentation"})
            QVERIFY2(!index.text(QString::fromLatin1(key)).isEmpty(), key);

        const auto map = m_peer->get(path + (path.endsWith(u'/') ? u"v1"_s : u"/v1"_s)).object();
        QVERIFY(!map.value(address + "/Agents/Diagnostics/GetCacheState"_L1).toObject().value("POST").isUndefined());
        QCOMPARE(map.size(), 11);

        m_peer->setHeader("Accept", "text/html");
        QVERIFY(m_peer->get(path).contentType.startsWith("text/html"));
    }

    void knowsNoOtherAddress_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isJournalled");
        QTest::newRow("the installation") << "" << false;
        QTest::newRow("the root") << "//" << false;
        QTest::newRow("another tenant") << "//Cust1/api" << false;
        QTest::newRow("another version") << "/api/v2" << true;
        QTest::newRow("another agent") << "/api/v1/Agents/User/GetUser" << true;
        QTest::newRow("something of a user") << "/api/v1/User/current" << true;
        QTest::newRow("a folder of an operation") << "/api/v1/Agents/Diagnostics" << true;
        QTest::newRow("below an operation") << "/api/v1/Agents/Diagnostics/FlushCaches/now" << true;
    }
    void knowsNoOtherAddress()
    {
        QFETCH(QString, path);
        QFETCH(bool, isJournalled);
        start();
        m_peer->signIn();
        for (const auto *method : {"GET", "POST"}) {
            const auto page = m_peer->send(method, path, {});
            QCOMPARE(page.status, 404);
            QVERIFY(page.contentType.startsWith("text/html"));
        }
        QCOMPARE(m_server->journal().size(), isJournalled ? 2 : 0);
    }

    void sendsABrowserToItsSignIn()
    {
        start();
        for (const auto *method : {"GET", "POST"})
            QCOMPARE(m_peer->send(method, u"/default.aspx?flush"_s, {}).status, 302);
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 0);
    }

    void performsOperationsWithoutResult_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("all") << "FlushCaches" << QByteArray();
        QTest::newRow("named") << "FlushCachesByName"
                               << R"({"CacheNames":["ExtAppCache"]})"_ba;
        QTest::newRow("configuration") << "ClearConfigurationCache"
                                       << R"({"Application":"A","Instance":"B","ForAllAssociates":false})"_ba;
        for (const auto *kind : {"Udef", "Webpanel", "TaskMenu", "CustomObjectArchivePanel"})
            QTest::addRow("%s", kind) << u"Rebuild%1Deltas"_s.arg(QLatin1StringView(kind)) << QByteArray();
    }
    void performsOperationsWithoutResult()
    {
        QFETCH(QString, operation);
        QFETCH(QByteArray, body);
        start();
        m_peer->signIn();
        const auto reply = m_peer->call(operation, body);
        QCOMPARE(reply.status, 204);
        QVERIFY(reply.isEmpty());
        const auto entry = m_server->journal().constLast();
        QCOMPARE(entry.operation, operation);
        QVERIFY(entry.accepted);
        QCOMPARE(entry.user, "ADM0");
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), operation.startsWith("Flush") ? 1 : 0);
        QCOMPARE(m_server->flushCount(u"AssociateCache"_s), operation == "FlushCaches" ? 1 : 0);
    }

    void onlyDescribesAnOperationThatIsNotPosted()
    {
        start();
        m_peer->signIn();
        QCOMPARE(m_peer->get(u"/api/v1/Agents/Diagnostics/FlushCaches"_s).status, 200);
        QVERIFY(!m_server->journal().constLast().accepted);
        QCOMPARE(m_peer->send("PUT", u"/api/v1/Agents/Diagnostics/FlushCaches"_s, {}).status, 405);
        QCOMPARE(m_peer->last("Allow"), "GET, HEAD, POST");
        QCOMPARE(m_peer->post(u"/api/v1/User/currentPrincipal"_s).status, 405);
        QCOMPARE(m_peer->last("Allow"), "GET, HEAD");
        QCOMPARE(m_peer->send("PUT", u"/Remote/Services88/Diagnostics.svc"_s, {}).status, 405);
        QCOMPARE(m_peer->last("Allow"), "GET, HEAD, POST");
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 0);
    }

    void saysHowToSignIn_data()
    {
        QTest::addColumn<QString>("basicAuth");
        QTest::addColumn<QByteArray>("challenge");
        QTest::newRow("with a password") << "true"
                                         << "Basic realm=\"SuperOffice\""_ba;
        QTest::newRow("without") << "false"
                                 << "Bearer realm=\"SuperOffice\""_ba;
    }
    void saysHowToSignIn()
    {
        QFETCH(QString, basicAuth);
        QFETCH(QByteArray, challenge);
        start({u"basicAuth="_s + basicAuth});
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 401);
        QCOMPARE(m_peer->last("WWW-Authenticate"), challenge);
    }

    void listsItsCaches_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<int>("names");
        QTest::newRow("a list") << "list" << 200 << "[\""_ba << 38;
        QTest::newRow("an empty list") << "empty" << 200 << "[]"_ba << 0;
        QTest::newRow("null") << "nil" << 200 << "null"_ba << 0;
        QTest::newRow("nothing") << "absent" << 204 << ""_ba << 0;
    }
    void listsItsCaches()
    {
        QFETCH(QString, answer);
        QFETCH(int, status);
        QFETCH(QByteArray, begin);
        QFETCH(int, names);
        const auto odd = u" Sønær & <b>\"x\"</b> "_s;
        start({u"listAnswer="_s + answer, u"cache="_s + odd});
        m_peer->signIn();
        const auto reply = m_peer->call(u"GetCacheNames"_s);
        QCOMPARE(reply.status, status);
        QVERIFY(reply.body.startsWith(begin));
        QCOMPARE(reply.array().size(), names);
        QCOMPARE(reply.isEmpty(), answer == "absent");
        if (names > 0)
            QCOMPARE(reply.array().last().toString(), odd);
    }

    void hasNoExtAppCacheWhereItIsModern()
    {
        start({u"profile=modern"_s});
        m_peer->signIn();
        const auto names = m_peer->call(u"GetCacheNames"_s).array();
        QVERIFY(!names.contains("ExtAppCache"));
        QVERIFY(names.contains("MDOListTableExtAppCache"));
    }

    void flushesExactlyWhatIsNamed()
    {
        const auto blank = u"   "_s;
        const auto odd = u"a&b<c>\"d\" ÆØÅ\n"_s;
        start({u"cache="_s + blank, u"cache="_s + odd});
        m_peer->signIn();
        const QStringList names{u"ExtAppCache"_s, blank, odd};
        QCOMPARE(m_peer->flush(names).status, 204);
        QCOMPARE(m_server->journal().constLast().names, names);
        for (const auto &name : names)
            QCOMPARE(m_server->flushCount(name), 1);
        QCOMPARE(m_peer->flush({u" ExtAppCache"_s, u"extappcache"_s, u"NoSuchCache"_s}).status, 204);
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 1);
        QCOMPARE(m_server->flushCount(u"AssociateCache"_s), 0);
    }

    void tellsGenerationsAndAnOpaqueState()
    {
        start();
        m_peer->signIn();
        const QStringList asked{u"CurrencyCache"_s, u"NoSuchCache"_s, u"ExtAppCache"_s};
        const auto state = [this, &asked] { return m_peer->names(u"GetCacheState"_s, u"CacheNames"_s, asked).body; };
        const auto generation = [this, &asked] {
            return m_peer->names(u"GetCacheInvalidationGenerations"_s, u"Names"_s, asked).body;
        };
        const auto first = state();
        QVERIFY(first.size() > 2 && first.startsWith('"') && first.endsWith('"'));
        QCOMPARE(generation(), R"([{"Generation":1,"Name":"CurrencyCache"},{"Generation":1,"Name":"ExtAppCache"}])"_ba);
        m_peer->flush({u"AssociateCache"_s});
        m_server->touch(u"AssociateCache"_s);
        QCOMPARE(state(), first);

        m_peer->flush({u"ExtAppCache"_s});
        const auto second = state();
        QVERIFY(second != first);
        m_server->touch(u"CurrencyCache"_s);
        QVERIFY(state() != second);
        QCOMPARE(m_server->flushCount(u"CurrencyCache"_s), 0);
        QCOMPARE(generation(), R"([{"Generation":2,"Name":"CurrencyCache"},{"Generation":2,"Name":"ExtAppCache"}])"_ba);
        QCOMPARE(m_server->journal().constLast().names, asked);
    }

    void takesMembersInAnyCaseAndMissesNone()
    {
        start();
        m_peer->signIn();
        QCOMPARE(m_peer->call(u"FlushCachesByName"_s, R"({"cacheNAMES":["ExtAppCache"],"more":1})").status, 204);
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 1);
        QCOMPARE(
            m_peer->post(u"/API/V1/agents/CONFIGURATION/clearconfigurationcache"_s, R"({"instance":"Web"})").status,
            204);
        const auto entry = m_server->journal().constLast();
        QCOMPARE(entry.operation, "ClearConfigurationCache");
        QVERIFY(entry.configuration);
        QCOMPARE(entry.configuration->application, "");
        QCOMPARE(entry.configuration->instance, "Web");
        QVERIFY(!entry.configuration->forAllAssociates);
    }

    void isLateWithItsAnswerButNotWithItsWork()
    {
        start({u"latencyMs=300"_s});
        m_peer->signIn();
        connect(m_server.get(), &MockServer::journalled, this, [this] { m_sinceItsWork.start(); });
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 204);
        QVERIFY(m_sinceItsWork.elapsed() >= 290);
    }

    void hasOnlyTheInterfacesItIsSetToHave()
    {
        start({u"rest=false"_s});
        m_peer->signIn();
        for (const auto *path : {"/api", "/api/v1", "/api/v1/User/currentPrincipal"})
            QCOMPARE(m_peer->get(QString::fromLatin1(path)).status, 404);
        QVERIFY(m_peer->call(u"FlushCaches"_s).contentType.startsWith("text/html"));
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 0);
        QCOMPARE(m_server->journal().size(), 4);
        QCOMPARE(m_peer->get(u"/Remote/Services88/Diagnostics.svc"_s).status, 200);

        start({u"soap=false"_s});
        QCOMPARE(m_peer->get(u"/Remote/Services88/Diagnostics.svc"_s).status, 404);
        QCOMPARE(m_peer->post(u"/Remote/Services88/Diagnostics.svc"_s, "<x/>").status, 404);
        QCOMPARE(m_peer->get(u"/api"_s).status, 200);
    }

    void writesDownWhatReachesItButNoSecret()
    {
        start();
        QSignalSpy journalled(m_server.get(), &MockServer::journalled);
        m_peer->signIn(u"ADM0"_s, u"not the password"_s);
        m_peer->get(u"/api/v1/User/currentPrincipal"_s);
        m_peer->signIn();
        m_peer->setHeader("SO-AppToken", m_server->applicationToken().toUtf8());
        m_peer->get(u"/api/v1/User/currentPrincipal"_s);
        m_peer->signIn("SoTicket " + m_server->ticket().toUtf8());
        m_peer->flush({u"ExtAppCache"_s});
        m_peer->signIn("Bearer " + m_server->accessToken().toUtf8());
        m_peer->call(u"ClearConfigurationCache"_s, R"({"Application":"A","Instance":"B","ForAllAssociates":true})");
        m_peer->signIn(QByteArray());
        m_peer->setHeader("Cookie", m_server->cookie().toUtf8());
        m_peer->setHeader("X-XSRF-TOKEN", m_server->xsrfToken().toUtf8());
        m_peer->call(u"FlushCaches"_s);

        QByteArray all;
        QStringList lines;
        for (const auto &arguments : journalled) {
            const auto entry = arguments.constFirst().toJsonObject();
            all += QJsonDocument(entry).toJson();
            lines.append(entry.value("op").toString() + u' ' + entry.value("auth").toString());
        }
        QCOMPARE(lines,
                 (QStringList{"currentPrincipal basic", "currentPrincipal basic", "FlushCachesByName ticket",
                              "ClearConfigurationCache bearer", "FlushCaches session"}));
        const QJsonObject flush{
            {"op", "FlushCachesByName"}, {"transport", "rest"}, {"auth", "ticket"},
            {"appToken", true},          {"user", "ADM0"},      {"names", QJsonArray{"ExtAppCache"}},
            {"accepted", true},          {"services", 0},       {"httpStatus", 204}};
        QCOMPARE(journalled.at(2).constFirst().toJsonObject(), flush);
        const auto refused = journalled.at(0).constFirst().toJsonObject();
        QCOMPARE(refused.value("passwordOk"), QJsonValue(false));
        QCOMPARE(refused.value("user"), QJsonValue("ADM0"));
        QCOMPARE(journalled.at(1).constFirst().toJsonObject().value("passwordOk"), QJsonValue(true));
        for (const auto *secret : {"7T:", "8A:", "sluice-demo", "sluice-mock", "SluiceMockSession", "not the password"})
            QVERIFY2(!all.contains(secret), secret);
    }

private:
    void start(const QStringList &pairs = {})
    {
        m_peer.reset();
        m_server = std::make_unique<MockServer>(settingsWith(pairs));
        QVERIFY(m_server->listen());
        m_peer = std::make_unique<RestPeer>(*m_server);
    }

    std::unique_ptr<MockServer> m_server;
    std::unique_ptr<RestPeer> m_peer;
    QElapsedTimer m_sinceItsWork;
};

SLUICE_TEST(TestMockRest)

} // namespace tst_mockrest

#include "tst_mockrest.moc"
