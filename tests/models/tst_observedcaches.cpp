// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/cachefilter.h"
#include "core/models/cachemodel.h"
#include "tests/support/suite.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_observedcaches {

namespace {

/// Three caches behind a filter, like in the window.
struct Caches
{
    Caches()
    {
        model.setNames({u"A"_s, u"B"_s, u"C"_s});
        filter.setSourceModel(&model);
    }

    QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < filter.rowCount(); ++row)
            texts << filter.index(row, column).data().toString();
        return texts;
    }

    CacheModel model;
    CacheFilter filter;
};

QHash<QString, Observation> someChanged()
{
    return {{u"A"_s, Observation::Same}, {u"B"_s, Observation::Changed}};
}

} // namespace

/// The column exists only for servers that report the state of their caches.
class TestObservedCaches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNoSuchColumnUntilTheServerTells();
    void keepsPersistentIndexesWhenTheColumnComesAndGoes();
    void showsWhatALookHasShown();
    void forgetsItWithANewList();
    void hasNoSuchColumnForAnotherServer();
    void sortsWhatHasChangedFirst();
    void doesNotSortByStateAgainWhenALookCame();
};

void TestObservedCaches::hasNoSuchColumnUntilTheServerTells()
{
    Caches caches;
    const QAbstractItemModelTester tester(&caches.model);
    const QAbstractItemModelTester filterTester(&caches.filter);
    QCOMPARE(caches.filter.columnCount(), 2);
    caches.model.setObservations(someChanged());
    caches.model.setObserved(true);
    QCOMPARE(caches.filter.columnCount(), 3);
    QCOMPARE(caches.filter.headerData(CacheModel::ObservationColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"Since Last Reading"_s);
    QCOMPARE(caches.column(CacheModel::ObservationColumn), QStringList({u"Unknown"_s, u"Unknown"_s, u"Unknown"_s}));
    caches.model.setObserved(false);
    QCOMPARE(caches.filter.columnCount(), 2);
}

void TestObservedCaches::keepsPersistentIndexesWhenTheColumnComesAndGoes()
{
    Caches caches;
    const QPersistentModelIndex kept(caches.filter.index(1, CacheModel::NameColumn));
    caches.model.setObserved(true);
    QCOMPARE(kept.data().toString(), u"B"_s);
    caches.model.setObserved(false);
    QCOMPARE(kept.data().toString(), u"B"_s);
}

void TestObservedCaches::showsWhatALookHasShown()
{
    Caches caches;
    caches.model.setObserved(true);
    caches.model.setObservations(someChanged());
    QCOMPARE(caches.column(CacheModel::ObservationColumn), QStringList({u"Same"_s, u"Changed"_s, u"Unknown"_s}));
    const auto changed = caches.model.index(1, CacheModel::ObservationColumn);
    QCOMPARE(changed.data(Qt::AccessibleTextRole).toString(), u"Changed"_s);
    QCOMPARE(changed.data(Qt::AccessibleDescriptionRole).toString(), u"B since the last reading: Changed"_s);
    QVERIFY(!changed.data(Qt::CheckStateRole).isValid());
}

void TestObservedCaches::forgetsItWithANewList()
{
    Caches caches;
    caches.model.setObserved(true);
    caches.model.setObservations(someChanged());
    caches.model.setNames({u"B"_s, u"D"_s});
    QCOMPARE(caches.filter.columnCount(), 3);
    QCOMPARE(caches.column(CacheModel::ObservationColumn), QStringList({u"Unknown"_s, u"Unknown"_s}));
}

void TestObservedCaches::hasNoSuchColumnForAnotherServer()
{
    Caches caches;
    caches.model.setObserved(true);
    caches.model.clear();
    QCOMPARE(caches.filter.columnCount(), 2);
}

void TestObservedCaches::sortsWhatHasChangedFirst()
{
    Caches caches;
    caches.model.setObserved(true);
    caches.filter.sort(CacheModel::ObservationColumn, Qt::AscendingOrder);
    caches.model.setObservations(someChanged());
    QCOMPARE(caches.column(CacheModel::NameColumn), QStringList({u"B"_s, u"A"_s, u"C"_s}));
    caches.filter.sort(CacheModel::ObservationColumn, Qt::DescendingOrder);
    QCOMPARE(caches.column(CacheModel::NameColumn), QStringList({u"C"_s, u"A"_s, u"B"_s}));
}

void TestObservedCaches::doesNotSortByStateAgainWhenALookCame()
{
    Caches caches;
    caches.model.setObserved(true);
    caches.filter.sort(CacheModel::StateColumn, Qt::AscendingOrder);
    int layouts = 0;
    connect(&caches.filter, &QAbstractItemModel::layoutChanged, &caches.filter, [&layouts] { ++layouts; });
    caches.model.setObservations(someChanged());
    QCOMPARE(layouts, 0);
}

SLUICE_TEST(TestObservedCaches)

} // namespace tst_observedcaches

#include "tst_observedcaches.moc"
