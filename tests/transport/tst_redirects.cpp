// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/securetest.h"
#include "tests/support/suite.h"

#include <QTest>

#include <array>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_redirects {
using test::Certificates;
using test::RawServer;
using test::SecureServer;

class TestRedirects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsNothingToWhereARedirectPoints_data();
    void sendsNothingToWhereARedirectPoints();
    void doesNotLeaveTheSecureConnection_data();
    void doesNotLeaveTheSecureConnection();

private:
    HttpClient m_client;
};

namespace {

struct Kind
{
    const char *name;
    QByteArray method;
    QByteArray body;
    bool sendOnce;
};

const std::array Kinds{Kind{"action with a body", "POST", "<flush/>", true}, Kind{"action by GET", "GET", {}, true},
                       Kind{"sign-in", "POST", "<signIn/>", false}, Kind{"question", "GET", {}, false}};

const std::array StatusLines{"301 Moved Permanently",  "302 Found",           "303 See Other", "307 Temporary Redirect",
                             "308 Permanent Redirect", "300 Multiple Choices"};

void addRows(const QStringList &targets)
{
    QTest::addColumn<QByteArray>("statusLine");
    QTest::addColumn<QString>("target");
    QTest::addColumn<HttpRequest>("request");
    for (const auto *line : StatusLines) {
        for (const auto &target : targets) {
            for (const auto &kind : Kinds) {
                const HttpRequest request{.method = kind.method, .body = kind.body, .sendOnce = kind.sendOnce};
                QTest::addRow("%s to %s, %s", line, qPrintable(target), kind.name)
                    << QByteArray(line) << target << request;
            }
        }
    }
}

} // namespace

void TestRedirects::sendsNothingToWhereARedirectPoints_data()
{
    addRows({u"the same origin"_s, u"a path"_s, u"another host"_s, u"another port"_s, u"itself"_s, u"https"_s});
}

void TestRedirects::sendsNothingToWhereARedirectPoints()
{
    QFETCH(QByteArray, statusLine);
    QFETCH(QString, target);
    QFETCH(HttpRequest, request);
    RawServer elsewhere(
        [](QTcpSocket &socket, const QByteArray &, int) { socket.write(RawServer::answer("200 OK", "no")); });
    QByteArray location;
    RawServer server([&](QTcpSocket &socket, const QByteArray &, int) {
        socket.write(RawServer::answer(statusLine, "moved", "Location: " + location + "\r\n"));
    });
    const auto port = QByteArray::number(server.serverPort());
    const auto otherPort = QByteArray::number(elsewhere.serverPort());
    location = QHash<QString, QByteArray>{{u"the same origin"_s, "http://127.0.0.1:" + port + "/new"},
                                          {u"a path"_s, "/new"},
                                          {u"another host"_s, "http://localhost:" + otherPort + "/flush"},
                                          {u"another port"_s, "http://127.0.0.1:" + otherPort + "/flush"},
                                          {u"itself"_s, "http://127.0.0.1:" + port + "/flush"},
                                          {u"https"_s, "https://127.0.0.1:" + otherPort + "/flush"}}
                   .value(target);
    request.url = server.url().resolved(QUrl(u"flush"_s));
    const auto answer = test::resultOf(m_client.send(request, {}, {}, this));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->status, statusLine.left(3).toInt());
    QCOMPARE(answer->header("Location"), location);
    QCOMPARE(server.requests(), 1);
    QCOMPARE(elsewhere.connections(), 0);
    // By now a followed redirect would have arrived.
    (void)test::resultOf(m_client.send(request, {}, {}, this));
    QCOMPARE(server.requests(), 2);
    QCOMPARE(elsewhere.connections(), 0);
}

void TestRedirects::doesNotLeaveTheSecureConnection_data()
{
    addRows({u"http"_s});
}

void TestRedirects::doesNotLeaveTheSecureConnection()
{
    QFETCH(QByteArray, statusLine);
    QFETCH(HttpRequest, request);
    if (!Certificates::areAvailable())
        QSKIP("The command openssl is not installed.");
    static const Certificates certificates;
    static const auto policies = [] {
        certificates.make({.name = u"server"_s});
        const auto usual = policyFor({.authoritiesFile = certificates.path(u"server.crt"_s)}, {}).value();
        const auto single = policyFor({.trustedCertificate = certificates.fingerprint(u"server"_s)}, {}).value();
        return QList{usual, single};
    }();
    RawServer plain([](QTcpSocket &socket, const QByteArray &, int) { socket.write(RawServer::answer("200 OK", "")); });
    const auto location = plain.url().toEncoded();
    SecureServer server(certificates.serverTls({u"server"_s}), [&](QTcpSocket &socket, const QByteArray &, int) {
        socket.write(RawServer::answer(statusLine, "moved", "Location: " + location + "\r\n"));
    });
    request.url = server.url();
    for (const auto &policy : policies) {
        const auto answer = test::resultOf(m_client.send(request, policy, {}, this));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->status, statusLine.left(3).toInt());
        QCOMPARE(answer->header("Location"), location);
    }
    QCOMPARE(server.requests(), 2);
    QCOMPARE(plain.connections(), 0);
}

SLUICE_TEST(TestRedirects)

} // namespace tst_redirects

#include "tst_redirects.moc"
