// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sluicectl/inforouterrun.h"
#include "tests/support/suite.h"

#include <QTest>
#include <QUrl>

#include <csignal>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlinforouter {
using mock::InfoRouterServer;

/// The program against infoRouter servers of both generations, over each binding.
class TestInfoRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flushesAndSignsOut_data();
    void flushesAndSignsOut();
    void asksOnceWhetherARefusalIsAboutTheTicket_data();
    void asksOnceWhetherARefusalIsAboutTheTicket();
    void renewsAnExpiredTicketOnce_data();
    void renewsAnExpiredTicketOnce();
    void tellsWhatIsKnown_data();
    void tellsWhatIsKnown();
    void signsOutWhenItIsStopped();
    void tellsWhatTheServerSaysOfItself_data();
    void tellsWhatTheServerSaysOfItself();
    void speaksSoapWherePostIsOff_data();
    void speaksSoapWherePostIsOff();
    void staysWithTheBindingThatWasChosen_data();
    void staysWithTheBindingThatWasChosen();
    void saysWhatGetDoesWithSecrets_data();
    void saysWhatGetDoesWithSecrets();
    void previewsWithoutSending_data();
    void previewsWithoutSending();

private:
    const QStringList m_flush{u"flush"_s, u"--all"_s, u"--yes"_s};
    const QStringList m_json{u"--json"_s};
    const QStringList m_signIn{u"AuthenticateUser"_s};
};

void TestInfoRouter::flushesAndSignsOut_data()
{
    addDialects();
}

/// On a legacy server the call is missing, whatever rights the account has.
void TestInfoRouter::flushesAndSignsOut()
{
    const auto dialect = Dialect::fetched();
    for (const auto &person : {administrator(), secondAdministrator()}) {
        InfoRouterServer server(infoRouterSettingsOf(dialect.settings()));
        QVERIFY(server.listen());
        const auto ended = runAs(person, server, dialect.arguments(m_flush + m_json));
        QCOMPARE(ended.code, dialect.legacy ? 4 : 0);
        QCOMPARE(ended.evidence(), QStringList{dialect.legacy ? u"* failed"_s : u"* acknowledged"_s});
        QCOMPARE(ended.out.contains(u"too old"_s), dialect.legacy);
        QCOMPARE(operations(server),
                 dialect.legacy ? m_signIn + QStringList({u"-FlushApplicationCache"_s, u"LogOut"_s})
                                : QStringList({u"AuthenticateUser"_s, u"FlushApplicationCache"_s, u"LogOut"_s}));
        QCOMPARE(transports(server), QStringList{dialect.transport});
        QCOMPARE(passwords(server), std::pair(1, 1));
        QCOMPARE(server.flushCount(), dialect.legacy ? 0 : 1);
        QCOMPARE(server.ticketCount(), 0);
    }
}

void TestInfoRouter::asksOnceWhetherARefusalIsAboutTheTicket_data()
{
    addDialects();
}

void TestInfoRouter::asksOnceWhetherARefusalIsAboutTheTicket()
{
    const auto dialect = Dialect::fetched();
    InfoRouterServer server(infoRouterSettingsOf(dialect.settings()));
    QVERIFY(server.listen());
    const auto ended = runAs(auditor(), server, dialect.arguments(m_flush + m_json));
    QCOMPARE(ended.code, 4);
    QCOMPARE(ended.evidence(), QStringList{dialect.legacy ? u"* failed"_s : u"* refused"_s});
    QCOMPARE(operations(server),
             dialect.legacy
                 ? m_signIn + QStringList({u"-FlushApplicationCache"_s, u"LogOut"_s})
                 : QStringList({u"AuthenticateUser"_s, u"-FlushApplicationCache"_s, u"isValidTicket"_s, u"LogOut"_s}));
    QCOMPARE(server.flushCount(), 0);
    QCOMPARE(server.ticketCount(), 0);
}

void TestInfoRouter::renewsAnExpiredTicketOnce_data()
{
    addDialects();
}

/// On a legacy server the ticket is found expired when the settings are read, because there is no flush.
void TestInfoRouter::renewsAnExpiredTicketOnce()
{
    const auto dialect = Dialect::fetched();
    InfoRouterServer server(infoRouterSettingsOf(dialect.settings({u"expireOnce=1"_s})));
    QVERIFY(server.listen());
    const auto observe = dialect.legacy ? QStringList{u"--observe"_s} : QStringList();
    const auto ended = runAs(administrator(), server, dialect.arguments(m_flush + m_json + observe));
    QCOMPARE(ended.code, dialect.legacy ? 4 : 0);
    const auto calls = operations(server);
    if (dialect.legacy) {
        QCOMPARE(calls.mid(0, 5),
                 m_signIn
                     + QStringList({u"-getApplicationParameters"_s, u"-RenewTicket"_s, u"AuthenticateUser"_s,
                                    u"getApplicationParameters"_s}));
    } else {
        QCOMPARE(calls,
                 QStringList({u"AuthenticateUser"_s, u"-FlushApplicationCache"_s, u"RenewTicket"_s,
                              u"FlushApplicationCache"_s, u"LogOut"_s}));
    }
    QCOMPARE(passwords(server), std::pair(2, 2));
    QCOMPARE(calls.constLast(), u"LogOut"_s);
    QCOMPARE(server.flushCount(), dialect.legacy ? 0 : 1);
}

void TestInfoRouter::tellsWhatIsKnown_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QString>("evidence");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QString &setting, const QString &evidence, int code) {
        QTest::newRow(name) << QStringList{setting} << u"* "_s + evidence << code;
    };
    row("a server without a virtual folder", u"virtualDir="_s, u"acknowledged"_s, 0);
    row("a server in a virtual folder", u"virtualDir=InfoRouter"_s, u"acknowledged"_s, 0);
    row("a yes in capitals", u"successCase=upper"_s, u"acknowledged"_s, 0);
    row("a server that does not have the flush", u"missing=FlushApplicationCache"_s, u"failed"_s, 4);
    row("a flush whose answer is lost", u"dropConnection=true"_s, u"unknown"_s, 9);
    row("a flush that a proxy answers", u"httpStatus=503"_s, u"unknown"_s, 9);
}

/// A flush is sent once, whatever its outcome, and the sign-out comes last.
void TestInfoRouter::tellsWhatIsKnown()
{
    QFETCH(QStringList, settings);
    InfoRouterServer server(infoRouterSettingsOf(settings));
    QVERIFY(server.listen());
    const auto ended = runAs(administrator(), server, m_flush + m_json);
    QTEST(ended.evidence().value(0), "evidence");
    QTEST(ended.code, "code");
    QCOMPARE(operations(server).filter(u"FlushApplicationCache"_s).size(), 1);
    QCOMPARE(operations(server).constLast(), u"LogOut"_s);
}

void TestInfoRouter::signsOutWhenItIsStopped()
{
    InfoRouterServer server(infoRouterSettingsOf({u"slowMs=700"_s}));
    QVERIFY(server.listen());
    ProgramRun program(m_flush + m_json
                           + QStringList{u"--protocol=inforouter"_s, u"--url"_s, server.url().toString(), u"--user"_s,
                                         administrator().user},
                       administrator().password);
    program.start();
    QTRY_VERIFY(operations(server).contains(u"FlushApplicationCache"_s));
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
    const auto ended = program.waitForEnd();
    checkForSecrets(ended.out + ended.err);
    QCOMPARE(ended.signal, SIGINT);
    QCOMPARE(ended.evidence(), QStringList{u"* unknown"_s});
    QCOMPARE(operations(server).constLast(), u"LogOut"_s);
    QCOMPARE(server.ticketCount(), 0);
}

void TestInfoRouter::tellsWhatTheServerSaysOfItself_data()
{
    addDialects();
}

void TestInfoRouter::tellsWhatTheServerSaysOfItself()
{
    const auto dialect = Dialect::fetched();
    InfoRouterServer server(infoRouterSettingsOf(dialect.settings()));
    QVERIFY(server.listen());
    const auto ended = runAs(administrator(), server, dialect.arguments({u"probe"_s, u"--json"_s}));
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    const auto json = ended.servers().at(0).toObject();
    for (const auto &key : {u"version"_s, u"description"_s, u"company"_s, u"clock"_s, u"utc"_s, u"utcOffset"_s})
        QVERIFY2(!json.value(key).toString().isEmpty(), qPrintable(key));
    QCOMPARE(json.value(u"transport"_s).toString().contains(u"SOAP"_s), dialect.binding.startsWith(u"soap"_s));
    QCOMPARE(json.value(u"caveat"_s).toString().contains(u"too old"_s), dialect.legacy);
    QVERIFY(json.value(u"clockSkewSeconds"_s).isDouble());
    QVERIFY(qAbs(json.value(u"clockSkewSeconds"_s).toInt()) < 60);

    const auto text = runAs(administrator(), server, dialect.arguments({u"probe"_s})).out;
    QVERIFY2(text.contains(json.value(u"version"_s).toString()), qPrintable(text));
    QVERIFY2(text.contains(u"The server's clock agrees with the one of this computer.\n"_s), qPrintable(text));
    QCOMPARE(text.contains(u"Note:"_s), dialect.legacy);
    QVERIFY(operations(server).isEmpty()); // nobody signed in, so nobody signs out
}

void TestInfoRouter::speaksSoapWherePostIsOff_data()
{
    QTest::addColumn<QString>("customErrors");
    QTest::newRow("and says so") << u"off"_s;
    QTest::newRow("and says only that something went wrong") << u"on"_s;
}

void TestInfoRouter::speaksSoapWherePostIsOff()
{
    QFETCH(QString, customErrors);
    InfoRouterServer server(
        infoRouterSettingsOf({u"generation=legacy"_s, u"httpGetPost=off"_s, u"customErrors="_s + customErrors}));
    QVERIFY(server.listen());
    const auto probed = runAs(administrator(), server, {u"probe"_s});
    QCOMPARE(probed.code, 0);
    QVERIFY2(probed.out.contains(u"SOAP 1.1 (The server answered POST with an error page"_s), qPrintable(probed.out));

    const auto ended = runAs(administrator(), server, m_flush + m_json);
    QCOMPARE(ended.evidence(), QStringList{u"* failed"_s});
    const auto journal = server.journal();
    for (const auto &entry : journal) {
        const bool isProbe = entry.value(u"op"_s) == u"ServerInfo"_s;
        QVERIFY(isProbe || entry.value(u"transport"_s) == u"soap11"_s);
    }
    QCOMPARE(operations(server).constLast(), u"LogOut"_s);
}

void TestInfoRouter::staysWithTheBindingThatWasChosen_data()
{
    QTest::addColumn<QString>("binding");
    QTest::newRow("POST") << u"post"_s;
    QTest::newRow("GET") << u"get"_s;
}

void TestInfoRouter::staysWithTheBindingThatWasChosen()
{
    QFETCH(QString, binding);
    InfoRouterServer server(infoRouterSettingsOf({u"generation=legacy"_s, u"httpGetPost=off"_s}));
    QVERIFY(server.listen());
    for (const auto &command : {QStringList{u"probe"_s}, m_flush}) {
        const auto ended = runAs(administrator(), server, command + QStringList{u"--binding"_s, binding});
        QCOMPARE(ended.code, 4);
        QVERIFY2((ended.out + ended.err).contains(u"Choose SOAP"_s), qPrintable(ended.out + ended.err));
    }
    QCOMPARE(transports(server), QStringList{binding});
    QVERIFY(operations(server).isEmpty()); // a password goes only to a server that has proved to be infoRouter
}

void TestInfoRouter::saysWhatGetDoesWithSecrets_data()
{
    addDialects();
}

void TestInfoRouter::saysWhatGetDoesWithSecrets()
{
    const auto dialect = Dialect::fetched();
    InfoRouterServer server(infoRouterSettingsOf(dialect.settings()));
    QVERIFY(server.listen());
    const auto said = u"part of addresses"_s;
    const int expected = dialect.binding == "get"_L1 ? 1 : 0;
    QCOMPARE(runAs(administrator(), server, dialect.arguments(m_flush)).err.count(said), expected);
    const QStringList signOut{u"sign-out"_s};
    QCOMPARE(runWithTicket(server.ticket(), server, dialect.arguments(signOut)).err.count(said), expected);
    for (const auto &silent : {QStringList{u"probe"_s}, QStringList{u"preview"_s, u"sign-in"_s},
                               QStringList{u"preview"_s, u"flush"_s, u"--all"_s}})
        QVERIFY(!runAs(administrator(), server, dialect.arguments(silent)).err.contains(said));
}

void TestInfoRouter::previewsWithoutSending_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QString &binding, const QStringList &command, const QString &line,
                        const QString &part) {
        QTest::newRow(name) << QStringList{u"preview"_s} + command + QStringList{u"--binding"_s, binding} << line
                            << part;
    };
    const QStringList signIn{u"sign-in"_s};
    const QStringList flush{u"flush"_s, u"--all"_s};
    const auto post = u"post"_s;
    row("probe", post, {u"probe"_s}, u"POST /srv.asmx/ServerInfo"_s, u"application/x-www-form-urlencoded"_s);
    row("sign-in", post, signIn, u"POST /srv.asmx/AuthenticateUser"_s, u"UID=opsadmin&PWD={password}"_s);
    QTest::newRow("flush as it is preferred")
        << QStringList{u"preview"_s} + flush << u"POST /srv.asmx/FlushApplicationCache"_s << u"={ticket}"_s;
    row("flush", post, flush, u"POST /srv.asmx/FlushApplicationCache"_s, u"authenticationTicket={ticket}"_s);
    row("flush over SOAP", u"soap"_s, flush, u"POST /srv.asmx"_s,
        u"SOAPAction: \"http://tempuri.org/FlushApplicationCache\""_s);
    row("flush over SOAP 1.2", u"soap12"_s, flush, u"POST /srv.asmx"_s, u"application/soap+xml"_s);
    row("flush over GET", u"get"_s, flush, u"GET /srv.asmx/FlushApplicationCache?authenticationTicket=TICKET"_s,
        u"Host:"_s);
}

void TestInfoRouter::previewsWithoutSending()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, line);
    QFETCH(QString, part);
    InfoRouterServer server;
    QVERIFY(server.listen());
    const auto ended = runAs(administrator(), server, arguments);
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QVERIFY2(ended.out.startsWith(line + u" HTTP/1.1\n"_s), qPrintable(ended.out));
    QVERIFY2(ended.out.contains(part), qPrintable(ended.out));
    QCOMPARE(ended.err.contains(u"This is the request over POST, which is preferred"_s),
             !arguments.contains(u"--binding"_s));
    QVERIFY(server.journal().isEmpty());
}

SLUICE_TEST(TestInfoRouter)

} // namespace tst_sluicectlinforouter

#include "tst_sluicectlinforouter.moc"
