// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/restpeer.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_mockresterrors {

/// Refusals of the mock over REST, in all error styles.
class TestMockRestErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void writesItsErrorsAsSet_data()
    {
        QTest::addColumn<QString>("style");
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<QString>("message");
        QTest::newRow("as a browser shows them")
            << "1" << QStringList{"Error", "ErrorSource", "ErrorType", "Message"} << "Message";
        QTest::newRow("as documented") << "2" << QStringList{"Error", "ErrorMessage", "ErrorSource", "ErrorType"}
                                       << "ErrorMessage";
        QTest::newRow("as Web API does") << "3" << QStringList{"Message", "MessageDetail"} << "MessageDetail";
    }
    void writesItsErrorsAsSet()
    {
        QFETCH(QString, style);
        QFETCH(QStringList, keys);
        QFETCH(QString, message);
        for (const bool isOk : {false, true}) {
            start({u"errorStyle="_s + style, u"errorStatus200=%1"_s.arg(isOk ? u"true"_s : u"false"_s),
                   u"missingOps=GetCacheState"_s, u"unknownName=error"_s});
            const auto check = [&](const RestReply &reply, int status, const QString &said) {
                QCOMPARE(reply.status, isOk && status != 401 ? 200 : status);
                QCOMPARE(reply.contentType, "application/json; charset=utf-8");
                QCOMPARE(reply.object().keys(), keys);
                QVERIFY2(reply.text(message).contains(said), reply.body.constData());
                QVERIFY(!m_server->journal().constLast().accepted);
                QCOMPARE(m_server->journal().constLast().httpStatus, reply.status);
            };
            check(m_peer->call(u"FlushCaches"_s), 401, u"session"_s);
            m_peer->signIn(u"USER0"_s, u"sluice-user"_s);
            check(m_peer->call(u"FlushCaches"_s), 403, u"admin-all"_s);
            m_peer->signIn();
            check(m_peer->call(u"FlushCachesByName"_s, "{"), 400, u"offset"_s);
            check(m_peer->call(u"GetCacheState"_s, "{}"), 404, u"GetCacheState"_s);
            check(m_peer->flush({u"NoSuchCache"_s}), 500, u"NoSuchCache"_s);
            QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 0);
        }
    }

    void namesTheExceptionBehindAnError()
    {
        start();
        m_peer->signIn(u"USER0"_s, u"sluice-user"_s);
        QCOMPARE(m_peer->call(u"FlushCaches"_s).text(u"ErrorType"_s), "SoSentryException");
        start({u"requireAdminAll=false"_s});
        m_peer->signIn(u"USER0"_s, u"sluice-user"_s);
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 204);
    }

    void answersNullWhereAnOperationFails()
    {
        start({u"nullOnFailure=true"_s, u"emptyMeans=error"_s, u"unknownName=error"_s});
        const auto isNull = [this](const RestReply &reply) {
            return reply.status == 200 && reply.body == "null" && reply.contentType.startsWith("application/json"_L1)
                && !m_server->journal().constLast().accepted;
        };
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 401);
        m_peer->signIn(u"USER0"_s, u"sluice-user"_s);
        QVERIFY(isNull(m_peer->call(u"FlushCaches"_s)));
        QVERIFY(isNull(m_peer->call(u"GetCacheNames"_s)));
        m_peer->signIn();
        QVERIFY(isNull(m_peer->flush({})));
        QVERIFY(isNull(m_peer->flush({u"NoSuchCache"_s})));
        QCOMPARE(m_peer->call(u"FlushCachesByName"_s, "{").status, 400);
        QCOMPARE(m_peer->flush({u"ExtAppCache"_s}).status, 204);
    }

    void leavesOutOperations()
    {
        start({u"missingOps=GetCacheState,FlushCaches"_s});
        m_peer->signIn();
        const auto map = m_peer->get(u"/api/v1"_s).object();
        QCOMPARE(map.size(), 9);
        for (const auto &address : map.keys())
            QVERIFY(!address.endsWith("/GetCacheState") && !address.endsWith("/FlushCaches"));
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 404);
        QCOMPARE(m_peer->call(u"NoSuchOperation"_s).text(u"ErrorType"_s), "SoNotFoundException");
        QCOMPARE(m_peer->get(u"/api/v1/Agents/Diagnostics/FlushCaches"_s).status, 404);
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 0);
        QCOMPARE(m_peer->call(u"GetCacheNames"_s).status, 200);
    }

    void readsOnlyWhatFits_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const char *operation, const char *contentType, const char *body,
                            int status) {
            QTest::newRow(name) << QString::fromLatin1(operation) << QByteArray(contentType) << QByteArray(body)
                                << status;
        };
        const auto *json = "application/json";
        row("JSON", "FlushCachesByName", json, R"({"CacheNames":["ExtAppCache"]})", 204);
        row("JSON as text", "FlushCachesByName", "Text/JSON; charset=utf-8", R"({"CacheNames":["ExtAppCache"]})", 204);
        row("a patch", "FlushCachesByName", "application/json-patch+json", R"({"CacheNames":["ExtAppCache"]})", 204);
        row("another patch", "FlushCachesByName", "application/merge-patch+json", R"({"CacheNames":["ExtAppCache"]})",
            204);
        // Every type that the Swagger's "consumes" names.
        const auto *form = "application/x-www-form-urlencoded";
        const auto *xml = "application/xml; charset=utf-8";
        row("a form", "FlushCachesByName", form, "CacheNames=ExtAppCache&CacheNames=x", 204);
        row("a form with places", "FlushCachesByName", form, "CacheNames%5B0%5D=x&CacheNames%5B1%5D=ExtAppCache", 204);
        row("a form without names", "FlushCachesByName", form, "", 204);
        row("a flag in a form", "ClearConfigurationCache", form,
            "Application=WebClient&Instance=Web&ForAllAssociates=true", 204);
        row("no flag in a form", "ClearConfigurationCache", form, "ForAllAssociates=yes", 400);
        row("XML", "FlushCachesByName", xml,
            "<FlushCachesByNameRequest xmlns:a='urn:a'><CacheNames><a:string>ExtAppCache</a:string><a:string>x"
            "</a:string></CacheNames></FlushCachesByNameRequest>",
            204);
        row("XML as text", "FlushCachesByName", "text/xml",
            "<r><CacheNames><string>ExtAppCache</string></CacheNames></r>", 204);
        row("a flag in XML", "ClearConfigurationCache", xml,
            "<r><Application>WebClient</Application><ForAllAssociates>true</ForAllAssociates></r>", 204);
        row("no flag in XML", "ClearConfigurationCache", xml, "<r><ForAllAssociates>yes</ForAllAssociates></r>", 400);
        row("no XML", "FlushCachesByName", xml, "<r><CacheNames>", 400);
        row("XML with a document type", "FlushCachesByName", xml,
            "<!DOCTYPE r><r><CacheNames><string>AssociateCache</string></CacheNames></r>", 400);
        row("JSON that is called text", "FlushCachesByName", "text/plain", R"({"CacheNames":["ExtAppCache"]})", 415);
        row("a body nobody needs", "FlushCaches", "text/plain", "x", 415);
        row("no body", "FlushCachesByName", json, "", 400);
        row("a body that ends too early", "FlushCachesByName", json, R"({"CacheNames":["ExtAppCache")", 400);
        row("null", "FlushCachesByName", json, "null", 400);
        row("a list", "FlushCachesByName", json, R"(["ExtAppCache"])", 400);
        row("a name in place of names", "FlushCachesByName", json, R"({"CacheNames":"ExtAppCache"})", 400);
        row("a number among names", "FlushCachesByName", json, R"({"CacheNames":["ExtAppCache",1]})", 400);
        row("names that are null", "FlushCachesByName", json, R"({"CacheNames":null})", 204);
        row("the member of another operation", "GetCacheInvalidationGenerations", json, R"({"CacheNames":["x"]})", 200);
        row("a text for a flag", "ClearConfigurationCache", json, R"({"ForAllAssociates":"true"})", 400);
        row("a number for a text", "ClearConfigurationCache", json, R"({"Application":1})", 400);
        row("an empty object", "ClearConfigurationCache", json, "{}", 204);
    }
    void readsOnlyWhatFits()
    {
        QFETCH(QString, operation);
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        start();
        m_peer->signIn();
        m_peer->setHeader("Content-Type", contentType);
        QCOMPARE(m_peer->call(operation, body).status, status);
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), status == 204 && body.contains("ExtAppCache") ? 1 : 0);
        QCOMPARE(m_server->journal().constLast().accepted, status < 300);
    }

    void wantsToKnowTheLengthOfNothing()
    {
        start();
        const auto answerTo = [this](const QByteArray &length) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_server->port());
            socket.write("POST /api/v1/Agents/Diagnostics/FlushCaches HTTP/1.1\r\nHost: localhost\r\n"
                         "Authorization: Basic dGplMDpUamUw\r\n"
                         + length + "\r\n");
            QSignalSpy answered(&socket, &QTcpSocket::readyRead);
            return answered.wait(5000) ? socket.readAll().left(12) : QByteArray();
        };
        QCOMPARE(answerTo("Content-Length: 0\r\n"), "HTTP/1.1 204");
        QCOMPARE(answerTo(""), "HTTP/1.1 411");
        QCOMPARE(m_server->journal().size(), 2);
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 1);
    }

    void doesAsSetWhenNothingIsNamed_data()
    {
        QTest::addColumn<QString>("means");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("flushed");
        QTest::newRow("none") << "none" << 204 << 0;
        QTest::newRow("all") << "all" << 204 << 1;
        QTest::newRow("error") << "error" << 500 << 0;
    }
    void doesAsSetWhenNothingIsNamed()
    {
        QFETCH(QString, means);
        QFETCH(int, status);
        QFETCH(int, flushed);
        start({u"emptyMeans="_s + means});
        m_peer->signIn();
        QCOMPARE(m_peer->flush({}).status, status);
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), flushed);
    }

    void standsInForAProxy()
    {
        start({u"status=200"_s, u"actionBody={}"_s});
        m_peer->signIn();
        const auto reply = m_peer->call(u"RebuildUdefDeltas"_s);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, "{}");
        QCOMPARE(m_peer->call(u"GetCacheNames"_s).array().size(), 37);
        QVERIFY(m_peer->call(u"FlushCaches"_s).body == "{}" && !m_server->journal().constLast().accepted);
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 0);

        start({u"status=503"_s});
        m_peer->signIn();
        QCOMPARE(m_peer->call(u"FlushCaches"_s).status, 503);
        QVERIFY(m_peer->call(u"FlushCaches"_s).contentType.startsWith("text/html"));
    }

    void showsASignInPageInsteadOfAnswers()
    {
        start({u"htmlInstead=true"_s});
        m_peer->signIn();
        QCOMPARE(m_peer->get(u"/api/v1/User/currentPrincipal"_s).text(u"Associate"_s), "ADM0");
        const auto reply = m_peer->call(u"FlushCaches"_s);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.contentType.startsWith("text/html"));
        QCOMPARE(m_server->flushCount(u"ExtAppCache"_s), 0);
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
};

SLUICE_TEST(TestMockRestErrors)

} // namespace tst_mockresterrors

#include "tst_mockresterrors.moc"
