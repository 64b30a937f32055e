// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/memoryrunlog.h"
#include "tests/support/calls.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_memoryrunlog {

namespace {

RunRecord record(const QString &text)
{
    return {.run = u"a"_s, .at = QDateTime::currentDateTimeUtc(), .event = RunEnded{.text = text}};
}

} // namespace

class TestMemoryRunLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsAppendedInItsOrder();
    void failsFromARecordOn();
    void offersNothing();
};

void TestMemoryRunLog::keepsWhatIsAppendedInItsOrder()
{
    MemoryRunLog log;
    const QList<RunRecord> records{record(u"1"_s), record(u"2"_s)};
    for (const auto &one : records)
        QVERIFY(resultOf(log.append(one, this)));
    QCOMPARE(log.records(), records);
    QVERIFY(!log.problem());
}

void TestMemoryRunLog::failsFromARecordOn()
{
    MemoryRunLog log;
    const auto error = inputError(u"The disk is full."_s);
    log.failFrom(1, error);
    QVERIFY(!log.problem());
    QVERIFY(resultOf(log.append(record(u"1"_s), this)));
    QCOMPARE(log.problem(), std::optional(error));
    QCOMPARE(resultOf(log.append(record(u"2"_s), this)).error(), error);
    QCOMPARE(log.records().size(), 1);
    log.recover();
    QVERIFY(resultOf(log.append(record(u"3"_s), this)));
    QCOMPARE(log.records().size(), 2);
}

void TestMemoryRunLog::offersNothing()
{
    MemoryRunLog log;
    QVERIFY(resultOf(log.append({.run = u"a"_s, .at = {}, .event = RequestIntended()}, this)));
    QVERIFY(resultOf(log.unanswered(this))->isEmpty());
}

SLUICE_TEST(TestMemoryRunLog)

} // namespace tst_memoryrunlog

#include "tst_memoryrunlog.moc"
