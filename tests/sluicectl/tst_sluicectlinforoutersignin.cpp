// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sluicectl/inforouterrun.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QTest>
#include <QUrl>
#include <QUuid>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlinforoutersignin {
using mock::InfoRouterServer;

/// Tickets of infoRouter: who gets one, who keeps one, and who gives one back.
class TestInfoRouterSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triesAPasswordOnce_data();
    void triesAPasswordOnce();
    void saysThatAnAccountCannotGetTickets_data();
    void saysThatAnAccountCannotGetTickets();
    void leavesATicketAloneThatItWasGiven_data();
    void leavesATicketAloneThatItWasGiven();
    void givesUpOnATicketThatHasEnded();
    void givesATicketBack_data();
    void givesATicketBack();
    void takesAnUnknownTicketForGivenBack_data();
    void takesAnUnknownTicketForGivenBack();
    void saysWhyATicketCouldNotBeGivenBack();
    void saysWhenNoAnswerComesToSigningOut_data();
    void saysWhenNoAnswerComesToSigningOut();
    void sendsASignOutOnceWhenTheConnectionEnds();
    void previewsSigningOut();
    void readsTheTicketFromStandardInput();
    void takesNoTicketThatIsNotThere();
    void sendsNothingWithAPasswordThatIsNone_data();
    void sendsNothingWithAPasswordThatIsNone();
    void keepsItsExitStatusWhenSigningOutFails_data();
    void keepsItsExitStatusWhenSigningOutFails();
    void doesNotWaitLongForTheEnd();
    void asksForALanguage_data();
    void asksForALanguage();

private:
    const QStringList m_flush{u"flush"_s, u"--all"_s, u"--yes"_s};
    const QStringList m_signOut{u"sign-out"_s};
    const QStringList m_json{u"--json"_s};
    const QStringList m_ticket{u"--auth"_s, u"ticket"_s};
};

void TestInfoRouterSignIn::triesAPasswordOnce_data()
{
    addDialects();
}

void TestInfoRouterSignIn::triesAPasswordOnce()
{
    const auto dialect = Dialect::fetched();
    InfoRouterServer server(infoRouterSettingsOf(dialect.settings()));
    QVERIFY(server.listen());
    for (const auto &more : {QStringList(), QStringList{u"--observe"_s}}) {
        const auto before = passwords(server).first;
        const auto ended =
            runAs({administrator().user, u"wrong-password"_s}, server, dialect.arguments(m_flush + m_json + more));
        QCOMPARE(ended.code, 2);
        QCOMPARE(ended.evidence(), QStringList{u"* failed"_s});
        QCOMPARE(passwords(server), std::pair(before + 1, 0));
        QVERIFY(operations(server).filter(u"LogOut"_s).isEmpty());
    }
}

void TestInfoRouterSignIn::saysThatAnAccountCannotGetTickets_data()
{
    addDialects();
}

void TestInfoRouterSignIn::saysThatAnAccountCannotGetTickets()
{
    const auto dialect = Dialect::fetched();
    InfoRouterServer server(infoRouterSettingsOf(dialect.settings()));
    QVERIFY(server.listen());
    const auto ended = runAs({u"sysadmin"_s, u"sluice-demo"_s}, server, dialect.arguments(m_flush));
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.out.contains(u"cannot get tickets"_s), qPrintable(ended.out));
    QCOMPARE(passwords(server), std::pair(1, 1));
}

void TestInfoRouterSignIn::leavesATicketAloneThatItWasGiven_data()
{
    addDialects();
}

void TestInfoRouterSignIn::leavesATicketAloneThatItWasGiven()
{
    const auto dialect = Dialect::fetched();
    InfoRouterServer server(infoRouterSettingsOf(dialect.settings()));
    QVERIFY(server.listen());
    const auto ended = runWithTicket(server.ticket(), server, dialect.arguments(m_flush + m_ticket));
    QCOMPARE(ended.code, dialect.legacy ? 4 : 0);
    QCOMPARE(
        operations(server),
        QStringList({u"isValidTicket"_s, dialect.legacy ? u"-FlushApplicationCache"_s : u"FlushApplicationCache"_s}));
    QCOMPARE(server.ticketCount(), 1);
}

void TestInfoRouterSignIn::givesUpOnATicketThatHasEnded()
{
    InfoRouterServer server;
    QVERIFY(server.listen());
    const auto ticket = server.ticket();
    server.expireTickets();
    const auto ended = runWithTicket(ticket, server, m_flush + m_ticket);
    QCOMPARE(ended.code, 2);
    QCOMPARE(operations(server), QStringList{u"-isValidTicket"_s});
    QCOMPARE(server.flushCount(), 0);
}

void TestInfoRouterSignIn::givesATicketBack_data()
{
    addDialects();
}

void TestInfoRouterSignIn::givesATicketBack()
{
    const auto dialect = Dialect::fetched();
    InfoRouterServer server(infoRouterSettingsOf(dialect.settings()));
    QVERIFY(server.listen());
    const auto text = runWithTicket(server.ticket(), server, dialect.arguments(m_signOut));
    QVERIFY2(text.code == 0, qPrintable(text.err));
    QVERIFY2(text.out.endsWith(u" took the ticket back.\n"_s), qPrintable(text.out));
    const auto json = runWithTicket(server.ticket(), server, dialect.arguments(m_signOut + m_json + m_ticket));
    QVERIFY2(json.code == 0, qPrintable(json.err));
    QCOMPARE(json.servers().at(0)[u"signedOut"_s], true);
    QCOMPARE(json.servers().at(0)[u"ticketWasKnown"_s], true);
    QCOMPARE(operations(server), QStringList({u"LogOut"_s, u"LogOut"_s}));
    QCOMPARE(transports(server), QStringList{dialect.transport});
    QCOMPARE(server.ticketCount(), 0);
}

void TestInfoRouterSignIn::takesAnUnknownTicketForGivenBack_data()
{
    addDialects();
}

void TestInfoRouterSignIn::takesAnUnknownTicketForGivenBack()
{
    const auto dialect = Dialect::fetched();
    InfoRouterServer server(infoRouterSettingsOf(dialect.settings()));
    QVERIFY(server.listen());
    const auto unknown = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto text = runWithTicket(unknown, server, dialect.arguments(m_signOut));
    QVERIFY2(text.code == 0, qPrintable(text.err));
    QVERIFY2(text.out.endsWith(u" does not know this ticket: it may have ended already, or be mistyped.\n"_s),
             qPrintable(text.out));
    const auto json = runWithTicket(unknown, server, dialect.arguments(m_signOut + m_json));
    QVERIFY2(json.code == 0, qPrintable(json.err));
    QCOMPARE(json.servers().at(0)[u"signedOut"_s], true);
    QCOMPARE(json.servers().at(0)[u"ticketWasKnown"_s], false);
    QCOMPARE(operations(server), QStringList({u"-LogOut"_s, u"-LogOut"_s}));
}

void TestInfoRouterSignIn::saysWhyATicketCouldNotBeGivenBack()
{
    InfoRouterServer server(infoRouterSettingsOf({u"missing=LogOut"_s}));
    QVERIFY(server.listen());
    const auto ended = runWithTicket(server.ticket(), server, m_signOut);
    QCOMPARE(ended.code, 4);
    QVERIFY(ended.out.isEmpty());
    QVERIFY2(ended.err.contains(u"LogOut"_s), qPrintable(ended.err));
    QCOMPARE(server.ticketCount(), 1);
    const auto nowhere = ProgramRun(QStringList{u"sign-out"_s, u"--protocol=inforouter"_s, u"--password-stdin"_s,
                                                u"--url=https://no-such-host.invalid/"_s})
                             .runToEnd("abc");
    QCOMPARE(nowhere.code, 5);
}

void TestInfoRouterSignIn::saysWhenNoAnswerComesToSigningOut_data()
{
    QTest::addColumn<QByteArray>("silentFrom");
    QTest::addColumn<int>("code");
    QTest::newRow("no answer at all") << QByteArray("POST ") << 5;
    QTest::newRow("no answer to the sign-out") << QByteArray("POST /srv.asmx/LogOut ") << 4;
}

void TestInfoRouterSignIn::saysWhenNoAnswerComesToSigningOut()
{
    QFETCH(QByteArray, silentFrom);
    const RawServer server([&](QTcpSocket &socket, const QByteArray &request, int) {
        if (!request.startsWith(silentFrom))
            socket.write(RawServer::answer("200 OK", R"(<root success="true" VersionNumber="9.1.0.0"/>)",
                                           "Content-Type: text/xml\r\n"));
    });
    const auto ended = ProgramRun(m_signOut
                                  + QStringList{u"--protocol=inforouter"_s, u"--password-stdin"_s, u"--timeout=1"_s,
                                                u"--url"_s, server.url().toString()})
                           .runToEnd("abc");
    QTEST(ended.code, "code");
    QVERIFY(ended.out.isEmpty());
}

/// A second request would be answered as if the ticket had never been known.
void TestInfoRouterSignIn::sendsASignOutOnceWhenTheConnectionEnds()
{
    int signOuts = 0;
    const RawServer server([&](QTcpSocket &socket, const QByteArray &request, int) {
        if (!request.startsWith("POST /srv.asmx/LogOut "))
            socket.write(RawServer::answer("200 OK", R"(<root success="true" VersionNumber="9.1.0.0"/>)",
                                           "Content-Type: text/xml\r\n"));
        else if (++signOuts == 1)
            socket.disconnectFromHost();
        else
            socket.write(RawServer::answer("200 OK", R"(<root success="false" error="[901]Session expired"/>)",
                                           "Content-Type: text/xml\r\n"));
    });
    const auto ended = ProgramRun(m_signOut
                                  + QStringList{u"--protocol=inforouter"_s, u"--password-stdin"_s, u"--url"_s,
                                                server.url().toString()})
                           .runToEnd("abc");
    QCOMPARE(signOuts, 1);
    QCOMPARE(ended.code, 4);
    QVERIFY(ended.out.isEmpty());
}

void TestInfoRouterSignIn::previewsSigningOut()
{
    InfoRouterServer server;
    QVERIFY(server.listen());
    const auto ended = runWithTicket(server.ticket(), server, QStringList{u"preview"_s} + m_signOut);
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QVERIFY2(ended.out.startsWith(u"POST /srv.asmx/LogOut HTTP/1.1\n"_s), qPrintable(ended.out));
    QVERIFY2(ended.out.endsWith(u"\nAuthenticationTicket={ticket}\n"_s), qPrintable(ended.out));
    QVERIFY(server.journal().isEmpty());
}

void TestInfoRouterSignIn::readsTheTicketFromStandardInput()
{
    InfoRouterServer server;
    QVERIFY(server.listen());
    ProgramRun program(
        m_signOut
        + QStringList{u"--password-stdin"_s, u"--protocol=inforouter"_s, u"--url"_s, server.url().toString()});
    const auto ended = program.runToEnd(server.ticket().toUtf8() + '\n');
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(server.ticketCount(), 0);
}

void TestInfoRouterSignIn::takesNoTicketThatIsNotThere()
{
    InfoRouterServer server;
    QVERIFY(server.listen());
    const QStringList there{u"--protocol=inforouter"_s, u"--url"_s, server.url().toString()};
    const auto unset = ProgramRun(m_signOut + there).runToEnd();
    QCOMPARE(unset.code, 7);
    QVERIFY2(unset.err.contains(u"SLUICE_TICKET"_s), qPrintable(unset.err));
    QCOMPARE(runWithTicket({}, server, m_signOut).code, 7);
    QVERIFY(server.journal().isEmpty());
}

void TestInfoRouterSignIn::sendsNothingWithAPasswordThatIsNone_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("binding");
    QTest::addColumn<QString>("partOfSentence");
    for (const auto *binding : {"post", "soap", "soap12", "get"})
        QTest::addRow("an empty one over %s", binding)
            << u""_s << QString::fromLatin1(binding) << u"not accept an empty one"_s;
    for (const auto *binding : {"soap", "soap12"}) {
        QTest::addRow("one with a control character over %s", binding)
            << u"a\u0001b"_s << QString::fromLatin1(binding) << u"control character"_s;
    }
}

void TestInfoRouterSignIn::sendsNothingWithAPasswordThatIsNone()
{
    QFETCH(QString, password);
    QFETCH(QString, binding);
    QFETCH(QString, partOfSentence);
    InfoRouterServer server;
    QVERIFY(server.listen());
    const auto flush = m_flush + QStringList{u"--binding"_s, binding};
    const auto fromEnvironment = runAs({administrator().user, password}, server, flush);
    ProgramRun program(flush
                       + QStringList{u"--password-stdin"_s, u"--protocol=inforouter"_s, u"--url"_s,
                                     server.url().toString(), u"--user"_s, administrator().user});
    const auto fromInput = program.runToEnd(password.toUtf8() + '\n');
    for (const auto &ended : {fromEnvironment, fromInput}) {
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.out.isEmpty());
        QVERIFY2(ended.err.contains(partOfSentence), qPrintable(ended.err));
    }
    QVERIFY(server.journal().isEmpty());
}

void TestInfoRouterSignIn::keepsItsExitStatusWhenSigningOutFails_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<int>("code");
    QTest::newRow("after a flush") << u"umanager"_s << 0;
    QTest::newRow("after a refused flush") << u"auditor"_s << 4;
}

void TestInfoRouterSignIn::keepsItsExitStatusWhenSigningOutFails()
{
    QFETCH(QString, user);
    InfoRouterServer server(infoRouterSettingsOf({u"missing=LogOut"_s}));
    QVERIFY(server.listen());
    const auto ended = runAs({user, u"sluice-demo"_s}, server, m_flush);
    QTEST(ended.code, "code");
    QCOMPARE(ended.err.count(u"The ticket could not be given back"_s), 1);
    QCOMPARE(operations(server).constLast(), u"-LogOut"_s);
}

/// The server answers everything except the sign-out.
void TestInfoRouterSignIn::doesNotWaitLongForTheEnd()
{
    bool wasAskedToSignOut = false;
    const RawServer server([&](QTcpSocket &socket, const QByteArray &request, int) {
        wasAskedToSignOut = request.startsWith("POST /srv.asmx/LogOut ");
        if (!wasAskedToSignOut)
            socket.write(RawServer::answer("200 OK", R"(<root success="true" VersionNumber="9.1.0.0" ticket="abc"/>)",
                                           "Content-Type: text/xml\r\n"));
    });
    const auto ended = ProgramRun(m_flush
                                      + QStringList{u"--protocol=inforouter"_s, u"--user=a"_s, u"--timeout=60"_s,
                                                    u"--url"_s, server.url().toString()},
                                  u"secret"_s)
                           .runToEnd();
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QVERIFY(wasAskedToSignOut);
    QVERIFY2(
        ended.err.contains(u"did not confirm in time that the ticket has ended, so the ticket may stay valid until it "
                           "expires. This says nothing about the flush.\n"_s),
        qPrintable(ended.err));
}

void TestInfoRouterSignIn::asksForALanguage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("operation");
    QTest::newRow("nothing said") << QStringList() << QString() << u"AuthenticateUser"_s;
    QTest::newRow("another") << QStringList{u"--language"_s, u"de"_s} << u"de"_s << u"AuthenticateUser1"_s;
    QTest::newRow("the server's own") << QStringList{u"--language="_s} << QString() << u"AuthenticateUser"_s;
}

void TestInfoRouterSignIn::asksForALanguage()
{
    QFETCH(QStringList, options);
    InfoRouterServer server;
    QVERIFY(server.listen());
    QCOMPARE(runAs(administrator(), server, m_flush + options).code, 0);
    QTEST(operations(server).constFirst(), "operation");
    const auto signIn = server.journal().at(1);
    QTEST(signIn.value(u"lang"_s).toString(), "language");
}

SLUICE_TEST(TestInfoRouterSignIn)

} // namespace tst_sluicectlinforoutersignin

#include "tst_sluicectlinforoutersignin.moc"
