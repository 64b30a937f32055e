// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/mockserver.h"
#include "tests/sluicectl/programrun.h"
#include "tests/sluicectl/pseudoterminal.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QTest>

#include <csignal>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlprompts {
using mock::MockServer;

namespace {

/// The program as the job of a shell, at a terminal.
class Job final
{
public:
    explicit Job(const QStringList &arguments, const std::optional<QString> &password = {})
        : m_shell(QStringList{QStringLiteral(SLUICECTL)} + arguments, password)
    {
        m_shell.setProgram(QStringLiteral(JOBSHELL));
        m_shell.setVariable(u"NO_COLOR"_s, u"1"_s);
        m_terminal.seatAsOwner(m_shell);
        m_shell.start();
    }
    ~Job()
    {
        m_shell.kill();
        m_shell.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Job)

    PseudoTerminal &terminal() { return m_terminal; }

    /// What became of it last: "stopped by 20".
    QString fate()
    {
        m_out += QString::fromUtf8(m_shell.readAllStandardOutput());
        const auto reports = m_out.split(u'\n').filter(u"jobshell: "_s);
        return reports.isEmpty() ? QString() : reports.constLast().section(u": "_s, 1);
    }
    void send(int signal)
    {
        const auto process = static_cast<pid_t>(fate().section(u' ', 1).toLongLong());
        if (process <= 0 || ::kill(process, signal) != 0)
            qFatal("There is no program to send a signal to.");
    }

private:
    PseudoTerminal m_terminal;
    ProgramRun m_shell;
    QString m_out;
};

QString fateOf(const char *what, int number)
{
    return u"%1 %2"_s.arg(QLatin1StringView(what)).arg(number);
}

} // namespace

/// The prompts at a terminal: what they do to it, and what may be typed there.
class TestPrompts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void givesTheTerminalBackWhileItIsSuspended_data() { addPrompts(); }
    void givesTheTerminalBackWhileItIsSuspended();
    void keepsWhatWasChangedWhileItWasSuspended();
    void hidesWhatIsTypedAfterAStopThatNobodyCanCatch_data() { addPrompts(); }
    void hidesWhatIsTypedAfterAStopThatNobodyCanCatch();
    void givesTheTerminalBackWhenAKeyEndsIt_data();
    void givesTheTerminalBackWhenAKeyEndsIt();
    void takesASecretThatIsLongerThanALineOfTheTerminal();
    void refusesASecretWithoutEnd_data();
    void refusesASecretWithoutEnd();
    void leavesNothingOfASecretToTheShell();
    void takesSeveralAnswersThatArePastedAtOnce();
    void editsASecret_data();
    void editsASecret();
    void endsWithTheInput();

private:
    void addPrompts();
    QStringList at() const { return {u"--url"_s, m_server.url().toString(), u"--user"_s, m_server.user()}; }
    QByteArray password() const { return m_server.password().toUtf8(); }

    MockServer m_server;
};

void TestPrompts::initTestCase()
{
    if (!PseudoTerminal::isAvailable())
        QSKIP("This machine has no pseudo terminals.");
    QVERIFY(m_server.listen());
}

void TestPrompts::addPrompts()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("given"); ///< the password in the environment
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("isHidden");
    const auto flush = QStringList{u"flush"_s, u"--cache=CurrencyCache"_s} + at();
    const QStringList url{u"--url"_s, m_server.url().toString()};
    const QString none;
    QTest::newRow("password") << QStringList{u"list"_s} + at() << none << u"Password of ADM0: "_s << password() << true;
    QTest::newRow("ticket") << QStringList{u"list"_s, u"--auth=ticket"_s} + url << none << u"Ticket: "_s
                            << m_server.ticket().toUtf8() << true;
    QTest::newRow("yes or no") << flush << m_server.password() << u"[y/N] "_s << "y"_ba << false;
    QTest::newRow("name") << flush + QStringList{u"--environment=production"_s} << m_server.password()
                          << u"Type 127.0.0.1 to go on: "_s << "127.0.0.1"_ba << false;
}

void TestPrompts::givesTheTerminalBackWhileItIsSuspended()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, given);
    QFETCH(QString, prompt);
    QFETCH(QByteArray, answer);
    QFETCH(bool, isHidden);
    Job job(arguments, given.isNull() ? std::nullopt : std::optional(given));
    auto &terminal = job.terminal();
    for (int rounds = 1; rounds <= 2; ++rounds) { // it may be suspended as often as somebody likes
        QTRY_VERIFY(terminal.screen().endsWith(prompt) && terminal.screen().count(prompt) == rounds);
        QTRY_COMPARE(terminal.echoes(), !isHidden);
        QTRY_VERIFY(job.fate().startsWith(u"runs "_s)); // and no longer as the round before
        terminal.type("half a word");
        terminal.type("\x1a");
        QTRY_COMPARE(job.fate(), fateOf("stopped by", SIGTSTP));
        QVERIFY(terminal.echoes());
        QVERIFY(terminal.editsLines());
        terminal.type("fg\n");
    }
    QTRY_VERIFY(terminal.screen().endsWith(prompt) && terminal.screen().count(prompt) == 3);
    QTRY_COMPARE(terminal.echoes(), !isHidden);
    terminal.type(answer + '\n');
    QTRY_COMPARE(job.fate(), fateOf("exited with", 0));
    QCOMPARE(terminal.screen().contains(QString::fromUtf8(answer)), !isHidden);
    QVERIFY(terminal.echoes());
    QVERIFY(terminal.editsLines());
}

void TestPrompts::keepsWhatWasChangedWhileItWasSuspended()
{
    Job job(QStringList{u"list"_s} + at());
    auto &terminal = job.terminal();
    const auto prompt = u"Password of ADM0: "_s;
    QTRY_VERIFY(terminal.screen().endsWith(prompt));
    QTRY_VERIFY(!terminal.echoes());
    QTRY_VERIFY(job.fate().startsWith(u"runs "_s));
    terminal.type("\x1a");
    QTRY_COMPARE(job.fate(), fateOf("stopped by", SIGTSTP));
    terminal.setEraseKey('#');
    terminal.type("fg\n");
    QTRY_VERIFY(terminal.screen().endsWith(prompt) && terminal.screen().count(prompt) == 2);
    QTRY_VERIFY(!terminal.echoes());
    QCOMPARE(terminal.eraseKey(), '#');
    terminal.type(password() + "x#\n");
    QTRY_COMPARE(job.fate(), fateOf("exited with", 0));
    QVERIFY(terminal.echoes());
    QCOMPARE(terminal.eraseKey(), '#');
}

void TestPrompts::hidesWhatIsTypedAfterAStopThatNobodyCanCatch()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, given);
    QFETCH(QString, prompt);
    QFETCH(QByteArray, answer);
    QFETCH(bool, isHidden);
    Job job(arguments, given.isNull() ? std::nullopt : std::optional(given));
    auto &terminal = job.terminal();
    QTRY_VERIFY(terminal.screen().endsWith(prompt));
    QTRY_COMPARE(terminal.echoes(), !isHidden);
    QTRY_VERIFY(job.fate().startsWith(u"runs "_s));
    job.send(SIGSTOP);
    QTRY_COMPARE(job.fate(), fateOf("stopped by", SIGSTOP));
    terminal.repair();
    terminal.type("fg\n");
    QTRY_VERIFY(terminal.screen().endsWith(prompt) && terminal.screen().count(prompt) == 2);
    QTRY_COMPARE(terminal.echoes(), !isHidden);
    terminal.type(answer + '\n');
    QTRY_COMPARE(job.fate(), fateOf("exited with", 0));
    QCOMPARE(terminal.screen().contains(QString::fromUtf8(answer)), !isHidden);
    QVERIFY(terminal.echoes());
    QVERIFY(terminal.editsLines());
}

void TestPrompts::givesTheTerminalBackWhenAKeyEndsIt_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << "\x03"_ba << SIGINT;
    QTest::newRow("Ctrl+\\") << "\x1c"_ba << SIGQUIT;
}

void TestPrompts::givesTheTerminalBackWhenAKeyEndsIt()
{
    QFETCH(QByteArray, key);
    QFETCH(int, signal);
    const auto callsBefore = m_server.journal().size();
    Job job(QStringList{u"list"_s} + at());
    QTRY_VERIFY(job.terminal().screen().endsWith(u"Password of ADM0: "_s));
    QTRY_VERIFY(!job.terminal().echoes());
    job.terminal().type("half a word" + key);
    QTRY_COMPARE(job.fate(), fateOf("died of", signal));
    QVERIFY(job.terminal().echoes());
    QVERIFY(job.terminal().editsLines());
    QCOMPARE(m_server.journal().size(), callsBefore);
}

/// In its usual state a terminal keeps 4,095 bytes of a line and drops the rest.
void TestPrompts::takesASecretThatIsLongerThanALineOfTheTerminal()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &, int) {
        socket.write(RawServer::answer("503 Service Unavailable", {}));
    });
    auto url = server.url();
    url.setPath(u"/SuperOffice/Remote"_s); // no probe comes before the first call, which carries the ticket
    Job job({u"list"_s, u"--protocol=superoffice-soap"_s, u"--services=88"_s, u"--auth=ticket"_s, u"--url"_s,
             url.toString()});
    QTRY_VERIFY(job.terminal().screen().endsWith(u"Ticket: "_s));
    QTRY_VERIFY(!job.terminal().echoes());
    const auto ticket = QByteArray("abcdefghijklmnopqrstuvwxyz0123456789").repeated(600); // 21,600 characters
    job.terminal().type(ticket + '\n');
    QTRY_VERIFY(job.fate().startsWith(u"exited"_s));
    QVERIFY(server.requests() > 0);
    QVERIFY2(server.lastRequest().contains('>' + ticket + '<'), server.lastRequest().constData());
}

void TestPrompts::refusesASecretWithoutEnd_data()
{
    QTest::addColumn<bool>("isTyped");
    QTest::newRow("typed") << true;
    QTest::newRow("from a device") << false;
}

void TestPrompts::refusesASecretWithoutEnd()
{
    QFETCH(bool, isTyped);
    const auto callsBefore = m_server.journal().size();
    const auto said = u"The secret is longer than 64 KiB"_s;
    if (isTyped) {
        Job job(QStringList{u"list"_s} + at());
        QTRY_VERIFY(job.terminal().screen().endsWith(u"Password of ADM0: "_s));
        QTRY_VERIFY(!job.terminal().echoes());
        job.terminal().type(QByteArray(64 * 1024 + 1, 'x'));
        QTRY_COMPARE(job.fate(), fateOf("exited with", 7));
        QVERIFY2(job.terminal().screen().contains(said), qPrintable(job.terminal().screen().right(200)));
        QVERIFY(job.terminal().echoes());
    } else {
        ProgramRun program(QStringList{u"list"_s, u"--password-stdin"_s} + at());
        program.setStandardInputFile(u"/dev/zero"_s);
        program.start();
        const auto ended = program.waitForEnd();
        QCOMPARE(ended.code, 7);
        QVERIFY2(ended.err.contains(said), qPrintable(ended.err));
    }
    QCOMPARE(m_server.journal().size(), callsBefore);
}

/// It would show it, run it as a command, and keep it in its history.
void TestPrompts::leavesNothingOfASecretToTheShell()
{
    Job job(QStringList{u"list"_s} + at());
    QTRY_VERIFY(job.terminal().screen().endsWith(u"Password of ADM0: "_s));
    QTRY_VERIFY(!job.terminal().echoes());
    job.terminal().type(QByteArray(80 * 1024, 'x') + "the rest\n");
    QTRY_COMPARE(job.fate(), fateOf("exited with", 7));
    QVERIFY(job.terminal().echoes());
    QCOMPARE(job.terminal().waiting(), 0);
    QVERIFY2(!job.terminal().screen().contains(u'x'), qPrintable(job.terminal().screen().right(200)));
}

void TestPrompts::takesSeveralAnswersThatArePastedAtOnce()
{
    Job job({u"list"_s, u"--url"_s, m_server.url().toString(), u"--auth=session"_s});
    QTRY_VERIFY(job.terminal().screen().endsWith(u"Cookie of the browser: "_s));
    QTRY_VERIFY(!job.terminal().echoes());
    job.terminal().type(m_server.cookie().toUtf8() + '\n' + m_server.xsrfToken().toUtf8() + '\n');
    QTRY_COMPARE(job.fate(), fateOf("exited with", 0));
}

void TestPrompts::editsASecret_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("backspace") << "no\x7f\x7f" + password() + '\n';
    QTest::newRow("backspace over a letter of two bytes") << password() + "\xc3\xa6\x7f\n"; // æ
    QTest::newRow("a line taken back") << "no\x15" + password() + '\n';
    QTest::newRow("a word taken back") << "no\x17" + password() + '\n';
    QTest::newRow("Enter as a carriage return") << password() + '\r';
}

void TestPrompts::editsASecret()
{
    QFETCH(QByteArray, typed);
    Job job(QStringList{u"list"_s} + at());
    QTRY_VERIFY(job.terminal().screen().endsWith(u"Password of ADM0: "_s));
    QTRY_VERIFY(!job.terminal().echoes());
    job.terminal().type(typed);
    QTRY_COMPARE(job.fate(), fateOf("exited with", 0));
    QVERIFY(!job.terminal().screen().contains(m_server.password()));
}

void TestPrompts::endsWithTheInput()
{
    Job job(QStringList{u"list"_s} + at());
    QTRY_VERIFY(job.terminal().screen().endsWith(u"Password of ADM0: "_s));
    QTRY_VERIFY(!job.terminal().echoes());
    job.terminal().type("\x04");
    QTRY_COMPARE(job.fate(), fateOf("exited with", 7));
    QVERIFY(job.terminal().screen().contains(u"The input ended before there was a password."_s));
    QVERIFY(job.terminal().echoes());
}

SLUICE_TEST(TestPrompts)

} // namespace tst_sluicectlprompts

#include "tst_sluicectlprompts.moc"
