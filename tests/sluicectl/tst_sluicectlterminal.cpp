// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/inforouterserver.h"
#include "core/mock/mockserver.h"
#include "tests/sluicectl/programrun.h"
#include "tests/sluicectl/pseudoterminal.h"
#include "tests/sluicectl/storedfarm.h"
#include "tests/support/suite.h"

#include <QTest>

#include <csignal>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlterminal {
using mock::MockServer;

/// The questions on a terminal, and the effects of their answers.
class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!PseudoTerminal::isAvailable())
            QSKIP("This machine has no pseudo terminals.");
        QVERIFY(m_server.listen());
    }
    void asksBeforeAnythingIsSent_data();
    void asksBeforeAnythingIsSent();
    void asksNothingWhenThePasswordIsNone();
    void asksForThePasswordWithoutShowingIt();
    void asksForWhateverSignsIn_data();
    void asksForWhateverSignsIn();
    void givesTheTerminalBackWhenInterrupted();
    void asksOnceForEachAccount();
    void asksOnceForAllServersBeforeAnythingIsSent();
    void coloursTheClassOnATerminalOnly_data();
    void coloursTheClassOnATerminalOnly();
    void countsDown();
    void sendsNothingWhenTheClassIsRaisedDuringTheQuestion();
    void sendsNothingWhenTheClassIsRaisedDuringTheCountdown();
    void sendsNoPasswordOverHttpWhenTheClassIsRaisedAtItsPrompt();
    void lowersAClassWhenItsNameIsTyped_data();
    void lowersAClassWhenItsNameIsTyped();

private:
    QStringList at() const { return {u"--url"_s, m_server.url().toString(), u"--user"_s, m_server.user()}; }

    MockServer m_server;
};

void TestTerminal::asksBeforeAnythingIsSent_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QStringList &options, const QString &question, const QByteArray &answer,
                        int code) { QTest::newRow(name) << options << question << answer << code; };
    const auto question = u"Flush every cache on ● DEVELOPMENT 127.0.0.1:%1? [y/N] "_s.arg(m_server.port());
    const auto demand = u"Type 127.0.0.1 to go on: "_s;
    const QStringList production{u"--environment=production"_s};
    row("yes", {}, question, "y\n", 0);
    row("no", {}, question, "n\n", 6);
    row("just Enter", {}, question, "\n", 6);
    row("end of input", {}, question, "\x04", 6);
    row("the host in Production", production, demand, "127.0.0.1\n", 0);
    row("yes in Production", production, demand, "yes\n", 6);
    row("another host in Production", production, demand, "127.0.0.2\n", 6);
}

void TestTerminal::asksBeforeAnythingIsSent()
{
    QFETCH(QStringList, options);
    QFETCH(QString, question);
    QFETCH(QByteArray, answer);
    const auto callsBefore = m_server.journal().size();
    PseudoTerminal terminal;
    ProgramRun program(QStringList{u"flush"_s, u"--all"_s} + options + at(), m_server.password());
    program.setVariable(u"NO_COLOR"_s, u"1"_s);
    terminal.seat(program);
    program.start();
    QTRY_VERIFY(terminal.screen().endsWith(question));
    QCOMPARE(m_server.journal().size(), callsBefore);
    terminal.type(answer);
    const auto ended = program.waitForEnd();
    QTEST(ended.code, "code");
    QCOMPARE(m_server.journal().size() == callsBefore, ended.code == 6);
    QCOMPARE(ended.out.isEmpty(), ended.code == 6);
}

void TestTerminal::asksNothingWhenThePasswordIsNone()
{
    mock::InfoRouterServer server;
    QVERIFY(server.listen());
    PseudoTerminal terminal;
    ProgramRun program({u"flush"_s, u"--all"_s, u"--protocol=inforouter"_s, u"--user"_s, server.user(), u"--url"_s,
                        server.url().toString()},
                       QString());
    terminal.seat(program);
    program.start();
    QTRY_VERIFY(terminal.screen().contains(u"not accept an empty one"_s));
    QVERIFY2(!terminal.screen().contains(u"[y/N]"_s), qPrintable(terminal.screen()));
    QCOMPARE(program.waitForEnd().code, 1);
    QVERIFY(server.journal().isEmpty());
}

void TestTerminal::asksForThePasswordWithoutShowingIt()
{
    PseudoTerminal terminal;
    ProgramRun program(QStringList{u"list"_s} + at());
    terminal.seat(program);
    program.start();
    QTRY_VERIFY(terminal.screen().endsWith(u"Password of ADM0: "_s));
    QVERIFY(!terminal.echoes());
    terminal.type(m_server.password().toUtf8() + '\n');
    const auto ended = program.waitForEnd();
    QCOMPARE(ended.code, 0);
    QVERIFY(ended.out.contains(u"CurrencyCache\n"_s));
    QVERIFY(!terminal.screen().contains(m_server.password()));
    QVERIFY(terminal.echoes());
}

void TestTerminal::asksForWhateverSignsIn_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("prompts");
    QTest::addColumn<QStringList>("answers");
    const auto cookie = u"Cookie of the browser: "_s;
    QTest::newRow("ticket") << u"ticket"_s << QStringList{u"Ticket: "_s} << QStringList{m_server.ticket()};
    QTest::newRow("token") << u"bearer"_s << QStringList{u"Access token: "_s} << QStringList{m_server.accessToken()};
    QTest::newRow("session") << u"session"_s << QStringList{cookie, u"XSRF token of the browser: "_s}
                             << QStringList{m_server.cookie(), m_server.xsrfToken()};
    QTest::newRow("session with everything in its cookie")
        << u"session"_s << QStringList{cookie}
        << QStringList{u"%1; XSRF-TOKEN=%2"_s.arg(m_server.cookie(), m_server.xsrfToken())};
}

void TestTerminal::asksForWhateverSignsIn()
{
    QFETCH(QString, kind);
    QFETCH(QStringList, prompts);
    QFETCH(QStringList, answers);
    PseudoTerminal terminal;
    ProgramRun program({u"list"_s, u"--url"_s, m_server.url().toString(), u"--auth"_s, kind});
    terminal.seat(program);
    program.start();
    for (qsizetype i = 0; i < prompts.size(); ++i) {
        QTRY_VERIFY(terminal.screen().endsWith(prompts.at(i)));
        QVERIFY(!terminal.echoes());
        terminal.type(answers.at(i).toUtf8() + '\n');
    }
    const auto ended = program.waitForEnd();
    QVERIFY2(ended.code == 0, qPrintable(terminal.screen()));
    for (const auto &answer : answers)
        QVERIFY(!terminal.screen().contains(answer));
    QVERIFY(terminal.echoes());
}

void TestTerminal::givesTheTerminalBackWhenInterrupted()
{
    const auto callsBefore = m_server.journal().size();
    PseudoTerminal terminal;
    ProgramRun program(QStringList{u"list"_s} + at());
    terminal.seat(program);
    program.start();
    QTRY_VERIFY(terminal.screen().endsWith(u"Password of ADM0: "_s));
    QVERIFY(!terminal.echoes());
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
    QCOMPARE(program.waitForEnd().signal, SIGINT);
    QVERIFY(terminal.echoes());
    QCOMPARE(m_server.journal().size(), callsBefore);
}

void TestTerminal::asksOnceForEachAccount()
{
    StoredFarm farm(2);
    farm.store(u"one"_s, u"test"_s);
    farm.store(u"two"_s, u"production"_s);
    farm.store(u"three"_s, u"demo"_s);
    QCOMPARE(farm.run({u"servers"_s, u"edit"_s, u"three"_s, u"--user"_s, u"USER0"_s}).code, 0);
    PseudoTerminal terminal;
    ProgramRun program({u"list"_s, u"--server=one"_s, u"--server=two"_s, u"--server=three"_s});
    program.setHome(farm.home());
    program.setVariable(u"NO_COLOR"_s, u"1"_s);
    terminal.seat(program);
    program.start();
    QTRY_VERIFY(terminal.screen().endsWith(u"Password of ADM0 for ▲ TEST one, ■ PRODUCTION two: "_s));
    terminal.type(farm.password().toUtf8() + '\n');
    QTRY_VERIFY(terminal.screen().endsWith(u"Password of USER0 for ○ DEMO three: "_s));
    QCOMPARE(farm.calls(), 0);
    terminal.type(QString::fromUtf16(mock::OrdinaryUserPassword).toUtf8() + '\n');
    const auto ended = program.waitForEnd();
    QVERIFY2(ended.code == 0, qPrintable(terminal.screen()));
    QCOMPARE(ended.out.count(u"node n"_s), 6);
}

void TestTerminal::asksOnceForAllServersBeforeAnythingIsSent()
{
    StoredFarm farm(2);
    farm.store(u"lab"_s, u"test"_s);
    farm.store(u"crm"_s, u"production"_s);
    PseudoTerminal terminal;
    ProgramRun program({u"flush"_s, u"--all"_s, u"--server=lab"_s, u"--server=crm"_s}, farm.password());
    program.setHome(farm.home());
    program.setVariable(u"NO_COLOR"_s, u"1"_s);
    terminal.seat(program);
    program.start();
    QTRY_VERIFY(terminal.screen().endsWith(u"One of these servers is in Production. Type crm to go on: "_s));
    QVERIFY(terminal.screen().contains(u"On ▲ TEST lab (2 nodes: n1, n2):"_s));
    QVERIFY(terminal.screen().contains(u"On ■ PRODUCTION crm (2 nodes: n1, n2):"_s));
    terminal.type("yes\n");
    QCOMPARE(program.waitForEnd().code, 6);
    QCOMPARE(farm.calls(), 0);
}

void TestTerminal::coloursTheClassOnATerminalOnly_data()
{
    QTest::addColumn<bool>("noColour");
    QTest::newRow("coloured") << false;
    QTest::newRow("NO_COLOR") << true;
}

void TestTerminal::coloursTheClassOnATerminalOnly()
{
    QFETCH(bool, noColour);
    StoredFarm farm(1);
    farm.store(u"crm"_s, u"production"_s);
    PseudoTerminal terminal;
    ProgramRun program({u"flush"_s, u"--all"_s, u"--confirm=crm"_s, u"--server=crm"_s}, farm.password());
    program.setHome(farm.home());
    if (noColour)
        program.setVariable(u"NO_COLOR"_s, u"1"_s);
    terminal.seat(program);
    program.start();
    QCOMPARE(program.waitForEnd().code, 0);
    const auto plain = u"sluicectl: ■ PRODUCTION crm, node n1: 1 acknowledged"_s;
    const auto coloured = u"sluicectl: \u001b[1;31m■ PRODUCTION\u001b[0m crm, node n1: 1 acknowledged"_s;
    QVERIFY2(terminal.screen().contains(noColour ? plain : coloured), qPrintable(terminal.screen()));
}

void TestTerminal::countsDown()
{
    StoredFarm farm(1);
    farm.store(u"crm"_s, u"test"_s);
    farm.setSystemPolicy(u"test"_s, R"({"delaySeconds":2})");
    PseudoTerminal terminal;
    ProgramRun program({u"flush"_s, u"--all"_s, u"--yes"_s, u"--server=crm"_s}, farm.password());
    program.setHome(farm.home());
    terminal.seat(program);
    program.start();
    QTRY_VERIFY(terminal.screen().contains(u"Sending in 2 s; Ctrl+C cancels it."_s));
    QCOMPARE(farm.calls(), 0);
    QTRY_VERIFY(terminal.screen().contains(u"Sending in 1 s; Ctrl+C cancels it."_s));
    QCOMPARE(program.waitForEnd().code, 0);
    QCOMPARE(farm.flushes(), 1);
}

void TestTerminal::sendsNothingWhenTheClassIsRaisedDuringTheQuestion()
{
    StoredFarm farm(1);
    farm.store(u"crm"_s, u"test"_s);
    PseudoTerminal terminal;
    ProgramRun program({u"flush"_s, u"--all"_s, u"--server=crm"_s}, farm.password());
    program.setHome(farm.home());
    terminal.seat(program);
    program.start();
    QTRY_VERIFY(terminal.screen().endsWith(u"[y/N] "_s));
    QCOMPARE(farm.run({u"servers"_s, u"edit"_s, u"crm"_s, u"--environment=production"_s}).code, 0);
    terminal.type("y\n");
    QCOMPARE(program.waitForEnd().code, 6);
    const auto said = u"crm is in Production now, not in Test as when this was confirmed. Confirm it again."_s;
    QVERIFY2(terminal.screen().contains(said), qPrintable(terminal.screen()));
    QCOMPARE(farm.calls(), 0);
}

void TestTerminal::sendsNothingWhenTheClassIsRaisedDuringTheCountdown()
{
    StoredFarm farm(1);
    farm.store(u"crm"_s, u"test"_s);
    farm.setSystemPolicy(u"test"_s, R"({"delaySeconds":2})");
    PseudoTerminal terminal;
    ProgramRun program({u"flush"_s, u"--all"_s, u"--yes"_s, u"--server=crm"_s}, farm.password());
    program.setHome(farm.home());
    terminal.seat(program);
    program.start();
    QTRY_VERIFY(terminal.screen().contains(u"Sending in 2 s; Ctrl+C cancels it."_s));
    QCOMPARE(farm.run({u"servers"_s, u"edit"_s, u"crm"_s, u"--environment=production"_s}).code, 0);
    QCOMPARE(program.waitForEnd().code, 6);
    QVERIFY2(terminal.screen().contains(u"crm is in Production now"_s), qPrintable(terminal.screen()));
    QCOMPARE(farm.calls(), 0);
}

void TestTerminal::sendsNoPasswordOverHttpWhenTheClassIsRaisedAtItsPrompt()
{
    StoredFarm farm(1);
    const QStringList add{u"servers"_s,
                          u"add"_s,
                          u"--name=far"_s,
                          u"--user=ADM0"_s,
                          u"--proxy=http://127.0.0.1:1"_s,
                          u"--environment=test"_s,
                          u"--url=http://crm.example.test"_s};
    QCOMPARE(farm.run(add).code, 0);
    PseudoTerminal terminal;
    ProgramRun program({u"list"_s, u"--server=far"_s});
    program.setHome(farm.home());
    terminal.seat(program);
    program.start();
    QTRY_VERIFY(!terminal.echoes());
    QCOMPARE(farm.run({u"servers"_s, u"edit"_s, u"far"_s, u"--environment=production"_s}).code, 0);
    terminal.type("hush\n");
    QCOMPARE(program.waitForEnd().code, 6);
    QVERIFY2(terminal.screen().contains(u"would go over http"_s), qPrintable(terminal.screen()));
}

void TestTerminal::lowersAClassWhenItsNameIsTyped_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("code");
    QTest::newRow("its name") << QByteArray("crm\n") << 0;
    QTest::newRow("yes") << QByteArray("yes\n") << 6;
}

void TestTerminal::lowersAClassWhenItsNameIsTyped()
{
    QFETCH(QByteArray, answer);
    StoredFarm farm(1);
    farm.store(u"crm"_s, u"production"_s);
    PseudoTerminal terminal;
    ProgramRun program({u"servers"_s, u"edit"_s, u"crm"_s, u"--environment=test"_s});
    program.setHome(farm.home());
    program.setVariable(u"NO_COLOR"_s, u"1"_s);
    terminal.seat(program);
    program.start();
    QTRY_VERIFY(terminal.screen().endsWith(u"Type crm to go on: "_s));
    QVERIFY(terminal.screen().contains(u"Lower the class of ■ PRODUCTION crm to ▲ TEST?"_s));
    terminal.type(answer);
    QTEST(program.waitForEnd().code, "code");
}

SLUICE_TEST(TestTerminal)

} // namespace tst_sluicectlterminal

#include "tst_sluicectlterminal.moc"
