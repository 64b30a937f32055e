// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/mockserver.h"
#include "tests/mock/restpeer.h"
#include "tests/support/suite.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_mockconnection {

namespace {

/// One connection to a mock server, and the bytes received from it.
class Wire final
{
public:
    explicit Wire(const MockServer &server)
    {
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        if (server.url().scheme() == "https"_L1)
            m_socket.connectToHostEncrypted(u"127.0.0.1"_s, server.port());
        else
            m_socket.connectToHost(u"127.0.0.1"_s, server.port());
    }

    void send(const QByteArray &method, const QByteArray &path)
    {
        m_socket.readAll();
        m_socket.write(method + " /SuperOffice/api/" + path
                       + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nContent-Length: 0\r\n"
                         "Authorization: Basic "
                       + QByteArray("ADM0:sluice-demo").toBase64() + "\r\n\r\n");
    }
    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    QByteArray received() { return m_socket.peek(100'000); }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

private:
    QSslSocket m_socket;
};

constexpr auto FlushCaches = "v1/Agents/Diagnostics/FlushCaches";
constexpr auto GetCacheNames = "v1/Agents/Diagnostics/GetCacheNames";

} // namespace

/// Settings that change an answer of the mock on its way.
class TestMockConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void cutsTheConnectionWhenAnActionIsDone_data() { addWays(); }
    void cutsTheConnectionWhenAnActionIsDone()
    {
        QFETCH(QStringList, settings);
        MockServer server(settingsWith(settings + QStringList{u"dropConnection=true"_s}));
        QVERIFY(server.listen());
        Wire wire(server);
        wire.send("POST", GetCacheNames); // reads are answered
        QTRY_VERIFY(wire.received().endsWith(']'));
        wire.send("POST", FlushCaches);
        QTRY_VERIFY(!wire.isOpen());
        QCOMPARE(wire.received(), "");
        QCOMPARE(server.flushCount(u"ExtAppCache"_s), 1);
        QCOMPARE(server.journal().size(), 2);
        QVERIFY(server.journal().constLast().accepted);

        Wire another(server);
        another.send("GET", "v1");
        QTRY_VERIFY(another.received().endsWith('}'));
    }

    void answersWhatItDidNotDo()
    {
        MockServer server(settingsWith({u"dropConnection=true"_s, u"missingOps=FlushCaches"_s}));
        QVERIFY(server.listen());
        Wire wire(server);
        wire.send("POST", FlushCaches);
        QTRY_VERIFY(wire.received().startsWith("HTTP/1.1 404 "));
        QVERIFY(wire.isOpen());
    }

    void endsTheConnectionWhenTheClientWantsThat_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<bool>("staysOpen");
        const auto get = "GET /SuperOffice/api/v1 "_ba;
        QTest::newRow("HTTP/1.1") << get + "HTTP/1.1\r\nHost: x\r\n\r\n" << true;
        QTest::newRow("HTTP/1.1, close") << get + "HTTP/1.1\r\nHost: x\r\nConnection: Close\r\n\r\n" << false;
        QTest::newRow("HTTP/1.0") << get + "HTTP/1.0\r\n\r\n" << false;
        QTest::newRow("HTTP/1.0, keep-alive") << get + "HTTP/1.0\r\nConnection: keep-alive\r\n\r\n" << true;
    }
    void endsTheConnectionWhenTheClientWantsThat()
    {
        QFETCH(QByteArray, request);
        QFETCH(bool, staysOpen);
        MockServer server;
        QVERIFY(server.listen());
        for (const bool comesInPieces : {false, true}) {
            Wire wire(server);
            QTRY_VERIFY(wire.isOpen());
            if (comesInPieces) {
                wire.send(request.first(10));
                QTest::qWait(50); // so that the first piece is read alone
                wire.send(request.sliced(10));
            } else {
                wire.send(request);
            }
            QTRY_VERIFY(wire.received().endsWith('}'));
            QCOMPARE(wire.received().contains("Connection: close\r\n"), !staysOpen);
            if (!staysOpen)
                QTRY_VERIFY(!wire.isOpen());
            QCOMPARE(wire.isOpen(), staysOpen);
        }
    }

    void sendsNoBodyForHead()
    {
        MockServer server;
        QVERIFY(server.listen());
        Wire wire(server);
        wire.send("HEAD /SuperOffice/api/v1 HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_VERIFY(wire.received().endsWith("\r\n\r\n"));
        QVERIFY(wire.received().contains("Content-Length: "));
    }

    void leavesOutTheLengthOfNothing_data() { addWays(); }
    void leavesOutTheLengthOfNothing()
    {
        QFETCH(QStringList, settings);
        for (const bool leavesOut : {false, true}) {
            MockServer server(settingsWith(
                settings + QStringList{u"noContentLengthOn204=%1"_s.arg(leavesOut ? u"true"_s : u"false"_s)}));
            QVERIFY(server.listen());
            Wire wire(server);
            for (const int flushes : {1, 2}) {
                wire.send("POST", FlushCaches);
                QTRY_VERIFY(wire.received().endsWith("\r\n\r\n"));
                QVERIFY(wire.received().startsWith("HTTP/1.1 204 No Content\r\n"));
                QCOMPARE(wire.received().toLower().contains("content-length"), !leavesOut);
                QCOMPARE(wire.received().count("HTTP/"), 1);
                QCOMPARE(server.flushCount(u"ExtAppCache"_s), flushes);
            }
            wire.send("POST", GetCacheNames);
            QTRY_VERIFY(wire.received().endsWith(']'));
            QVERIFY(wire.received().toLower().contains("content-length: "));
        }
    }

private:
    static void addWays()
    {
        const auto folder = QStringLiteral(SLUICE_TEST_DATA "/tls/localhost");
        const QStringList tls{u"tlsCertificate=%1.crt"_s.arg(folder), u"tlsKey=%1.key"_s.arg(folder)};
        QTest::addColumn<QStringList>("settings");
        QTest::newRow("in the clear") << QStringList();
        QTest::newRow("over TLS") << tls;
        QTest::newRow("late") << QStringList{u"latencyMs=1"_s};
        QTest::newRow("late and over TLS") << tls + QStringList{u"latencyMs=1"_s};
    }
};

SLUICE_TEST(TestMockConnection)

} // namespace tst_mockconnection

#include "tst_mockconnection.moc"
