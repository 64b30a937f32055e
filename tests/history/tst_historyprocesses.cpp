// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/reading/historyreader.h"
#include "tests/history/samplehistory.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_historyprocesses {

namespace {

void startWriter(QProcess &process, const QStringList &arguments)
{
    process.start(QStringLiteral(HISTORYWRITER), arguments);
}

bool ends(QProcess &process)
{
    return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

/// The numbers that a writer has printed. A line that was cut does not count.
QSet<int> printedBy(QProcess &process)
{
    QSet<int> numbers;
    auto output = process.readAllStandardOutput();
    const auto lines = output.first(output.lastIndexOf('\n') + 1).split('\n');
    for (const auto &line : lines) {
        bool isNumber = false;
        const int number = line.toInt(&isNumber);
        if (isNumber)
            numbers.insert(number);
    }
    return numbers;
}

QSet<int> nodesIn(const HistoryRun &run)
{
    QSet<int> nodes;
    for (const auto &request : run.requests)
        nodes.insert(static_cast<int>(request.dispatch.node));
    return nodes;
}

int fromEnvironment(const char *name, int otherwise)
{
    const int given = qEnvironmentVariableIntValue(name);
    return given > 0 ? given : otherwise;
}

} // namespace

class TestHistoryProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void twoProgramsWriteAtOnce();
    void aKilledProgramLosesNothingThatItWasTold();
    void offersWhatAKilledProgramHadSent();
    void saysThatTheDiskIsFullAndGoesOnAfterwards_data();
    void saysThatTheDiskIsFullAndGoesOnAfterwards();
    void saysThatTheFolderIsReadOnly();

private:
    QString path() const { return m_folder->filePath(u"history.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHistoryProcesses::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

/// SLUICE_HISTORY_RECORDS: of each program.
void TestHistoryProcesses::twoProgramsWriteAtOnce()
{
    const int count = fromEnvironment("SLUICE_HISTORY_RECORDS", 1000);
    QProcess one;
    QProcess other;
    startWriter(one, {path(), u"one"_s, QString::number(count)});
    startWriter(other, {path(), u"other"_s, QString::number(count)});
    QVERIFY(ends(one) && ends(other));
    QCOMPARE(printedBy(one).size(), count);
    QCOMPARE(printedBy(other).size(), count);
    const auto verdict = verdictOf(path());
    QCOMPARE(verdict.kind, HistoryVerdict::Kind::NothingToCompare);
    QCOMPARE(verdict.head.count, 2 * count);
    HistoryReader reader(path());
    for (const auto &run : {u"one"_s, u"other"_s})
        QCOMPARE(resultOf(reader.run(run, this)).value()->requests.size(), count);
}

/// SLUICE_HISTORY_KILLS: how often a program is killed. All write into one history, one after the other.
void TestHistoryProcesses::aKilledProgramLosesNothingThatItWasTold()
{
    const int kills = fromEnvironment("SLUICE_HISTORY_KILLS", 15);
    QRandomGenerator random(9);
    qint64 printed = 0;
    for (int i = 0; i < kills; ++i) {
        QProcess writer;
        startWriter(writer, {path(), runName(i), u"1000000"_s});
        QVERIFY(writer.waitForStarted());
        // Half of them while they open the file, half while they write.
        if (random.bounded(2) == 1)
            QVERIFY(writer.waitForReadyRead());
        ::usleep(random.bounded(30'000u));
        QCOMPARE(::kill(static_cast<pid_t>(writer.processId()), SIGKILL), 0);
        QVERIFY(writer.waitForFinished());

        const auto known = printedBy(writer);
        const auto verdict = verifyHistory(path(), {});
        QVERIFY2(verdict, verdict ? "" : qPrintable(errorOf(verdict.error()).message));
        QVERIFY2(verdict->kind == HistoryVerdict::Kind::NothingToCompare, qPrintable(verdict->what));
        HistoryReader reader(path());
        const auto run = resultOf(reader.run(runName(i), this));
        QVERIFY(run);
        QVERIFY2((*run ? nodesIn(**run) : QSet<int>()).contains(known), qPrintable(runName(i)));
        printed += known.size();
    }
    QVERIFY(printed > 0);
    qInfo("%d programs were killed; %lld records had been told as written.", kills, printed);
    makeHistory(path(), 1);
    QCOMPARE(verdictOf(path()).kind, HistoryVerdict::Kind::NothingToCompare);
}

void TestHistoryProcesses::offersWhatAKilledProgramHadSent()
{
    History history(path());
    QProcess writer;
    startWriter(writer, {path(), u"a"_s, u"1000000"_s});
    QVERIFY(writer.waitForReadyRead());
    QVERIFY(resultOf(history.unanswered(this))->isEmpty());
    QCOMPARE(::kill(static_cast<pid_t>(writer.processId()), SIGKILL), 0);
    QVERIFY(writer.waitForFinished());
    QVERIFY(resultOf(history.unanswered(this))->size() >= printedBy(writer).size());
}

void TestHistoryProcesses::saysThatTheDiskIsFullAndGoesOnAfterwards_data()
{
    QTest::addColumn<QString>("fill"); // the command that leaves some space, or none
    QTest::newRow("while it writes") << u"head -c 1000000 /dev/zero"_s;
    QTest::newRow("before it makes its file") << u"cat /dev/zero"_s;
}

/// A file system of 2 MB, in a mount namespace of its own.
void TestHistoryProcesses::saysThatTheDiskIsFullAndGoesOnAfterwards()
{
    QFETCH(QString, fill);
    if (::geteuid() != 0)
        QSKIP("Only root can make a file system that is full.");
    const auto script = u"mount -t tmpfs -o size=2m sluice \"$1\" || exit; %1 >\"$1/filler\"; "
                        "\"$2\" \"$1/history.db\" a 1000000 \"$1/filler\"; cp \"$1\"/history.db* \"$3\""_s.arg(fill);
    const auto mounted = m_folder->filePath(u"mounted"_s);
    const auto kept = m_folder->filePath(u"kept"_s);
    QVERIFY(QDir().mkdir(mounted) && QDir().mkdir(kept));
    QProcess writer;
    writer.start(u"unshare"_s,
                 {u"--mount"_s, u"sh"_s, u"-c"_s, script, u"sh"_s, mounted, QStringLiteral(HISTORYWRITER), kept});
    QVERIFY(writer.waitForStarted());
    QVERIFY(writer.waitForFinished(60'000));
    const auto output = writer.readAllStandardOutput();
    if (output.isEmpty())
        QSKIP("The system does not let us mount a file system.");
    QVERIFY2(output.contains("no space is left on its disk"), output.right(500).constData());
    QVERIFY2(output.contains("again: "), output.right(500).constData());

    const auto told = output.count('\n') - 2; // without the failure and the one after it
    const auto verdict = verdictOf(kept + u"/history.db"_s);
    QCOMPARE(verdict.kind, HistoryVerdict::Kind::NothingToCompare);
    QCOMPARE(verdict.head.count, told + 1);
}

void TestHistoryProcesses::saysThatTheFolderIsReadOnly()
{
    if (::geteuid() != 0)
        QSKIP("Only root can mount a folder as read-only.");
    makeHistory(path(), 1);
    const auto script = u"mount --bind \"$1\" \"$1\" && mount -o remount,ro,bind \"$1\" && exec \"$2\" \"$1/$3\" a 5"_s;
    for (const auto &name : {u"history.db"_s, u"new.db"_s}) {
        QProcess writer;
        writer.start(
            u"unshare"_s,
            {u"--mount"_s, u"sh"_s, u"-c"_s, script, u"sh"_s, m_folder->path(), QStringLiteral(HISTORYWRITER), name});
        QVERIFY(writer.waitForFinished(60'000));
        const auto output = writer.readAllStandardOutput();
        if (output.isEmpty())
            QSKIP("The system does not let us mount a folder.");
        QVERIFY2(output.contains("cannot be written: the system does not allow it"), output.constData());
    }
    QCOMPARE(verdictOf(path()).head.count, 10);
}

SLUICE_TEST(TestHistoryProcesses)

} // namespace tst_historyprocesses

#include "tst_historyprocesses.moc"
