// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/history.h"
#include "core/storage/history/reading/historyreader.h"
#include "core/storage/history/reading/historyverdict.h"
#include "tests/support/calls.h"
#include "tests/support/suite.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_interruptedrun {

/// A program that is killed while it carries out a run.
class TestInterruptedRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isUnknownUntilItsOutcomeIsWritten_data();
    void isUnknownUntilItsOutcomeIsWritten();
};

void TestInterruptedRun::isUnknownUntilItsOutcomeIsWritten_data()
{
    QTest::addColumn<bool>("arrives");
    QTest::addColumn<bool>("isTold");
    QTest::addColumn<QString>("known"); // what the history says of the request; empty: nothing
    QTest::addColumn<bool>("isOffered");

    QTest::newRow("before the intent") << false << false << u""_s << false;
    QTest::newRow("after the intent") << false << false << u"unknown"_s << true;
    QTest::newRow("before the answer") << true << false << u"unknown"_s << true;
    QTest::newRow("before the outcome") << true << false << u"unknown"_s << true;
    QTest::newRow("after the outcome") << true << false << u"acknowledged"_s << false;
    QTest::newRow("after it was told") << true << true << u"acknowledged"_s << false;
    QTest::newRow("never") << true << true << u"acknowledged"_s << false;
}

void TestInterruptedRun::isUnknownUntilItsOutcomeIsWritten()
{
    QFETCH(const bool, arrives);
    QFETCH(const bool, isTold);
    QFETCH(const QString, known);
    QFETCH(const bool, isOffered);
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"history.db"_s);
    const auto point = QString::fromLatin1(QTest::currentDataTag());
    QProcess program;
    program.start(QStringLiteral(INTERRUPTEDRUN), {path, point});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), point == u"never"_s ? QProcess::NormalExit : QProcess::CrashExit);
    const auto said = program.readAllStandardOutput();
    QCOMPARE(said.contains("arrived"), arrives);
    QCOMPARE(said.contains("told"), isTold);

    const auto verdict = verifyHistory(path, {});
    QVERIFY(verdict);
    QCOMPARE(verdict->kind, HistoryVerdict::Kind::NothingToCompare);
    HistoryReader reader(path);
    const auto page = resultOf(reader.runs({}, this));
    QVERIFY(page);
    // Nothing of a run is kept before something is about to leave.
    QCOMPARE(page->runs.size(), known.isEmpty() ? 0 : 1);
    for (const auto &run : page->runs) {
        QCOMPARE(run.state, point == u"never"_s ? HistoryRun::State::Finished : HistoryRun::State::Interrupted);
        QCOMPARE(run.requests.size(), 1);
        QCOMPARE(machineWord(run.requests.constFirst().evidence.value()), known);
    }
    History history(path);
    const auto unanswered = resultOf(history.unanswered(this));
    QVERIFY(unanswered);
    QCOMPARE(unanswered->size(), isOffered ? 1 : 0);
    if (isOffered)
        QCOMPARE(unanswered->constFirst().intent.node, u"crm01"_s);
}

SLUICE_TEST(TestInterruptedRun)

} // namespace tst_interruptedrun

#include "tst_interruptedrun.moc"
