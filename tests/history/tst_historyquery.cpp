// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/reading/historyreader.h"
#include "tests/history/samplehistory.h"
#include "tests/support/cputime.h"
#include "tests/support/suite.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tst_historyquery {

namespace {

/// Run 1 is kari's, on web1 and web2 of CRM Nord, and would have been on web3; run 2 is ola's, on web1 of Arkiv; run 3 has no begin.
QList<RunRecord> records()
{
    auto ola = sampleBegin();
    ola.who.user = u"ola"_s;
    ola.reason = u"100 % \"Ærlig\" a/b"_s;
    auto archive = sampleIntent(0);
    archive.server = u"Arkiv"_s;
    archive.serverId.clear();
    archive.account = u"svc-arkiv"_s;
    archive.operation = u"flush-all"_s;
    archive.targets = {u"*"_s};
    auto failed = sampleEnd(0, 1, Evidence::Failed);
    failed.detail = u"Timeout_expired"_s;
    auto unsent = sampleEnd(2, 1, Evidence::Skipped);
    unsent.unsent = sampleIntent(2);
    auto again = sampleIntent(0, 2);
    again.targets = {u"CurrencyCache"_s};
    return {{.run = u"run-1"_s, .at = moment(0), .event = sampleBegin()},
            {.run = u"run-1"_s, .at = moment(1), .event = sampleIntent(0)},
            {.run = u"run-1"_s, .at = moment(2), .event = sampleIntent(1)},
            {.run = u"run-1"_s, .at = moment(3), .event = sampleEnd(0)},
            {.run = u"run-1"_s, .at = moment(4), .event = sampleEnd(1, 1, Evidence::Refused)},
            {.run = u"run-1"_s, .at = moment(4), .event = unsent},
            {.run = u"run-1"_s, .at = moment(5), .event = RunEnded{.text = u"Done."_s}},
            {.run = u"run-2"_s, .at = moment(100), .event = ola},
            {.run = u"run-2"_s, .at = moment(101), .event = archive},
            {.run = u"run-2"_s, .at = moment(102), .event = failed},
            {.run = u"run-3"_s, .at = moment(200), .event = again}};
}

} // namespace

class TestHistoryQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsRuns_data();
    void findsRuns();
    void readsPages();
    void findsWhatWasLastDone();
    void findsAServerThatWasRenamed();
    void knowsOneRun();
    void takesTimeInProportionToTheRecords_data();
    void takesTimeInProportionToTheRecords();

private:
    QString path() const { return m_folder.filePath(u"history.db"_s); }

    QTemporaryDir m_folder;
};

void TestHistoryQuery::initTestCase()
{
    History history(path());
    appendAll(history, records());
}

void TestHistoryQuery::findsRuns_data()
{
    QTest::addColumn<HistoryQuery>("query");
    QTest::addColumn<QStringList>("runs");
    QTest::newRow("all") << HistoryQuery{} << QStringList{u"run-3"_s, u"run-2"_s, u"run-1"_s};
    QTest::newRow("server") << HistoryQuery{.server = u"CRM Nord"_s} << QStringList{u"run-3"_s, u"run-1"_s};
    QTest::newRow("server in small letters") << HistoryQuery{.server = u"arkiv"_s} << QStringList{u"run-2"_s};
    QTest::newRow("part of a server") << HistoryQuery{.server = u"CRM"_s} << QStringList();
    QTest::newRow("node") << HistoryQuery{.node = u"web2"_s} << QStringList{u"run-1"_s};
    QTest::newRow("node that nothing was sent to")
        << HistoryQuery{.server = u"CRM Nord"_s, .node = u"web3"_s, .target = u"CurrencyCache"_s}
        << QStringList{u"run-1"_s};
    QTest::newRow("node of one server") << HistoryQuery{.server = u"Arkiv"_s, .node = u"web1"_s}
                                        << QStringList{u"run-2"_s};
    QTest::newRow("node of another server") << HistoryQuery{.server = u"Arkiv"_s, .node = u"web2"_s} << QStringList();
    QTest::newRow("target") << HistoryQuery{.target = u"CurrencyCache"_s} << QStringList{u"run-3"_s, u"run-1"_s};
    QTest::newRow("target on a node") << HistoryQuery{.node = u"web2"_s, .target = u"currencycache"_s}
                                      << QStringList{u"run-1"_s};
    QTest::newRow("target elsewhere") << HistoryQuery{.server = u"Arkiv"_s, .target = u"CurrencyCache"_s}
                                      << QStringList();
    QTest::newRow("operator") << HistoryQuery{.person = u"Ola"_s} << QStringList{u"run-2"_s};
    QTest::newRow("account") << HistoryQuery{.person = u"ADM0"_s} << QStringList{u"run-3"_s, u"run-1"_s};
    QTest::newRow("from") << HistoryQuery{.from = moment(100)} << QStringList{u"run-3"_s, u"run-2"_s};
    QTest::newRow("until") << HistoryQuery{.until = moment(100)} << QStringList{u"run-1"_s};
    QTest::newRow("in between") << HistoryQuery{.from = moment(1), .until = moment(200)} << QStringList{u"run-2"_s};
    QTest::newRow("word of a reason") << HistoryQuery{.words = u"currency new"_s} << QStringList{u"run-1"_s};
    QTest::newRow("words of several records")
        << HistoryQuery{.words = u"ola timeout_expired"_s} << QStringList{u"run-2"_s};
    QTest::newRow("a letter for any") << HistoryQuery{.words = u"timeout%expired"_s} << QStringList();
    QTest::newRow("per cent") << HistoryQuery{.words = u"100 %"_s} << QStringList{u"run-2"_s};
    QTest::newRow("letters beyond ASCII") << HistoryQuery{.words = u"æRLIG"_s} << QStringList{u"run-2"_s};
    QTest::newRow("quotes") << HistoryQuery{.words = u"\"ærlig\""_s} << QStringList{u"run-2"_s};
    QTest::newRow("slash") << HistoryQuery{.words = u"a/b"_s} << QStringList{u"run-2"_s};
    QTest::newRow("word of a target") << HistoryQuery{.words = u"usergroup"_s} << QStringList{u"run-1"_s};
    QTest::newRow("word of the stored form") << HistoryQuery{.words = u"planHash"_s} << QStringList();
    QTest::newRow("everything") << HistoryQuery{.words = u"nord"_s,
                                                .server = u"CRM Nord"_s,
                                                .node = u"web1"_s,
                                                .person = u"kari"_s,
                                                .target = u"UserGroupCache"_s,
                                                .from = moment(0),
                                                .until = moment(1)}
                                << QStringList{u"run-1"_s};
    QTest::newRow("a very long word") << HistoryQuery{.words = QString(100'000, u'a')} << QStringList();
    QTest::newRow("nothing") << HistoryQuery{.words = u"nothing"_s} << QStringList();
}

void TestHistoryQuery::findsRuns()
{
    QFETCH(HistoryQuery, query);
    QFETCH(QStringList, runs);
    HistoryReader reader(path());
    const auto page = resultOf(reader.runs(query, this));
    QVERIFY(page);
    QStringList found;
    for (const auto &run : page->runs)
        found.append(run.id);
    QCOMPARE(found, runs);
    QCOMPARE(page->next, 0);
}

void TestHistoryQuery::readsPages()
{
    HistoryReader reader(path());
    const auto first = resultOf(reader.runs({.limit = 2}, this)).value();
    QCOMPARE(first.runs.size(), 2);
    QVERIFY(first.next > 0);
    const auto second = resultOf(reader.runs({.limit = 2, .before = first.next}, this)).value();
    QCOMPARE(second.runs.size(), 1);
    QCOMPARE(second.runs.constFirst().id, u"run-1"_s);
    QCOMPARE(second.next, 0);
    QCOMPARE(resultOf(reader.runs({.limit = 3}, this))->next, 0);
}

void TestHistoryQuery::findsWhatWasLastDone()
{
    HistoryReader reader(path());
    const auto last =
        resultOf(reader.last({.server = u"CRM Nord"_s, .serverId = u"id-nord"_s, .node = u"web1"_s}, this)).value();
    QCOMPARE(last.size(), 2);
    QCOMPARE(last.at(0).target, u"CurrencyCache"_s);
    QCOMPARE(last.at(0).run, u"run-3"_s);
    QCOMPARE(last.at(0).at, moment(200));
    QCOMPARE(last.at(0).evidence, std::optional(Evidence::Unknown)); // its answer is not recorded
    QCOMPARE(last.at(1).target, u"UserGroupCache"_s);
    QCOMPARE(last.at(1).run, u"run-1"_s);
    QCOMPARE(last.at(1).at, moment(3));
    QCOMPARE(last.at(1).evidence, std::optional(Evidence::Acknowledged));
    QCOMPARE(last.at(1).who.user, u"kari"_s);
    QCOMPARE(resultOf(reader.last({.server = u"Arkiv"_s, .node = u"web1"_s}, this))->constFirst().target, u"*"_s);
    QVERIFY(resultOf(reader.last({.server = u"Arkiv"_s, .node = u"web9"_s}, this))->isEmpty());
    const HistoryPlace neverReached{.server = u"CRM Nord"_s, .serverId = u"id-nord"_s, .node = u"web3"_s};
    QVERIFY(resultOf(reader.last(neverReached, this))->isEmpty());
}

void TestHistoryQuery::findsAServerThatWasRenamed()
{
    HistoryReader reader(path());
    QCOMPARE(resultOf(reader.last({.server = u"CRM"_s, .serverId = u"id-nord"_s, .node = u"web2"_s}, this))->size(), 2);
    // Another server has the name now.
    QVERIFY(
        resultOf(reader.last({.server = u"CRM Nord"_s, .serverId = u"id-new"_s, .node = u"web2"_s}, this))->isEmpty());
}

void TestHistoryQuery::knowsOneRun()
{
    HistoryReader reader(path());
    const auto run = resultOf(reader.run(u"run-3"_s, this)).value();
    QVERIFY(run && !run->begun);
    QCOMPARE(run->state, HistoryRun::State::Interrupted);
    QCOMPARE(run->number, 11);
    QVERIFY(!resultOf(reader.run(u"run-4"_s, this)).value());
}

void TestHistoryQuery::takesTimeInProportionToTheRecords_data()
{
    using Make = std::function<QList<RunRecord>(int)>;
    using Read = std::function<qsizetype(SqliteConnection &)>;
    QTest::addColumn<Make>("make");
    QTest::addColumn<Read>("read");
    const auto last = Read([](SqliteConnection &database) {
        return lastAt(database, {.server = u"CRM Nord"_s, .serverId = u"id-nord"_s, .node = u"web1"_s}).value().size();
    });
    QTest::newRow("targets of one request") << Make([](int size) {
        auto intent = sampleIntent(0);
        intent.targets.clear();
        for (int i = 0; i < size; ++i)
            intent.targets.append(u"Cache%1"_s.arg(i));
        return QList<RunRecord>{{.run = u"a"_s, .at = moment(0), .event = sampleBegin()},
                                {.run = u"a"_s, .at = moment(1), .event = intent},
                                {.run = u"a"_s, .at = moment(2), .event = sampleEnd(0)}};
    }) << last;
    QTest::newRow("requests of one run") << Make([](int size) {
        QList<RunRecord> records{{.run = u"a"_s, .at = moment(0), .event = sampleBegin()}};
        for (int i = 0; i < size; ++i) {
            auto intent = sampleIntent(0, i + 1);
            intent.targets = {u"Cache%1"_s.arg(i)};
            records.append({.run = u"a"_s, .at = moment(1), .event = intent});
            records.append({.run = u"a"_s, .at = moment(2), .event = sampleEnd(0, i + 1)});
        }
        return records;
    }) << last;
    QTest::newRow("unanswered requests of one plan") << Make([](int size) {
        auto begun = sampleBegin();
        begun.plan = QString(100 * size, u'a');
        QList<RunRecord> records{{.run = u"a"_s, .at = moment(0), .event = begun}};
        for (int i = 0; i < size; ++i)
            records.append({.run = u"a"_s, .at = moment(1), .event = sampleIntent(0, i + 1)});
        return records;
    }) << Read([](SqliteConnection &database) { return unansweredRequests(database).value().size(); });
}

void TestHistoryQuery::takesTimeInProportionToTheRecords()
{
    QFETCH(std::function<QList<RunRecord>(int)>, make);
    QFETCH(std::function<qsizetype(SqliteConnection &)>, read);
    const auto timeFor = [&](int size) {
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"history.db"_s);
        {
            History history(file);
            appendAll(history, make(size));
        }
        const CpuTime time;
        const auto found = readHistory(file, qsizetype(0), [&read](SqliteConnection &database) {
            return HistoryResult<qsizetype>(read(database));
        });
        if (found != size)
            qFatal("Not everything was found.");
        return time.elapsed();
    };
    timeFor(100);
    QVERIFY(timeFor(2'000) < 100 * std::max(timeFor(100), std::chrono::nanoseconds(100us)));
}

SLUICE_TEST(TestHistoryQuery)

} // namespace tst_historyquery

#include "tst_historyquery.moc"
