// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "core/mock/inforouter/inforouterserver.h"
#include "core/mock/mockserver.h"
#include "tests/sluicectl/inforouterrun.h"
#include "tests/sluicectl/programrun.h"
#include "tests/sluicectl/pseudoterminal.h"
#include "tests/sluicectl/storedfarm.h"
#include "tests/support/suite.h"

#include <QJsonDocument>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlsignals {
using mock::Fault;
using mock::FaultRelay;
using mock::InfoRouterServer;
using mock::MockServer;

namespace {

QStringList flushAll()
{
    return {u"flush"_s, u"--all"_s, u"--yes"_s, u"--json"_s};
}

constexpr auto noTerminal = "This machine has no pseudo terminals.";

void addSignals()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void send(const ProgramRun &program, int signal)
{
    if (::kill(static_cast<pid_t>(program.processId()), signal) != 0)
        qFatal("There is no program to send a signal to.");
}

} // namespace

/// A signal that ends a program: it cleans up, tells what is known, and dies of that very signal, so that a shell, too,
/// knows that somebody stopped it.
class TestSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void diesOfASignalAtThePrompt_data() { addSignals(); }
    void diesOfASignalAtThePrompt();
    void diesOfASignalAtTheQuestion_data() { addSignals(); }
    void diesOfASignalAtTheQuestion();
    void diesOfASignalDuringTheCountdown_data() { addSignals(); }
    void diesOfASignalDuringTheCountdown();
    void diesOfASignalDuringTheSignIn_data() { addSignals(); }
    void diesOfASignalDuringTheSignIn();
    void givesTheTicketBackAndDiesOfASignalDuringAFlush_data() { addSignals(); }
    void givesTheTicketBackAndDiesOfASignalDuringAFlush();
    void givesTheTicketBackWhenTheTerminalIsClosed();
    void diesOfASignalWhileItServes_data() { addSignals(); }
    void diesOfASignalWhileItServes();
    void stopsTheLoopOfAShell();
    void goesOnUnderNohup();

private:
    QStringList at(const QUrl &url) const { return {u"--url"_s, url.toString(), u"--user"_s, m_server->user()}; }
    static QStringList at(const InfoRouterServer &server)
    {
        return {u"--protocol=inforouter"_s, u"--url"_s, server.url().toString(), u"--user"_s, server.user()};
    }

    std::unique_ptr<MockServer> m_server;
};

void TestSignals::init()
{
    m_server = std::make_unique<MockServer>();
    QVERIFY(m_server->listen());
}

void TestSignals::diesOfASignalAtThePrompt()
{
    if (!PseudoTerminal::isAvailable())
        QSKIP(noTerminal);
    QFETCH(int, signal);
    PseudoTerminal terminal;
    ProgramRun program(QStringList{u"list"_s} + at(m_server->url()));
    terminal.seat(program);
    program.start();
    QTRY_VERIFY(terminal.screen().endsWith(u"Password of ADM0: "_s));
    QVERIFY(!terminal.echoes());
    send(program, signal);
    QCOMPARE(program.waitForEnd().signal, signal);
    QVERIFY2(terminal.screen().contains(u"Stopped before anything was sent."_s), qPrintable(terminal.screen()));
    QVERIFY(terminal.echoes());
    QVERIFY(terminal.editsLines());
    QVERIFY(m_server->journal().isEmpty());
}

void TestSignals::diesOfASignalAtTheQuestion()
{
    if (!PseudoTerminal::isAvailable())
        QSKIP(noTerminal);
    QFETCH(int, signal);
    PseudoTerminal terminal;
    ProgramRun program(QStringList{u"flush"_s, u"--all"_s} + at(m_server->url()), m_server->password());
    terminal.seat(program);
    program.start();
    QTRY_VERIFY(terminal.screen().endsWith(u"[y/N] "_s));
    send(program, signal);
    QCOMPARE(program.waitForEnd().signal, signal);
    QVERIFY2(terminal.screen().contains(u"Stopped before anything was sent."_s), qPrintable(terminal.screen()));
    QVERIFY(m_server->journal().isEmpty());
}

void TestSignals::diesOfASignalDuringTheCountdown()
{
    if (!PseudoTerminal::isAvailable())
        QSKIP(noTerminal);
    QFETCH(int, signal);
    StoredFarm farm(1);
    farm.store(u"crm"_s, u"test"_s);
    farm.setSystemPolicy(u"test"_s, R"({"delaySeconds":60})");
    PseudoTerminal terminal;
    ProgramRun program({u"flush"_s, u"--all"_s, u"--yes"_s, u"--server=crm"_s}, farm.password());
    program.setHome(farm.home());
    terminal.seat(program);
    program.start();
    QTRY_VERIFY(terminal.screen().contains(u"Ctrl+C cancels it."_s));
    send(program, signal);
    QCOMPARE(program.waitForEnd().signal, signal);
    QVERIFY2(terminal.screen().contains(u"Cancelled: nothing was sent."_s), qPrintable(terminal.screen()));
    QCOMPARE(farm.calls(), 0);
}

void TestSignals::diesOfASignalDuringTheSignIn()
{
    QFETCH(int, signal);
    FaultRelay relay(m_server->port());
    QVERIFY(relay.listen());
    relay.setFault(Fault::stall());
    auto url = relay.through(m_server->url());
    url.setPath(u"/SuperOffice/Remote"_s); // no probe comes before the sign-in
    ProgramRun program(flushAll() + QStringList{u"--services=88"_s} + at(url), m_server->password());
    program.start();
    program.closeWriteChannel();
    QTRY_VERIFY(relay.bytesReceived() > 0);
    send(program, signal);
    const auto ended = program.waitForEnd();
    QCOMPARE(ended.signal, signal);
    QCOMPARE(ended.evidence(), QStringList{u"* cancelled"_s});
}

void TestSignals::givesTheTicketBackAndDiesOfASignalDuringAFlush()
{
    QFETCH(int, signal);
    InfoRouterServer server(infoRouterSettingsOf({u"slowMs=700"_s}));
    QVERIFY(server.listen());
    ProgramRun program(flushAll() + at(server), server.password());
    program.start();
    program.closeWriteChannel();
    QTRY_VERIFY(operations(server).contains(u"FlushApplicationCache"_s));
    send(program, signal);
    const auto ended = program.waitForEnd();
    QCOMPARE(ended.signal, signal);
    QCOMPARE(ended.evidence(), QStringList{u"* unknown"_s});
    QCOMPARE(operations(server).constLast(), u"LogOut"_s);
    QCOMPARE(server.ticketCount(), 0);
}

/// The results cannot be read any more, but the ticket must not stay.
void TestSignals::givesTheTicketBackWhenTheTerminalIsClosed()
{
    if (!PseudoTerminal::isAvailable())
        QSKIP(noTerminal);
    InfoRouterServer server(infoRouterSettingsOf({u"slowMs=700"_s}));
    QVERIFY(server.listen());
    PseudoTerminal terminal;
    ProgramRun program(flushAll() + at(server), server.password());
    terminal.seatAsOwner(program);
    program.start();
    QTRY_VERIFY(operations(server).contains(u"FlushApplicationCache"_s));
    terminal.hangUp();
    const auto ended = program.waitForEnd();
    QCOMPARE(ended.signal, SIGHUP);
    QCOMPARE(ended.evidence(), QStringList{u"* unknown"_s});
    QCOMPARE(operations(server).constLast(), u"LogOut"_s);
}

void TestSignals::diesOfASignalWhileItServes()
{
    QFETCH(int, signal);
    ProgramRun program({u"mock"_s, u"serve"_s});
    const auto server = QJsonDocument::fromJson(program.startAndReadLine().toUtf8()).object();
    QVERIFY(!server.isEmpty());
    send(program, signal);
    const auto ended = program.waitForEnd();
    QCOMPARE(ended.signal, signal);
    QVERIFY2(ended.err.isEmpty(), qPrintable(ended.err));
}

/// bash goes on to the next round after an exit status, also after 130. It stops only when a program dies of SIGINT.
void TestSignals::stopsTheLoopOfAShell()
{
    if (!PseudoTerminal::isAvailable())
        QSKIP(noTerminal);
    const auto bash = QStandardPaths::findExecutable(u"bash"_s);
    if (bash.isEmpty())
        QSKIP("This machine has no bash.");
    PseudoTerminal terminal;
    ProgramRun program(
        QStringList{u"-c"_s, u"for round in a b; do \"$@\"; done"_s, u"bash"_s, QStringLiteral(SLUICECTL), u"list"_s}
        + at(m_server->url()));
    program.setProgram(bash);
    terminal.seatAsOwner(program);
    program.start();
    QTRY_VERIFY(terminal.screen().endsWith(u"Password of ADM0: "_s));
    terminal.type("\x03");
    QTRY_VERIFY(program.state() == QProcess::NotRunning || terminal.screen().count(u"Password"_s) > 1);
    QCOMPARE(terminal.screen().count(u"Password"_s), 1);
    QCOMPARE(program.waitForEnd().signal, SIGINT);
}

void TestSignals::goesOnUnderNohup()
{
    InfoRouterServer server(infoRouterSettingsOf({u"slowMs=700"_s}));
    QVERIFY(server.listen());
    ProgramRun program(flushAll() + at(server), server.password());
    program.setChildProcessModifier([] { (void)std::signal(SIGHUP, SIG_IGN); });
    program.start();
    program.closeWriteChannel();
    QTRY_VERIFY(operations(server).contains(u"FlushApplicationCache"_s));
    send(program, SIGHUP);
    const auto ended = program.waitForEnd();
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.evidence(), QStringList{u"* acknowledged"_s});
}

SLUICE_TEST(TestSignals)

} // namespace tst_sluicectlsignals

#include "tst_sluicectlsignals.moc"
