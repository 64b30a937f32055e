// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/cachefilter.h"
#include "core/models/cachemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

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
    void keepsTicksAndResultsOfNamesThatStay();
    void ticksWithTheCheckRole();
    void writesTheResultIntoItsRow();
    void writesAFlushOfAllIntoEveryRow();
    void findsNamesInAnyCase();
    void sortsAsPeopleDo();
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

void TestCacheModel::keepsTicksAndResultsOfNamesThatStay()
{
    CacheModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNames({u"A"_s, u"B"_s, u"C"_s});
    model.setTicked({model.index(0, 0), model.index(2, 0)}, true);
    model.setCell(cellFor(u"C"_s));
    model.setNames({u"C"_s, u"D"_s});
    QCOMPARE(model.tickedNames(), QStringList{u"C"_s});
    QCOMPARE(model.index(0, CacheModel::StateColumn).data().toString(), u"Server answered OK, 14:03:22"_s);
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
    model.setCell(cellFor(u"B"_s, Evidence::Unknown));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(model.index(1, CacheModel::StateColumn).data().toString(),
             u"No answer: it may or may not have happened"_s);
    QCOMPARE(model.index(1, 0).data(CacheModel::CellRole).value<Cell>(), cellFor(u"B"_s, Evidence::Unknown));
    model.setCell(cellFor(u"configuration:WebClient/Web"_s));
    QCOMPARE(changes.count(), 1);
}

void TestCacheModel::writesAFlushOfAllIntoEveryRow()
{
    CacheModel model;
    const QAbstractItemModelTester tester(&model);
    model.setCell(cellFor(u"*"_s));
    model.setNames({u"A"_s, u"B"_s});
    model.setCell(cellFor(u"*"_s));
    for (int row = 0; row < 2; ++row)
        QCOMPARE(model.index(row, CacheModel::StateColumn).data().toString(), u"Server answered OK, 14:03:22"_s);
}

void TestCacheModel::findsNamesInAnyCase()
{
    CacheModel model;
    CacheFilter filter;
    filter.setSourceModel(&model);
    model.setNames({u"ExtAppCache"_s, u"AssociateCache"_s, u"a.b*c"_s});
    filter.setFilterFixedString(u"APP"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setFilterFixedString(u".b*"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setFilterFixedString(u""_s);
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

QTEST_GUILESS_MAIN(TestCacheModel)
#include "tst_cachemodel.moc"
