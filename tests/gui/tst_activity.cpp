// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/activitymodel.h"
#include "tests/gui/storedbench.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"
#include "ui/docks/activitydock.h"

#include <QAction>
#include <QClipboard>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_activity {

class TestActivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTimeAndOutcomeInSightHoweverManyCachesThereWere_data();
    void keepsTimeAndOutcomeInSightHoweverManyCachesThereWere();
    void showsTheWholeTimeOfARowThatComesLater();
    void isAsShortForAFlushThatWasNotSent();
};

void TestActivity::keepsTimeAndOutcomeInSightHoweverManyCachesThereWere_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("what");
    QTest::newRow("two") << 2 << 10 << u"Flush: Cache00000, Cache00001"_s;
    QTest::newRow("36") << 36 << 10 << u"Flush 36 caches: Cache00000, Cache00001, and 34 more"_s;
    QTest::newRow("1,000") << 1000 << 10 << u"Flush 1000 caches: Cache00000, Cache00001, and 998 more"_s;
    QTest::newRow("one with a long name") << 1 << 300 << QString();
    QTest::newRow("many with long names") << 100 << 300 << QString();
}

void TestActivity::keepsTimeAndOutcomeInSightHoweverManyCachesThereWere()
{
    QFETCH(int, count);
    QFETCH(int, length);
    QFETCH(QString, what);
    QStringList names;
    for (int i = 0; i < count; ++i)
        names << u"Cache%1"_s.arg(i, 5, 10, QChar(u'0')).leftJustified(length, u'x');
    mock::Settings settings;
    settings.extraCaches = names;
    Bench bench(settings);
    QVERIFY(bench.signIn());
    bench.console.flush(FlushNamed{names});
    QVERIFY(bench.becomesIdle());

    ActivityDock dock;
    dock.setUp(bench.console.activities());
    dock.resize(600, 160);
    dock.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dock));
    const auto *table = dock.findChild<QTableView *>();
    const auto time = table->model()->index(0, ActivityModel::TimeColumn);
    const auto cell = time.siblingAtColumn(ActivityModel::WhatColumn);
    if (!what.isEmpty())
        QCOMPARE(cell.data().toString(), what);
    QVERIFY2(cell.data().toString().size() <= 130, qPrintable(cell.data().toString()));
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    for (const auto column : {ActivityModel::TimeColumn, ActivityModel::OutcomeColumn})
        QVERIFY(table->viewport()->rect().contains(table->visualRect(time.siblingAtColumn(column))));

    // All names are where people look for more, and in what they copy.
    const auto spoken =
        cell.data(Qt::AccessibleTextRole).toString() + cell.data(Qt::AccessibleDescriptionRole).toString();
    dock.findChild<QTableView *>()->selectRow(0);
    dock.copyAction()->trigger();
    const auto copied = QGuiApplication::clipboard()->text();
    for (const auto &name : names) {
        QVERIFY2(spoken.contains(name), qPrintable(name));
        QVERIFY2(copied.contains(name), qPrintable(name));
    }
    QVERIFY(cell.data(Qt::ToolTipRole).toString().remove(u'\n').contains(names.constFirst()));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().count(u'\n') < 40); // fits on a screen
}

void TestActivity::showsTheWholeTimeOfARowThatComesLater()
{
    Bench bench;
    auto *dock = bench.window.findChild<ActivityDock *>();
    QVERIFY(bench.signIn());
    const auto *table = dock->findChild<QTableView *>();
    const auto time = table->model()->index(0, ActivityModel::TimeColumn);
    QVERIFY(table->columnWidth(ActivityModel::TimeColumn) >= table->sizeHintForIndex(time).width());
}

void TestActivity::isAsShortForAFlushThatWasNotSent()
{
    mock::MockServer server;
    QVERIFY(server.listen());
    StoredBench bench;
    QVERIFY(bench.signIn(requestFor(server), Environment::Test));
    QVERIFY(test::setPolicy(bench.servers, Environment::Test, {.readOnly = true}));
    bench.console.flush(FlushNamed{{u"A"_s, u"B"_s, u"C"_s, u"D"_s}});
    const auto what = bench.console.activities()->index(0, ActivityModel::WhatColumn);
    QCOMPARE(what.data().toString(), u"Flush 4 caches: A, B, and 2 more"_s);
    QVERIFY(what.siblingAtColumn(ActivityModel::OutcomeColumn).data().toString().endsWith("Nothing was sent."_L1));
}

SLUICE_GUI_TEST(TestActivity)

} // namespace tst_activity

#include "tst_activity.moc"
