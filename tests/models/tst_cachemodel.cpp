// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/cachefilter.h"
#include "core/models/cachemodel.h"
#include "tests/support/suite.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_cachemodel {

namespace {

Cell cellFor(const QString &target, Evidence evidence = Evidence::Acknowledged)
{
    Cell cell;
    cell.target = target;
    cell.evidence = evidence;
    cell.finishedAt = QDateTime(QDate(2024, 2, 29), QTime(14, 3, 22));
    return cell;
}

} // namespace

class TestCacheModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEachNameOnceAndLeavesOutEmptyOnes();
    void showsAllNamesOfAFarm();
    void tellsWhatWasLastSentWhereThereIsNoResult();
    void keepsTicksAndResultsOfNamesThatStay();
    void ticksWithTheCheckRole();
    void writesTheResultIntoItsRow();
    void writesAFlushOfAllIntoEveryRow();
    void findsNamesInAnyCase();
    void sortsAsPeopleDo();
    void keepsAddedNamesUntilTheServerListsThem();
    void removesOnlyAddedNames();
    void ticksManyRowsWithFewSignals();
    void writesManyResultsWithOneSignal();
    void keepsPersistentIndexesWhileFiltering();
    void sortsByStateWithTheUnknownLast();
    void sortsOnceForAllResultsOfOneRequest();
    void followsRowsThatComeAndGo();
    void forgetsEverythingForAnotherServer();
    void isOneRowWithoutTicksWhereCachesHaveNoNames();
    void keepsTheResultOfTheOneRowWhileItIsCalledTheSame();
};

void TestCacheModel::showsEachNameOnceAndLeavesOutEmptyOnes()
{
    CacheModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNames({u"B"_s, u""_s, u"A"_s, u"B"_s, u" B"_s});
    QCOMPARE(model.names(), QStringList({u"B"_s, u"A"_s, u" B"_s}));
    QCOMPARE(model.rowCount(), 3);
    model.setNames({});
    QCOMPARE(model.rowCount(), 0);
}

void TestCacheModel::showsAllNamesOfAFarm()
{
    CacheModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNames({u"B"_s, u"A"_s});
    model.setTicked({model.index(0, 0)}, true);
    const QList<NodeCaches> lists{{u"crm01"_s, QStringList{u"B"_s, u"A"_s}},
                                  {u"crm02"_s, QStringList{u"A"_s, u"C"_s, u"C"_s}},
                                  {u"crm03"_s, QStringList{u"A"_s, u"B"_s}}};
    model.setLists(lists);
    QCOMPARE(model.names(), QStringList({u"B"_s, u"A"_s, u"C"_s}));
    QCOMPARE(model.tickedNames(), QStringList(u"B"_s));
    QCOMPARE(model.index(0, 0).data(CacheModel::NodesRole).toString(), u"On 2 of 3 nodes"_s);
    QCOMPARE(model.index(1, 0).data(CacheModel::NodesRole).toString(), QString());
    QCOMPARE(model.index(2, 0).data(Qt::AccessibleDescriptionRole).toString(), u"On 1 of 3 nodes"_s);
    QCOMPARE(model.nodesWithout(2), QStringList({u"crm01"_s, u"crm03"_s}));
    QVERIFY(model.addName(u"D"_s));
    QCOMPARE(model.index(3, 0).data(CacheModel::NodesRole).toString(), QString());
    model.setLists({{u"crm01"_s, QStringList{u"A"_s}}, {u"crm02"_s, {}}, {u"crm03"_s, QStringList{u"C"_s}}});
    QCOMPARE(model.index(0, 0).data(CacheModel::NodesRole).toString(), u"On 1 of 2 nodes, one not known"_s);
}

void TestCacheModel::tellsWhatWasLastSentWhereThereIsNoResult()
{
    CacheModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNames({u"A"_s, u"B"_s, u"C"_s});
    const auto noon = QDateTime(QDate(2026, 11, 30), QTime(12, 0), Qt::UTC);
    model.setLast({{u"A"_s, {noon, u"A at noon."_s}},
                   {u"B"_s, {noon.addSecs(-7200), u"B in the morning."_s}},
                   {u"*"_s, {noon.addSecs(-3600), u"All at eleven."_s}}});
    const auto state = [&model](int row) { return model.index(row, CacheModel::StateColumn).data().toString(); };
    QCOMPARE(state(0), u"A at noon."_s);
    QCOMPARE(state(1), u"All at eleven."_s);
    QCOMPARE(state(2), u"All at eleven."_s);
    model.setCells({cellFor(u"A"_s)});
    QVERIFY(!state(0).contains(u"noon"_s));
    model.clear();
    model.setNames({u"A"_s});
    QCOMPARE(state(0), QString());
}

void TestCacheModel::keepsTicksAndResultsOfNamesThatStay()
{
    CacheModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNames({u"A"_s, u"B"_s, u"C"_s});
    model.setTicked({model.index(0, 0), model.index(2, 0)}, true);
    model.setCells({cellFor(u"C"_s)});
    model.setNames({u"C"_s, u"D"_s});
    QCOMPARE(model.tickedNames(), QStringList{u"C"_s});
    QCOMPARE(model.index(0, CacheModel::StateColumn).data().toString(), u"Acknowledged, 14:03:22"_s);
    QCOMPARE(model.index(1, CacheModel::StateColumn).data().toString(), QString());
}

void TestCacheModel::ticksWithTheCheckRole()
{
    CacheModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNames({u"A"_s, u"B"_s});
    QSignalSpy ticks(&model, &CacheModel::ticksChanged);
    QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.tickedNames(), QStringList{u"B"_s});
    QCOMPARE(ticks.count(), 1);
    QVERIFY(!model.setData(model.index(1, 1), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(0, 0), u"C"_s, Qt::EditRole));
    QVERIFY(model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(model.tickedNames().isEmpty());
}

void TestCacheModel::writesTheResultIntoItsRow()
{
    CacheModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNames({u"A"_s, u"B"_s});
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setCells({cellFor(u"B"_s, Evidence::Unknown)});
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(model.index(1, CacheModel::StateColumn).data().toString(),
             u"Unknown. No answer: it may or may not have happened"_s);
    QCOMPARE(model.index(1, 0).data(CacheModel::CellsRole).value<QList<Cell>>(),
             QList{cellFor(u"B"_s, Evidence::Unknown)});
    model.setCells({cellFor(u"configuration:WebClient/Web"_s)});
    QCOMPARE(changes.count(), 1);
}

void TestCacheModel::writesAFlushOfAllIntoEveryRow()
{
    CacheModel model;
    const QAbstractItemModelTester tester(&model);
    model.setCells({cellFor(u"*"_s)});
    model.setNames({u"A"_s, u"B"_s});
    model.setCells({cellFor(u"*"_s)});
    for (int row = 0; row < 2; ++row)
        QCOMPARE(model.index(row, CacheModel::StateColumn).data().toString(), u"Acknowledged, 14:03:22"_s);
}

void TestCacheModel::findsNamesInAnyCase()
{
    CacheModel model;
    CacheFilter filter;
    filter.setSourceModel(&model);
    model.setNames({u"ExtAppCache"_s, u"AssociateCache"_s, u"a.b*c"_s});
    filter.setText(u"APP"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setText(u".b*"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setText(u""_s);
    QCOMPARE(filter.rowCount(), 3);
}

void TestCacheModel::sortsAsPeopleDo()
{
    CacheModel model;
    CacheFilter filter;
    filter.setSourceModel(&model);
    model.setNames({u"bCache"_s, u"CCache"_s, u"ACache"_s});
    QStringList shown;
    for (int row = 0; row < filter.rowCount(); ++row)
        shown.append(filter.index(row, 0).data().toString());
    QCOMPARE(shown, QStringList({u"ACache"_s, u"bCache"_s, u"CCache"_s}));
}

void TestCacheModel::keepsAddedNamesUntilTheServerListsThem()
{
    CacheModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNames({u"A"_s});
    QVERIFY(!model.addName(u""_s));
    QVERIFY(!model.addName(u"A"_s));
    QVERIFY(model.addName(u" B "_s));
    QCOMPARE(model.tickedNames(), QStringList{u" B "_s});
    QCOMPARE(model.index(1, CacheModel::StateColumn).data().toString(), u"Added by hand"_s);
    model.setCells({cellFor(u" B "_s)});
    QCOMPARE(model.index(1, CacheModel::StateColumn).data().toString(), u"Acknowledged, 14:03:22 (added by hand)"_s);

    model.setNames({u"C"_s});
    QCOMPARE(model.names(), QStringList({u"C"_s, u" B "_s}));
    QVERIFY(model.index(1, 0).data(CacheModel::AddedRole).toBool());
    model.setNames({u" B "_s, u"C"_s});
    QCOMPARE(model.names(), QStringList({u" B "_s, u"C"_s}));
    QVERIFY(!model.index(0, 0).data(CacheModel::AddedRole).toBool());
    QCOMPARE(model.tickedNames(), QStringList{u" B "_s});
}

void TestCacheModel::removesOnlyAddedNames()
{
    CacheModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNames({u"A"_s});
    for (const auto &name : {u"B"_s, u"C"_s, u"D"_s})
        model.addName(name);
    model.removeName(u"A"_s);
    model.removeName(u"nothing"_s);
    model.removeName(u"C"_s);
    QCOMPARE(model.names(), QStringList({u"A"_s, u"B"_s, u"D"_s}));
    QCOMPARE(model.tickedCount(), 2);
    model.setCells({cellFor(u"D"_s)});
    QVERIFY(model.index(2, CacheModel::StateColumn).data().toString().startsWith("Acknowledged"_L1));
}

void TestCacheModel::ticksManyRowsWithFewSignals()
{
    CacheModel model;
    QStringList names;
    QList<int> rows;
    QList<int> every10th;
    for (int i = 0; i < 10'000; ++i) {
        names.append(u"Cache%1"_s.arg(i));
        rows.append(i);
        if (i % 10 == 0)
            every10th.append(i);
    }
    model.setNames(names);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy ticks(&model, &CacheModel::ticksChanged);
    model.tick(rows, CacheModel::Ticking::On);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(ticks.count(), 1);
    QCOMPARE(model.tickedCount(), 10'000);
    model.tick({3, 1, 2, 7}, CacheModel::Ticking::Invert);
    QCOMPARE(changes.count(), 3);
    QCOMPARE(changes.at(1).at(0).toModelIndex().row(), 1);
    QCOMPARE(changes.at(1).at(1).toModelIndex().row(), 3);
    QCOMPARE(model.tickedCount(), 9'996);
    QVERIFY(!model.isTicked(7));
    model.tick(every10th, CacheModel::Ticking::Off);
    QCOMPARE(changes.count(), 4);
    QCOMPARE(model.tickedCount(), 8'996);
}

void TestCacheModel::writesManyResultsWithOneSignal()
{
    CacheModel model;
    model.setNames({u"A"_s, u"B"_s, u"C"_s, u"D"_s});
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setCells({cellFor(u"B"_s), cellFor(u"A"_s), cellFor(u"D"_s), cellFor(u"none"_s)});
    QCOMPARE(changes.count(), 1);
    QCOMPARE(model.index(2, CacheModel::StateColumn).data().toString(), QString());
}

void TestCacheModel::keepsPersistentIndexesWhileFiltering()
{
    CacheModel model;
    CacheFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter);
    model.setNames({u"ExtAppCache"_s, u"AssociateCache"_s, u"CurrencyCache"_s});
    const QPersistentModelIndex gone = filter.index(0, 0);
    const QPersistentModelIndex kept = filter.index(1, CacheModel::StateColumn);
    const QSignalSpy changes(&filter, &CacheFilter::rowsChanged);
    filter.setText(u"CURR"_s);
    QCOMPARE(changes.count(), 1);
    QVERIFY(!gone.isValid());
    QCOMPARE(kept.row(), 0);
    QCOMPARE(kept.column(), int(CacheModel::StateColumn));
    filter.setText({});
    QCOMPARE(kept.row(), 1);
    filter.sort(CacheModel::NameColumn, Qt::DescendingOrder);
    QCOMPARE(filter.index(0, 0).data().toString(), u"ExtAppCache"_s);
    QCOMPARE(kept.sibling(kept.row(), 0).data().toString(), u"CurrencyCache"_s);
}

void TestCacheModel::sortsOnceForAllResultsOfOneRequest()
{
    CacheModel model;
    CacheFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter);
    QStringList names;
    QList<Cell> cells;
    for (int i = 0; i < 100; ++i) {
        names.append(u"Cache%1"_s.arg(i));
        if (i % 2 == 0)
            cells.append(cellFor(names.constLast()));
    }
    model.setNames(names);
    filter.sort(CacheModel::StateColumn, Qt::AscendingOrder);
    const QSignalSpy sorts(&filter, &QAbstractItemModel::layoutChanged);
    model.setCells(cells);
    QCOMPARE(sorts.count(), 1);
    model.addCells(cells);
    QCOMPARE(sorts.count(), 2);
}

void TestCacheModel::sortsByStateWithTheUnknownLast()
{
    CacheModel model;
    CacheFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter);
    model.setNames({u"A"_s, u"B"_s, u"C"_s});
    filter.sort(CacheModel::StateColumn, Qt::AscendingOrder);
    const QSignalSpy changes(&filter, &QAbstractItemModel::dataChanged);
    model.setCells({cellFor(u"C"_s)});
    QCOMPARE(filter.index(0, 0).data().toString(), u"C"_s);
    QCOMPARE(filter.index(1, 0).data().toString(), u"A"_s);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 0);
    model.setCells({cellFor(u"B"_s, Evidence::Unknown)});
    QCOMPARE(filter.index(1, 0).data().toString(), u"B"_s);
}

void TestCacheModel::followsRowsThatComeAndGo()
{
    CacheModel model;
    CacheFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter);
    model.setNames({u"B"_s, u"D"_s});
    filter.setText(u""_s);
    model.addName(u"C"_s);
    model.addName(u"A"_s);
    const QPersistentModelIndex last = filter.index(3, 0);
    QCOMPARE(filter.shownRows(), QList<int>({3, 0, 2, 1}));
    QCOMPARE(filter.tickedCount(), 2);
    model.removeName(u"C"_s);
    QCOMPARE(filter.shownRows(), QList<int>({2, 0, 1}));
    QCOMPARE(last.data().toString(), u"D"_s);
    filter.setText(u"a"_s);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.tickedCount(), 1);
}

void TestCacheModel::forgetsEverythingForAnotherServer()
{
    CacheModel model;
    CacheFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter);
    model.setNames({u"A"_s});
    model.addName(u"B"_s);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.tickedCount(), 0);
    model.setNames({u"A"_s, u"B"_s});
    QCOMPARE(model.tickedCount(), 0);
    QVERIFY(!model.index(1, 0).data(CacheModel::AddedRole).toBool());
}

void TestCacheModel::isOneRowWithoutTicksWhereCachesHaveNoNames()
{
    CacheModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNames({u"A"_s, u"B"_s});
    model.setWhole(u"Everything"_s);
    QVERIFY(model.isWhole());
    QCOMPARE(model.names(), QStringList{u"Everything"_s});
    const auto row = model.index(0, CacheModel::NameColumn);
    QVERIFY(!row.data(Qt::CheckStateRole).isValid());
    QVERIFY(!row.flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!model.setData(row, Qt::Checked, Qt::CheckStateRole));
    model.tick({0}, CacheModel::Ticking::Invert);
    QVERIFY(!model.addName(u"C"_s));
    QCOMPARE(model.tickedCount(), 0);
    model.setCells({cellFor(u"*"_s)});
    QCOMPARE(model.index(0, CacheModel::StateColumn).data().toString(), u"Acknowledged, 14:03:22"_s);

    model.clear();
    model.setNames({u"A"_s});
    QVERIFY(!model.isWhole());
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
}

void TestCacheModel::keepsTheResultOfTheOneRowWhileItIsCalledTheSame()
{
    CacheModel model;
    const QAbstractItemModelTester tester(&model);
    model.setWhole(u"Everything"_s);
    model.setCells({cellFor(u"*"_s)});
    model.setWhole(u"Everything"_s);
    QVERIFY(!model.index(0, 0).data(CacheModel::CellsRole).value<QList<Cell>>().isEmpty());
    model.setWhole(u"Something else"_s);
    QVERIFY(model.index(0, 0).data(CacheModel::CellsRole).value<QList<Cell>>().isEmpty());
    QCOMPARE(model.rowCount(), 1);
}

SLUICE_TEST(TestCacheModel)

} // namespace tst_cachemodel

#include "tst_cachemodel.moc"
