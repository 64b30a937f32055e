// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/storedbench.h"
#include "tests/support/suite.h"
#include "ui/widgets/bars/errorbar.h"
#include "ui/window/windowplans.h"

#include <QApplication>
#include <QListWidget>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace sluice;
using namespace sluice::test;

namespace tst_farmnames {
using mock::MockServer;

namespace {

mock::Settings with(const QStringList &caches)
{
    mock::Settings settings;
    settings.extraCaches = caches;
    return settings;
}

/// A window that is signed in to a farm of two nodes, which have different caches besides the usual ones.
struct NamesBench : StoredBench
{
    NamesBench(const QStringList &ofFirst, const mock::Settings &ofSecond)
        : first(with(ofFirst))
        , second(ofSecond)
    {
        if (!first.listen() || !second.listen())
            return;
        auto farm = entryFor(first, u"crm-farm"_s, Environment::Test);
        farm.address = u"https://crm.example.com/"_s;
        farm.nodes = {{.name = u"crm01"_s, .address = first.url().toString()},
                      {.name = u"crm02"_s, .address = second.url().toString()}};
        ready = signInTo(farm, first);
    }

    bool flushTicked()
    {
        action(u"actionFlushTicked"_s)->trigger();
        if (!QTest::qWaitFor([this] { return dialog<ConfirmDialog>() != nullptr; }))
            return false;
        click(flushButton(dialog<ConfirmDialog>()));
        return becomesIdle();
    }
    /// The sheet of a plan that flushes OnlyCache on all nodes but \a leftOut.
    ConfirmDialog *propose(const QList<qsizetype> &leftOut = {})
    {
        window.plans()->propose({.steps = {{.operation = FlushNamed{{u"OnlyCache"_s}}}},
                                 .servers = {{.destination = console.destination(), .leftOut = leftOut}}});
        return QTest::qWaitFor([this] { return dialog<ConfirmDialog>() != nullptr; }) ? dialog<ConfirmDialog>()
                                                                                      : nullptr;
    }
    void tick(ConfirmDialog *sheet, int node, bool ticked)
    {
        shown<QListWidget>(sheet, u"Nodes that it is sent to"_s)
            ->item(node)
            ->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    }
    using StoredBench::tick;
    int flushes(const QString &cache) const { return first.flushCount(cache) + second.flushCount(cache); }

    MockServer first;
    MockServer second;
    bool ready = false;
};

} // namespace

/// The names of caches on a farm whose nodes do not have the same ones.
class TestFarmNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }
    void areSkippedWhereANodeDoesNotHaveThem_data();
    void areSkippedWhereANodeDoesNotHaveThem();
    void areNotFlushedIfAListIsNotAsItWasShown();
    void areKeptTickedWhenTheListIsReadAgain();
    void areFlushedWhereEveryNodeHasThem();
    void areSentAsTheyAreIfTheyWereAddedByHand();
    void areSentWhereANodeHasNoList();
    void areNotComparedAfterStop();
    void areNotSentWhenTheOnlyNodeThatHasThemIsUnticked();
    void areSkippedOnANodeThatIsTickedLater();
};

void TestFarmNames::areSkippedWhereANodeDoesNotHaveThem_data()
{
    QTest::addColumn<QStringList>("ofFirst");
    QTest::addColumn<QStringList>("ofSecond");
    QTest::newRow("only on the node whose list is shown") << QStringList{u"OnlyCache"_s} << QStringList();
    QTest::newRow("only on another node") << QStringList() << QStringList{u"OnlyCache"_s};
    QTest::newRow("spelled otherwise") << QStringList{u"OnlyCache"_s} << QStringList{u"onlycache"_s};
}

void TestFarmNames::areSkippedWhereANodeDoesNotHaveThem()
{
    QFETCH(const QStringList, ofFirst);
    QFETCH(const QStringList, ofSecond);
    NamesBench bench(ofFirst, with(ofSecond));
    QVERIFY(bench.ready);
    const auto *caches = bench.console.caches();
    QTRY_VERIFY(caches->names().contains(u"OnlyCache"_s));
    const auto row = static_cast<int>(caches->names().indexOf(u"OnlyCache"_s));
    QTRY_COMPARE(caches->index(row, 0).data(CacheModel::NodesRole).toString(), u"On 1 of 2 nodes"_s);
    bench.tick(u"OnlyCache"_s);
    bench.tick(u"CurrencyCache"_s);
    QVERIFY(bench.flushTicked());
    QTRY_COMPARE(bench.flushes(u"CurrencyCache"_s), 2);
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.flushes(u"OnlyCache"_s), 1);
    const auto &without = ofFirst.isEmpty() ? bench.first : bench.second;
    QVERIFY(std::ranges::none_of(without.journal(),
                                 [](const auto &entry) { return entry.names.contains(u"OnlyCache"_s); }));
    QVERIFY(caches->index(row, CacheModel::StateColumn).data().toString().contains(u"kipped"_s));
}

/// The sheet was confirmed before the lists of the other nodes were known, or they have changed since.
void TestFarmNames::areNotFlushedIfAListIsNotAsItWasShown()
{
    NamesBench bench({u"OnlyCache"_s}, with({}));
    QVERIFY(bench.ready);
    QSignalSpy failed(&bench.console, &Console::failed);
    bench.console.carryOut({.steps = {{.operation = FlushNamed{{u"OnlyCache"_s}}}},
                            .servers = {{.destination = bench.console.destination()}}});
    QVERIFY(bench.becomesIdle());
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(says(&bench.window, u"crm02 lists no cache “OnlyCache”. Nothing was flushed."_s));
    QCOMPARE(bench.flushes(u"OnlyCache"_s), 0);
}

void TestFarmNames::areKeptTickedWhenTheListIsReadAgain()
{
    NamesBench bench({}, with({u"OnlyCache"_s}));
    QVERIFY(bench.ready);
    const auto *caches = bench.console.caches();
    QTRY_VERIFY(caches->names().contains(u"OnlyCache"_s));
    bench.tick(u"OnlyCache"_s);
    QSignalSpy read(&bench.console, &Console::listsRead);
    bench.console.reload();
    QVERIFY(bench.becomesIdle());
    QCOMPARE(caches->tickedNames(), QStringList(u"OnlyCache"_s));
    QTRY_COMPARE(read.count(), 1);
    QCOMPARE(caches->tickedNames(), QStringList(u"OnlyCache"_s));
}

void TestFarmNames::areFlushedWhereEveryNodeHasThem()
{
    NamesBench bench({u"OnlyCache"_s}, with({u"OnlyCache"_s}));
    QVERIFY(bench.ready);
    bench.tick(u"OnlyCache"_s);
    QVERIFY(bench.flushTicked());
    QTRY_COMPARE(bench.flushes(u"OnlyCache"_s), 2);
    QVERIFY(bench.becomesIdle());
}

void TestFarmNames::areSentAsTheyAreIfTheyWereAddedByHand()
{
    NamesBench bench({}, with({}));
    QVERIFY(bench.ready);
    QVERIFY(bench.console.caches()->addName(u"ExtraTable"_s));
    QVERIFY(bench.flushTicked());
    QTRY_VERIFY(std::ranges::any_of(
        bench.second.journal(), [](const mock::JournalEntry &entry) { return entry.names.contains(u"ExtraTable"_s); }));
    QVERIFY(bench.becomesIdle());
}

/// Only a list that was read can tell that a name is unknown.
void TestFarmNames::areSentWhereANodeHasNoList()
{
    mock::Settings withoutList;
    withoutList.missingOperations = {u"GetCacheNames"_s};
    NamesBench bench({}, withoutList);
    QVERIFY(bench.ready);
    bench.tick(u"CurrencyCache"_s);
    QVERIFY(bench.flushTicked());
    QTRY_COMPARE(bench.flushes(u"CurrencyCache"_s), 2);
    QVERIFY(bench.becomesIdle());
    QVERIFY(!bench.activities().filter(u"The names were not compared with the list of this node"_s).isEmpty());
}

void TestFarmNames::areNotComparedAfterStop()
{
    NamesBench bench({}, with({}));
    QVERIFY(bench.ready);
    bench.console.caches()->tick({0}, CacheModel::Ticking::On);
    bench.console.flush(FlushNamed{bench.console.caches()->tickedNames()});
    QVERIFY(bench.console.progress());
    QCOMPARE(bench.console.progress()->kind, Progress::Kind::ComparingNames);
    bench.console.stop();
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.flushes(bench.console.caches()->tickedNames().constFirst()), 0);
    QVERIFY(!bench.activities().isEmpty());
    QVERIFY2(bench.activities().constFirst().contains(u"Flush"_s), qPrintable(bench.activities().constFirst()));
}

void TestFarmNames::areNotSentWhenTheOnlyNodeThatHasThemIsUnticked()
{
    NamesBench bench({u"OnlyCache"_s}, with({}));
    QVERIFY(bench.ready);
    auto *sheet = bench.propose();
    QVERIFY(sheet);
    QVERIFY(flushButton(sheet)->isEnabled());
    bench.tick(sheet, 0, false);
    QVERIFY(says(sheet, u"crm02 lists no cache “OnlyCache”."_s));
    QVERIFY(!flushButton(sheet)->isEnabled());
    bench.tick(sheet, 0, true);
    QVERIFY(flushButton(sheet)->isEnabled());
}

/// Its list was read, too, although nothing was to be sent to it at first.
void TestFarmNames::areSkippedOnANodeThatIsTickedLater()
{
    NamesBench bench({u"OnlyCache"_s}, with({}));
    QVERIFY(bench.ready);
    auto *sheet = bench.propose({1});
    QVERIFY(sheet);
    bench.tick(sheet, 1, true);
    QCOMPARE(sheet->confirmed().servers.constFirst().missing.value(1), QStringList{u"OnlyCache"_s});
}

SLUICE_GUI_TEST(TestFarmNames)

} // namespace tst_farmnames

#include "tst_farmnames.moc"
