// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/mockserver.h"
#include "tests/sluicectl/programrun.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlqueries {
using mock::MockServer;

/// Commands that change nothing (list, probe, preview), and the sources of the password.
class TestQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsNamesOneToALine();
    void listsAsJson();
    void probesWithoutAPassword();
    void findsTheVersionByItself();
    void readsThePasswordFromStandardInput_data();
    void readsThePasswordFromStandardInput();
    void sendsTheApplicationToken();
    void previewsWithoutSending_data();
    void previewsWithoutSending();
    void previewsAsJson();
    void helpsOnStdout();

private:
    static QStringList at(const QUrl &url)
    {
        return QStringList{u"--url"_s, url.toString(), u"--user"_s, u"ADM0"_s} + overSoap();
    }
    static QStringList overSoap() { return {u"--protocol"_s, u"superoffice-soap"_s}; }
    Ended run(const MockServer &server, const QStringList &arguments)
    {
        return ProgramRun(arguments + at(server.url()), m_password).runToEnd();
    }

    const QString m_password = QString::fromUtf16(mock::AdministratorPassword);
};

void TestQueries::listsNamesOneToALine()
{
    mock::Settings settings;
    settings.extraCaches = {u" <b> & "_s};
    MockServer server(settings);
    QVERIFY(server.listen());
    const auto ended = run(server, {u"list"_s});
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.out, server.cacheNames().join(u'\n') + u'\n');
    QVERIFY2(ended.err.isEmpty(), qPrintable(ended.err));
    QVERIFY(operations(server).contains(u"GetCacheNames"_s));
}

void TestQueries::listsAsJson()
{
    MockServer server;
    QVERIFY(server.listen());
    const auto json = run(server, {u"list"_s, u"--json"_s}).servers().at(0).toObject();
    QCOMPARE(json.keys(), QStringList({u"caches"_s, u"class"_s, u"classOrigin"_s, u"server"_s}));
    QCOMPARE(json.value(u"server"_s).toString(), u"127.0.0.1:%1"_s.arg(server.port()));
    QStringList names;
    const auto caches = json.value(u"caches"_s).toArray();
    for (const auto &cache : caches)
        names.append(cache[u"name"_s].toString());
    QCOMPARE(names, server.cacheNames());
}

void TestQueries::probesWithoutAPassword()
{
    MockServer server;
    QVERIFY(server.listen());
    const auto arguments = QStringList{u"probe"_s, u"--url"_s, server.url().toString()} + overSoap();
    const auto ended = ProgramRun(arguments).runToEnd();
    QCOMPARE(ended.code, 0);
    QVERIFY(ended.out.startsWith(
        u"Server:      127.0.0.1:%1\nInterface:   SOAP\nServices:    Services88\nVersion:     "_s.arg(server.port())));
    const auto json = ProgramRun(arguments + QStringList{u"--json"_s}).runToEnd().servers().at(0).toObject();
    QCOMPARE(json.value(u"server"_s).toString(), u"127.0.0.1:%1"_s.arg(server.port()));
    QCOMPARE(json.value(u"services"_s).toString(), u"Services88"_s);
    QVERIFY(!json.value(u"version"_s).toString().isEmpty());
    QVERIFY(operations(server).isEmpty());
}

void TestQueries::findsTheVersionByItself()
{
    MockServer server(settingsOf({u"services=85"_s}));
    QVERIFY(server.listen());
    QCOMPARE(run(server, {u"probe"_s, u"--json"_s}).servers().at(0)[u"services"_s].toString(), u"Services85"_s);
    QCOMPARE(run(server, {u"list"_s}).code, 0);
    QCOMPARE(server.journal().constLast().services, 85);
    QCOMPARE(run(server, {u"probe"_s, u"--services"_s, u"84"_s}).code, 4);
}

void TestQueries::readsThePasswordFromStandardInput_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("code");
    const auto password = m_password.toUtf8();
    QTest::newRow("a line") << password + "\n" << 0;
    QTest::newRow("a line as Windows ends it") << password + "\r\n" << 0;
    QTest::newRow("without an end") << password << 0;
    QTest::newRow("only the first line counts") << password + "\nother\n" << 0;
    QTest::newRow("two ends are one too many") << password + "\r\r\n" << 2;
    QTest::newRow("blanks belong to it") << " " + password + "\n" << 2;
    QTest::newRow("an empty line") << QByteArray("\n") << 2;
    QTest::newRow("nothing") << QByteArray() << 7;
    QTest::newRow("not UTF-8") << QByteArray("\xff\n") << 7;
}

void TestQueries::readsThePasswordFromStandardInput()
{
    QFETCH(QByteArray, input);
    MockServer server;
    QVERIFY(server.listen());
    // It goes before the password in the environment.
    const auto ended =
        ProgramRun(QStringList{u"list"_s, u"--password-stdin"_s} + at(server.url()), u"wrong"_s).runToEnd(input);
    QTEST(ended.code, "code");
    QCOMPARE(ended.out.isEmpty(), ended.code != 0);
    const auto unconfirmed =
        ProgramRun(QStringList{u"flush"_s, u"--all"_s, u"--password-stdin"_s} + at(server.url())).runToEnd(input);
    QCOMPARE(unconfirmed.code, 6);
}

void TestQueries::sendsTheApplicationToken()
{
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    ProgramRun program(QStringList{u"probe"_s, u"--url=http://127.0.0.1:%1/"_s.arg(listener.serverPort())}
                       + overSoap());
    program.setVariable(u"SLUICE_APP_TOKEN"_s, u"token<&>1"_s);
    program.start();
    QTRY_VERIFY(listener.hasPendingConnections());
    auto *socket = listener.nextPendingConnection();
    QByteArray received;
    QTRY_VERIFY((received += socket->readAll()).contains("</s:Envelope>"));
    QVERIFY(received.contains("ApplicationToken>token&lt;&amp;&gt;1</"));
    listener.close();
    socket->abort();
    const auto ended = program.waitForEnd();
    QCOMPARE(ended.code, 5);
    QVERIFY(!ended.err.contains(u"token<&>1"_s));
}

void TestQueries::previewsWithoutSending_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("operation");
    const QStringList services{u"--services=88"_s};
    QTest::newRow("probe") << QStringList{u"probe"_s} + services << u"SoPrincipal/GetSystemInfo"_s;
    QTest::newRow("sign-in") << QStringList{u"sign-in"_s} + services << u"SoPrincipal/AuthenticateUsernamePassword"_s;
    QTest::newRow("list") << QStringList{u"list"_s} + services << u"Diagnostics/GetCacheNames"_s;
    QTest::newRow("flush all") << QStringList{u"flush"_s, u"--all"_s} + services << u"Diagnostics/FlushCaches"_s;
    QTest::newRow("flush one") << QStringList{u"flush"_s, u"--cache=A"_s, u"--yes"_s} + services
                               << u"Diagnostics/FlushCachesByName"_s;
    QTest::newRow("clear") << QStringList{u"clear-config"_s, u"--application=A"_s, u"--instance=I"_s, u"--own-only"_s}
            + services << u"Configuration/ClearConfigurationCache"_s;
}

void TestQueries::previewsWithoutSending()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, operation);
    MockServer server;
    QVERIFY(server.listen());
    ProgramRun program(QStringList{u"preview"_s} + arguments + at(server.url()), m_password);
    program.setVariable(u"SLUICE_APP_TOKEN"_s, u"very-secret"_s);
    const auto ended = program.runToEnd();
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.err.isEmpty(), qPrintable(ended.err));
    const auto agent = operation.section(u'/', 0, 0);
    QVERIFY(ended.out.startsWith(
        u"POST /SuperOffice/Remote/Services88/%1.svc HTTP/1.1\nHost: 127.0.0.1:%2\n"_s.arg(agent).arg(server.port())));
    QVERIFY(ended.out.contains(u"Services88/%1\"\n"_s.arg(operation)));
    QVERIFY(ended.out.contains(u"<n:ApplicationToken>{application token}</n:ApplicationToken>"_s));
    QVERIFY(!ended.out.contains(m_password) && !ended.out.contains(u"very-secret"_s));
    QVERIFY(server.journal().isEmpty());
}

void TestQueries::previewsAsJson()
{
    const auto ended = ProgramRun({u"preview"_s, u"flush"_s, u"--cache=ÆØÅ & <b>"_s, u"--services=88"_s, u"--json"_s,
                                   u"--url=https://crm.example.test/SuperOffice"_s})
                           .runToEnd();
    QCOMPARE(ended.code, 0);
    const auto json = ended.json()[u"requests"_s][0][u"request"_s].toObject();
    QCOMPARE(json.keys(), QStringList({u"body"_s, u"headers"_s, u"method"_s, u"url"_s}));
    QCOMPARE(json.value(u"method"_s).toString(), u"POST"_s);
    QCOMPARE(json.value(u"url"_s).toString(),
             u"https://crm.example.test/SuperOffice/Remote/Services88/Diagnostics.svc"_s);
    QCOMPARE(json.value(u"headers"_s)[u"Content-Type"_s].toString(), u"text/xml; charset=utf-8"_s);
    QVERIFY(json.value(u"body"_s).toString().contains(u"<a:string>ÆØÅ &amp; &lt;b&gt;</a:string>"_s));
}

void TestQueries::helpsOnStdout()
{
    for (const auto &arguments :
         {QStringList{u"help"_s}, QStringList{u"flush"_s, u"--help"_s}, QStringList{u"--version"_s}}) {
        const auto ended = ProgramRun(arguments).runToEnd();
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.contains(u"sluicectl"_s));
        QVERIFY2(ended.err.isEmpty(), qPrintable(ended.err));
    }
    const auto ended = ProgramRun({u"flush"_s}).runToEnd();
    QCOMPARE(ended.code, 1);
    QVERIFY(ended.err.contains(u"sluicectl help flush"_s));
}

SLUICE_TEST(TestQueries)

} // namespace tst_sluicectlqueries

#include "tst_sluicectlqueries.moc"
