// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/storedbench.h"
#include "tests/support/suite.h"
#include "ui/widgets/bars/errorbar.h"

#include <QApplication>
#include <QRegularExpression>

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
    void areFlushedOnEveryNodeOrOnNone_data();
    void areFlushedOnEveryNodeOrOnNone();
    void areFlushedWhereEveryNodeHasThem();
    void areSentAsTheyAreIfTheyWereAddedByHand();
    void areSentWhereANodeHasNoList();
    void areNotComparedAfterStop();
};

void TestFarmNames::areFlushedOnEveryNodeOrOnNone_data()
{
    QTest::addColumn<QStringList>("ofSecond");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("missing") << QStringList() << u"crm02 lists no cache “OnlyCache”."_s;
    QTest::newRow("spelled otherwise") << QStringList{u"onlycache"_s}
                                       << u"crm02 lists no cache “OnlyCache”, but “onlycache”."_s;
}

void TestFarmNames::areFlushedOnEveryNodeOrOnNone()
{
    QFETCH(const QStringList, ofSecond);
    QFETCH(const QString, sentence);
    NamesBench bench({u"OnlyCache"_s}, with(ofSecond));
    QVERIFY(bench.ready);
    bench.tick(u"OnlyCache"_s);
    bench.tick(u"CurrencyCache"_s);
    QVERIFY(bench.flushTicked());
    QTRY_VERIFY(says(&bench.window, sentence + u" Nothing was flushed."_s));
    QCOMPARE(bench.flushes(u"OnlyCache"_s) + bench.flushes(u"CurrencyCache"_s), 0);
    QVERIFY2(bench.activities().constFirst().contains(sentence), qPrintable(bench.activities().constFirst()));
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

SLUICE_GUI_TEST(TestFarmNames)

} // namespace tst_farmnames

#include "tst_farmnames.moc"
