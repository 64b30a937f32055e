// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/database/historyschema.h"
#include "core/storage/history/reading/historyreader.h"
#include "tests/history/samplehistory.h"
#include "tests/support/suite.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_historyversions {

namespace {

/// What the fixtures hold: every kind of record, every word, and odd texts.
QList<RunRecord> fixtureRecords()
{
    auto records = sampleRun(u"11111111-0000-4000-8000-000000000000"_s);
    const auto run = u"22222222-0000-4000-8000-000000000000"_s;
    const auto add = [&](const RunEvent &event) {
        records.append({.run = run, .at = moment(100 + static_cast<int>(records.size())), .event = event});
    };
    auto begun = sampleBegin();
    begun.continues = records.constFirst().run;
    begun.environment = Environment::Production;
    begun.reason = u"Åse said: \"now\"\n\t\\ \U0001F600"_s;
    add(begun);
    int attempt = 0;
    for (const auto evidence : {Evidence::Acknowledged, Evidence::Refused, Evidence::Failed, Evidence::Unknown,
                                Evidence::Skipped, Evidence::Cancelled}) {
        ++attempt;
        add(sampleIntent(0, attempt));
        add(sampleEnd(0, attempt, evidence));
    }
    add(sampleIntent(1));
    for (const auto kind : {RunRemark::Kind::Deviation, RunRemark::Kind::OperatorSays, RunRemark::Kind::Observation,
                            RunRemark::Kind::NotSent, RunRemark::Kind::NotRecorded})
        add(RunRemark{.kind = kind, .text = u"Text."_s, .node = u"web1"_s});
    add(sampleIntent(2));
    add(RunRemark{.kind = RunRemark::Kind::Seen, .text = u"Shown."_s, .dispatch = sampleIntent(2).dispatch});
    return records;
}

QString copyOf(const QString &fixture, const QTemporaryDir &folder)
{
    const auto copy = folder.filePath(u"history.db"_s);
    if (!QFile::copy(QStringLiteral(SLUICE_TEST_DATA "/history/") + fixture, copy)
        || !QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        qFatal("The fixture %s cannot be copied.", qPrintable(fixture));
    return copy;
}

} // namespace

/// A new version gets a row and a fixture: `SLUICE_HISTORY_FIXTURE=FILE … writesAFixture` makes it.
class TestHistoryVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAFixture();
    void readsFilesOfEveryVersion_data();
    void readsFilesOfEveryVersion();
    void addsToFilesOfEveryVersion_data() { readsFilesOfEveryVersion_data(); }
    void addsToFilesOfEveryVersion();
    void hasAFixtureOfTheNewestVersion();
};

void TestHistoryVersions::writesAFixture()
{
    const auto path = qEnvironmentVariable("SLUICE_HISTORY_FIXTURE");
    if (path.isEmpty())
        QSKIP("Only for a new version.");
    History history(path);
    appendAll(history, fixtureRecords());
}

void TestHistoryVersions::readsFilesOfEveryVersion_data()
{
    QTest::addColumn<QString>("fixture");
    QTest::newRow("version 1") << u"version1.db"_s;
}

void TestHistoryVersions::readsFilesOfEveryVersion()
{
    QFETCH(QString, fixture);
    const QTemporaryDir folder;
    HistoryReader reader(copyOf(fixture, folder));
    QCOMPARE(resultOf(reader.head(this))->count, fixtureRecords().size());
    QCOMPARE(resultOf(reader.verify({}, this))->kind, HistoryVerdict::Kind::NothingToCompare);
    const auto runs = resultOf(reader.runs({}, this))->runs;
    QCOMPARE(runs.size(), 2);
    QList<RunRecord> expected = fixtureRecords();
    qsizetype number = 10;
    QCOMPARE(runs.at(0).number, 11);
    QCOMPARE(RunEvent(*runs.at(0).begun), expected.at(number++).event);
    for (int i = 0; i < 6; ++i) {
        QCOMPARE(RunEvent(*runs.at(0).requests.at(i).intent), expected.at(number++).event);
        QCOMPARE(RunEvent(*runs.at(0).requests.at(i).end), expected.at(number++).event);
    }
    QCOMPARE(RunEvent(*runs.at(0).requests.at(6).intent), expected.at(number++).event);
    QCOMPARE(runs.at(0).requests.at(6).evidence, std::optional(Evidence::Unknown));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(RunEvent(runs.at(0).remarks.at(i).remark), expected.at(number++).event);
    QVERIFY(runs.at(0).requests.at(7).wasShown);
    QCOMPARE(runs.at(0).state, HistoryRun::State::Interrupted);
    QCOMPARE(runs.at(1).ended, std::optional(std::get<RunEnded>(expected.at(9).event)));
}

void TestHistoryVersions::addsToFilesOfEveryVersion()
{
    QFETCH(QString, fixture);
    const QTemporaryDir folder;
    const auto path = copyOf(fixture, folder);
    History history(path);
    const auto unanswered = resultOf(history.unanswered(this)).value();
    QCOMPARE(unanswered.size(), 1);
    QCOMPARE(unanswered.constFirst().intent, sampleIntent(1));
    appendAll(history, sampleRun(runName(1)));
    QCOMPARE(verdictOf(path).head.count, fixtureRecords().size() + 10);
    QCOMPARE(verdictOf(path).kind, HistoryVerdict::Kind::NothingToCompare);
}

void TestHistoryVersions::hasAFixtureOfTheNewestVersion()
{
    QVERIFY(QFile::exists(QStringLiteral(SLUICE_TEST_DATA "/history/version%1.db").arg(historyVersion())));
}

SLUICE_TEST(TestHistoryVersions)

} // namespace tst_historyversions

#include "tst_historyversions.moc"
