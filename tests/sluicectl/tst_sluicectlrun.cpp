// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sluicectl/pseudoterminal.h"
#include "tests/sluicectl/relayedfarm.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlrun {
using mock::Fault;

namespace {

constexpr auto noTerminal = "This machine has no pseudo terminals.";

QList<QJsonObject> linesOf(const QString &out)
{
    QList<QJsonObject> objects;
    const auto lines = out.split(u'\n', Qt::SkipEmptyParts);
    for (const auto &line : lines)
        objects.append(QJsonDocument::fromJson(line.toUtf8()).object());
    return objects;
}

/// A flush is carried out, and its answer does not arrive.
const QByteArray cutsFlush = R"({"faults":[{"fault":"cut","where":"head","operation":"Flush*"}]})";
const QByteArray stallsFlush = R"({"faults":[{"fault":"stall","where":"head","operation":"Flush*"}]})";

/// The processor time of all programs that this one has started and that have ended, in ms.
qint64 timeOfChildren()
{
    rusage used{};
    ::getrusage(RUSAGE_CHILDREN, &used);
    const auto milliseconds = [](const timeval &time) { return time.tv_sec * 1000 + time.tv_usec / 1000; };
    return milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
}

/// "n1 acknowledged", sorted.
QStringList knownOf(const QList<QJsonObject> &lines)
{
    QStringList known;
    for (const auto &line : lines) {
        if (line[u"type"_s] == "result"_L1)
            known.append(line[u"node"_s].toString() + u' ' + line[u"evidence"_s].toString());
    }
    known.sort();
    return known;
}

} // namespace

/// A run on the nodes of farms, with the real program.
class TestSluicectlRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home.emplace(0); }
    void tellsOfEachNodeWhatIsKnown();
    void stopsAfterSoManyFailures_data();
    void stopsAfterSoManyFailures();
    void sendsAStepOnceForTheFarm();
    void sendsOnlyToTheNodesThatAreNamed();
    void refusesNodesThatAreNotThere_data();
    void refusesNodesThatAreNotThere();
    void printsEachResultAsSoonAsItIsKnown();
    void printsOneDocumentAtTheEnd();
    void doesNotWaitForAReader();
    void givesANodeNoMoreTimeThanItsLimit();
    void showsItsProgressOnATerminalOnly();
    void asksAfterTheFirstNode_data();
    void asksAfterTheFirstNode();
    void needsATerminalForAHold();
    void waitsForItsTime();
    void stopsWhenASignalArrives();
    void printsThePlanAndSendsNothing();
    void saysInAPlanWhatWouldNotBeSent();
    void takesTheTimeOfSevenRounds();
    void usesAllDescriptorsThatTheSystemAllows();
    void takesProcessorTimeInProportionToItsServers();

private:
    ProgramRun *started(const QStringList &arguments, PseudoTerminal *terminal = nullptr);
    Ended run(const QString &line) { return m_home->run(line.split(u' ', Qt::SkipEmptyParts), m_password); }

    std::optional<StoredFarm> m_home;
    std::unique_ptr<ProgramRun> m_program;
    const QString m_password = mock::MockServer().password();
};

ProgramRun *TestSluicectlRun::started(const QStringList &arguments, PseudoTerminal *terminal)
{
    m_program = std::make_unique<ProgramRun>(arguments, m_password);
    m_program->setHome(m_home->home());
    if (terminal)
        terminal->seat(*m_program);
    m_program->start();
    if (!terminal)
        m_program->closeWriteChannel();
    return m_program.get();
}

/// One node is slow, one refuses the sign-in, one cuts the connection after the request, one is as it should be.
void TestSluicectlRun::tellsOfEachNodeWhatIsKnown()
{
    RelayedFarm farm(*m_home, 3, u"crm"_s, u"test"_s, {}, {{1, cutsFlush}});
    RelayedFarm other(*m_home, 1, u"old"_s, u"test"_s, {u"--user"_s, u"USER0"_s});
    farm.relay(0).setFault(Fault::delay(300));
    const auto password = m_home->write(u"password"_s, m_password.toUtf8());
    const auto wrong = m_home->write(u"wrong"_s, "wrong");
    const auto line = u"flush --all --yes --server crm --server old --json-lines --password-file crm=%1 "
                      "--password-file old=%2"_s.arg(password, wrong);
    const auto ended = m_home->run(line.split(u' '));
    QVERIFY2(ended.code == 3, qPrintable(ended.out + ended.err));
    const auto lines = linesOf(ended.out);
    QCOMPARE(knownOf(lines),
             QStringList({u"n1 acknowledged"_s, u"n1 failed"_s, u"n2 unknown"_s, u"n3 acknowledged"_s}));
    QCOMPARE(farm.flushes(), QList<int>({1, 1, 1}));
    QCOMPARE(other.flushes(), QList<int>({0}));
    QVERIFY2(ended.err.contains(u"2 acknowledged, 1 failed, 1 unknown"_s), qPrintable(ended.err));
    for (const auto &one : lines.first(lines.size() - 1)) { // the last is no result
        QCOMPARE(one[u"attempt"_s].toInt(), 1);
        const auto at = QDateTime::fromString(one[u"at"_s].toString(), Qt::ISODateWithMs);
        QVERIFY(at.isValid() && at.timeSpec() != Qt::LocalTime);
        QCOMPARE(one[u"class"_s].toString(), u"test"_s);
    }
}

void TestSluicectlRun::stopsAfterSoManyFailures_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QList<int>>("flushes");
    QTest::addColumn<qsizetype>("unsent");
    QTest::newRow("one after the other") << u"--strategy serial"_s << QList<int>({1, 0, 1, 0, 0, 0, 0, 0, 0, 0})
                                         << qsizetype(6);
    QTest::newRow("in waves") << u"--strategy waves=5 --at-once 1"_s << QList<int>({1, 0, 1, 0, 0, 0, 0, 0, 0, 0})
                              << qsizetype(6);
}

void TestSluicectlRun::stopsAfterSoManyFailures()
{
    QFETCH(QString, options);
    QFETCH(qsizetype, unsent);
    RelayedFarm farm(*m_home, 10);
    farm.relay(1).setFault(Fault::refuse());
    farm.relay(3).setFault(Fault::refuse());
    const auto ended = run(u"flush --all --yes --server crm --json-lines --max-failures 2 "_s + options);
    QCOMPARE(ended.code, 3);
    QTEST(farm.flushes(), "flushes");
    const auto known = knownOf(linesOf(ended.out));
    QCOMPARE(known.size(), 10);
    QCOMPARE(known.filter(u"cancelled"_s).size(), unsent);
    QVERIFY2(ended.err.contains(u"2 nodes did not answer OK"_s), qPrintable(ended.err));
}

void TestSluicectlRun::sendsAStepOnceForTheFarm()
{
    RelayedFarm farm(*m_home, 5);
    const auto ended = run(u"rebuild Udef --yes --server crm --scope once --json"_s);
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(ended.json()[u"results"_s].toArray().size(), 1);
    qsizetype calls = 0;
    for (int i = 0; i < 5; ++i)
        calls += operations(farm.node(i)).filter(u"Rebuild"_s).size();
    QCOMPARE(calls, 1);
    QCOMPARE(run(u"rebuild Udef --yes --server crm --json"_s).json()[u"results"_s].toArray().size(), 5);
}

void TestSluicectlRun::sendsOnlyToTheNodesThatAreNamed()
{
    RelayedFarm farm(*m_home, 4);
    const auto ended = run(u"flush --all --yes --server crm --node n2 --node N4 --json"_s);
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(farm.flushes(), QList<int>({0, 1, 0, 1}));
    QCOMPARE(run(u"preview flush --all --server crm --node n2 --json"_s)
                 .json()[u"requests"_s][0][u"request"_s][u"method"_s]
                 .toString(),
             u"POST"_s);
}

void TestSluicectlRun::refusesNodesThatAreNotThere_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("part");
    QTest::newRow("no such node") << u"--server crm --node n1 --node n9"_s << u"a node called n9"_s;
    QTest::newRow("a server without it") << u"--server crm --server lab --node n2"_s << u"lab has none of the nodes"_s;
}

void TestSluicectlRun::refusesNodesThatAreNotThere()
{
    QFETCH(QString, options);
    QFETCH(QString, part);
    RelayedFarm farm(*m_home, 2);
    RelayedFarm lab(*m_home, 1, u"lab"_s);
    const auto ended = run(u"flush --all --yes "_s + options);
    QCOMPARE(ended.code, 8);
    QVERIFY2(ended.err.contains(part), qPrintable(ended.err));
    QVERIFY(farm.node(0).journal().isEmpty() && lab.node(0).journal().isEmpty());
}

void TestSluicectlRun::printsEachResultAsSoonAsItIsKnown()
{
    RelayedFarm farm(*m_home, 2);
    farm.relay(1).setFault(Fault::stall());
    m_program = std::make_unique<ProgramRun>(
        QStringList{u"flush"_s, u"--all"_s, u"--yes"_s, u"--server"_s, u"crm"_s, u"--json-lines"_s}, m_password);
    m_program->setHome(m_home->home());
    const auto first = m_program->startAndReadLine();
    QCOMPARE(knownOf(linesOf(first)), QStringList{u"n1 acknowledged"_s});
    QCOMPARE(m_program->state(), QProcess::Running);
    QCOMPARE(::kill(static_cast<pid_t>(m_program->processId()), SIGTERM), 0);
    const auto ended = m_program->waitForEnd();
    QCOMPARE(ended.signal, SIGTERM);
    const auto last = linesOf(ended.out).constLast();
    QCOMPARE(last[u"type"_s].toString(), u"end"_s);
    QCOMPARE(last[u"exit"_s].toInt(), 128 + SIGTERM);
}

void TestSluicectlRun::printsOneDocumentAtTheEnd()
{
    RelayedFarm farm(*m_home, 3);
    farm.relay(0).setFault(Fault::delay(200));
    const auto ended = run(u"flush --all --yes --server crm --json"_s);
    const auto results = ended.json()[u"results"_s].toArray();
    QCOMPARE(results.size(), 3);
    for (int i = 0; i < 3; ++i) // in the order of the nodes, whoever was first
        QCOMPARE(results.at(i)[u"node"_s].toString(), u"n%1"_s.arg(i + 1));
}

/// A reader that pauses must not make answers late: all requests are sent while nobody reads.
void TestSluicectlRun::doesNotWaitForAReader()
{
    RelayedFarm farm(*m_home, 2);
    QString caches;
    for (int i = 0; i < 2000; ++i) // more than a pipe holds
        caches += u" --cache Cache%1"_s.arg(i, 40, 10, QChar(u'0'));
    m_program = std::make_unique<ProgramRun>(
        (u"flush --allow-unknown --yes --server crm --json-lines --strategy serial"_s + caches).split(u' '),
        m_password);
    m_program->setHome(m_home->home());
    int ends[2] = {-1, -1};
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0); // or the program holds the end that reads
    m_program->setStandardOutputFile(u"/proc/self/fd/%1"_s.arg(ends[1]));
    m_program->start();
    m_program->closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(farm.flushes(), QList<int>({1, 1}), 20000);
    QCOMPARE(m_program->state(), QProcess::Running);
    ::close(ends[0]);
    ::close(ends[1]);
    QVERIFY(m_program->waitForEnd().code != 0); // nobody can read the rest
}

void TestSluicectlRun::givesANodeNoMoreTimeThanItsLimit()
{
    RelayedFarm farm(*m_home, 2, u"crm"_s, u"test"_s, {}, {{1, stallsFlush}});
    const auto ended = run(u"flush --all --yes --server crm --json --node-timeout 1"_s);
    QCOMPARE(ended.code, 3);
    QCOMPARE(ended.evidence(), QStringList({u"* acknowledged"_s, u"* unknown"_s}));
    QVERIFY2(ended.out.contains(u"the limit of this run"_s), qPrintable(ended.out));
}

void TestSluicectlRun::showsItsProgressOnATerminalOnly()
{
    RelayedFarm farm(*m_home, 2);
    farm.relay(1).setFault(Fault::delay(200));
    const auto line = u"flush --all --yes --server crm --json-lines"_s;
    const auto quiet = run(line);
    QCOMPARE(quiet.code, 0);
    QVERIFY2(!quiet.err.contains(u"of 2 nodes"_s) && !quiet.err.contains(u'\r'), qPrintable(quiet.err));
    if (!PseudoTerminal::isAvailable())
        QSKIP(noTerminal);
    PseudoTerminal terminal;
    auto *program = started(line.split(u' '), &terminal);
    const auto ended = program->waitForEnd();
    QCOMPARE(ended.code, 0);
    QCOMPARE(knownOf(linesOf(ended.out)).size(), 2);
    QVERIFY(!ended.out.contains(u"of 2 nodes"_s));
    const auto screen = terminal.screen();
    QVERIFY2(screen.contains(u"\r\u001b[K1 of 2 nodes"_s), qPrintable(screen));
    QVERIFY2(screen.endsWith(u"\u001b[Ksluicectl: 2 acknowledged\r\n"_s), qPrintable(screen));
}

void TestSluicectlRun::asksAfterTheFirstNode_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QList<int>>("flushes");
    QTest::addColumn<int>("code");
    QTest::newRow("yes") << QByteArray("y\n") << QList<int>({1, 1, 1}) << 0;
    QTest::newRow("no") << QByteArray("n\n") << QList<int>({1, 0, 0}) << 3;
    QTest::newRow("nothing") << QByteArray("\n") << QList<int>({1, 0, 0}) << 3;
}

void TestSluicectlRun::asksAfterTheFirstNode()
{
    if (!PseudoTerminal::isAvailable())
        QSKIP(noTerminal);
    QFETCH(QByteArray, answer);
    RelayedFarm farm(*m_home, 3);
    PseudoTerminal terminal;
    auto *program = started(u"flush --all --yes --server crm --hold-after-first"_s.split(u' '), &terminal);
    QTRY_VERIFY(terminal.screen().endsWith(u"The first node is done. Continue? [y/N] "_s));
    QCOMPARE(farm.flushes(), QList<int>({1, 0, 0}));
    terminal.type(answer);
    QTEST(program->waitForEnd().code, "code");
    QTEST(farm.flushes(), "flushes");
}

void TestSluicectlRun::needsATerminalForAHold()
{
    RelayedFarm farm(*m_home, 2);
    const auto ended = run(u"flush --all --yes --server crm --hold-after-first"_s);
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains(u"asks on a terminal"_s), qPrintable(ended.err));
    QVERIFY(farm.node(0).journal().isEmpty());
}

void TestSluicectlRun::waitsForItsTime()
{
    RelayedFarm farm(*m_home, 1);
    const auto start = QDateTime::currentDateTime().addSecs(3).toUTC();
    const auto ended = run(u"flush --all --yes --server crm --start-at "_s + start.toString(Qt::ISODate));
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QVERIFY(QDateTime::currentDateTime() >= start.addMSecs(-start.time().msec()));
    QVERIFY2(ended.err.contains(u"Nothing is sent before"_s), qPrintable(ended.err));
    QCOMPARE(farm.flushes(), QList<int>({1}));
}

void TestSluicectlRun::stopsWhenASignalArrives()
{
    RelayedFarm farm(*m_home, 4, u"crm"_s, u"test"_s, {}, {{1, stallsFlush}});
    auto *program = started(u"flush --all --yes --server crm --strategy serial --json-lines"_s.split(u' '));
    QTRY_COMPARE(farm.flushes(), QList<int>({1, 1, 0, 0}));
    QTRY_VERIFY(program->bytesAvailable() > 0);
    QCOMPARE(::kill(static_cast<pid_t>(program->processId()), SIGINT), 0);
    const auto ended = program->waitForEnd();
    QCOMPARE(ended.signal, SIGINT);
    QCOMPARE(knownOf(linesOf(ended.out)),
             QStringList({u"n1 acknowledged"_s, u"n2 unknown"_s, u"n3 cancelled"_s, u"n4 cancelled"_s}));
    const auto shown = run(u"history list"_s).out;
    QVERIFY2(shown.contains(u"1 acknowledged, 1 unknown, 2 cancelled"_s), qPrintable(shown));
    QVERIFY(!shown.contains(u"interrupted"_s));
}

void TestSluicectlRun::printsThePlanAndSendsNothing()
{
    RelayedFarm farm(*m_home, 3);
    const auto line = u"rebuild Udef --server crm --scope once --strategy serial --dry-run "_s;
    const auto text = run(line);
    QVERIFY2(text.code == 0, qPrintable(text.err));
    QVERIFY2(text.out.startsWith(u"One node after the other.\n\n1. ▲ TEST crm, node n1\n"_s), qPrintable(text.out));
    QVERIFY(text.out.contains(u"Not sent: ▲ TEST crm, node n2: Another node gets it, once for the farm."_s));
    const auto plan = run(line + u"--json"_s).json();
    QCOMPARE(plan[u"plan"_s][u"strategy"_s][u"order"_s].toString(), u"serial"_s);
    QCOMPARE(plan[u"plan"_s][u"steps"_s][0][u"scope"_s].toString(), u"oncePerFarm"_s);
    QCOMPARE(plan[u"requests"_s][0][u"request"_s][u"method"_s].toString(), u"POST"_s);
    QVERIFY(plan[u"requests"_s][2].toObject().contains(u"notSent"_s));
    for (int i = 0; i < 3; ++i)
        QVERIFY(farm.node(i).journal().isEmpty());
    QVERIFY(!QDir(m_home->home() + u"/.local"_s).exists());
}

void TestSluicectlRun::saysInAPlanWhatWouldNotBeSent()
{
    RelayedFarm farm(*m_home, 1);
    RelayedFarm lab(*m_home, 1, u"lab"_s, u"staging"_s);
    m_home->setSystemPolicy(u"staging"_s, R"({"readOnly":true})");
    const auto ended = run(u"flush --all --server crm --server lab --dry-run"_s);
    QCOMPARE(ended.code, 3);
    QVERIFY2(ended.out.contains(u"1. ▲ TEST crm, node n1"_s), qPrintable(ended.out));
    QVERIFY2(ended.out.contains(u"Not sent: ◆ STAGING lab, node n1: lab:"_s), qPrintable(ended.out));
}

/// 50 servers that answer after 500 ms, eight at once: seven rounds.
void TestSluicectlRun::takesTheTimeOfSevenRounds()
{
    constexpr int nodes = 50;
    RelayedFarm one(*m_home, 1, u"one"_s);
    one.relay(0).setFault(Fault::delay(500));
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(run(u"flush --all --yes --server one"_s).code, 0);
    const auto limit = 1.25 * nodes / 8 * static_cast<double>(clock.elapsed());
    RelayedFarm farm(*m_home, nodes);
    for (int i = 0; i < nodes; ++i)
        farm.relay(i).setFault(Fault::delay(500));
    clock.restart();
    QCOMPARE(run(u"flush --all --yes --server crm"_s).code, 0);
    qInfo("%d servers: %lld ms, of %.0f ms", nodes, static_cast<long long>(clock.elapsed()), limit);
    QVERIFY(static_cast<double>(clock.elapsed()) <= limit);
}

/// Libraries end the program when they get no more descriptors, in the middle of a run.
void TestSluicectlRun::usesAllDescriptorsThatTheSystemAllows()
{
    RelayedFarm farm(*m_home, 50);
    ProgramRun program(u"flush --all --yes --server crm --json-lines"_s.split(u' '), m_password);
    program.setHome(m_home->home());
    program.setChildProcessModifier([] {
        rlimit limit{};
        ::getrlimit(RLIMIT_NOFILE, &limit);
        limit.rlim_cur = 64;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    });
    const auto ended = program.runToEnd();
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(knownOf(linesOf(ended.out)).size(), 50);
}

/// Nothing listens at their addresses, so that only what the program itself does is measured.
void TestSluicectlRun::takesProcessorTimeInProportionToItsServers()
{
    const auto timeFor = [this](int servers) {
        m_home.emplace(0);
        QJsonArray stored;
        for (int i = 0; i < servers; ++i) {
            stored.append(QJsonObject{{u"id"_s, u"%1-0000-4000-8000-000000000000"_s.arg(i, 8, 10, QChar(u'0'))},
                                      {u"name"_s, u"s%1"_s.arg(i)},
                                      {u"group"_s, u"all"_s},
                                      {u"protocol"_s, u"superoffice"_s},
                                      {u"address"_s, u"http://127.0.0.1:%1/SuperOffice"_s.arg(20000 + i)},
                                      {u"user"_s, u"ADM0"_s},
                                      {u"environment"_s, u"test"_s}});
        }
        const QJsonObject root{{u"format"_s, u"sluice-servers"_s}, {u"version"_s, 1}, {u"servers"_s, stored}};
        const auto file = m_home->write(u"servers"_s, QJsonDocument(root).toJson());
        if (run(u"servers import "_s + file).code != 0)
            qFatal("The servers cannot be stored.");
        const auto before = timeOfChildren();
        std::ignore = run(u"flush --all --yes --group all"_s);
        return timeOfChildren() - before;
    };
    // On a busy machine a measurement may be off, but not three of them.
    bool isInProportion = false;
    for (int attempt = 0; attempt < 3 && !isInProportion; ++attempt) {
        const auto start = timeFor(1); // what it takes to begin
        const auto few = static_cast<double>(timeFor(100) - start) / 100;
        const auto many = static_cast<double>(timeFor(1000) - start) / 1000;
        qInfo("a server of 100: %.2f ms, of 1,000: %.2f ms", few, many);
        isInProportion = many < 1.3 * few;
    }
    QVERIFY2(isInProportion, "something is done for each server and each other one");
}

SLUICE_TEST(TestSluicectlRun)

} // namespace tst_sluicectlrun

#include "tst_sluicectlrun.moc"
