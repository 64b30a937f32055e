// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bench.h"
#include "tests/support/suite.h"
#include "ui/accessibility/accessibility.h"
#include "ui/widgets/caches/cachetable.h"
#include "ui/widgets/caches/tickheader.h"

#include <QApplication>
#include <QRegularExpression>

using namespace sluice;
using namespace sluice::test;

namespace tst_cachetable {

namespace {

const auto some = u"CurrencyCache"_s;
const auto other = u"UserGroupCache"_s;

CacheTable *tableOf(const Bench &bench)
{
    return qobject_cast<CacheTable *>(bench.table());
}

QPoint boxOf(const Bench &bench, int row)
{
    return tickBoxIn(bench.table()->visualRect(bench.table()->model()->index(row, 0)), bench.table()).center();
}

void clickBox(const Bench &bench, int row, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mouseClick(bench.table()->viewport(), Qt::LeftButton, modifiers, boxOf(bench, row));
}

void clickHeaderBox(const Bench &bench)
{
    const auto *header = tableOf(bench)->tickHeader();
    const QRect section(header->sectionViewportPosition(0), 0, header->sectionSize(0), header->height());
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, tickBoxIn(section, header).center());
}

QList<int> tickedRows(const Bench &bench)
{
    QList<int> rows;
    for (int row = 0; row < bench.table()->model()->rowCount(); ++row) {
        if (bench.table()->model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked)
            rows.append(row);
    }
    return rows;
}

QString nameAt(const Bench &bench, int row)
{
    return bench.table()->model()->index(row, 0).data().toString();
}

} // namespace

/// Ticks, highlights and the order of rows, by mouse and keyboard.
class TestCacheTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void ticksAllNoneAndTheOppositeOfWhatIsShown();
    void countsInOneLine();
    void showsInTheHeaderWhetherAllAreTicked();
    void ticksAllThroughTheHeader();
    void sortsWhereTheHeaderHasNoBox();
    void ticksWithTheBoxAndHighlightsBesideIt();
    void ticksARangeWithTheShiftKey();
    void ticksHighlightedRowsWithTheSpaceBar();
    void ticksTheRowOfTheCursorWhereNoneIsHighlighted();
    void findsRowsByTheirFirstLetters();
    void keepsTheHighlightOfOneRowOverTheFilter();
    void sortsByEitherColumn();
};

void TestCacheTable::initTestCase()
{
    installAccessibility();
}

void TestCacheTable::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestCacheTable::ticksAllNoneAndTheOppositeOfWhatIsShown()
{
    Bench bench;
    QVERIFY(bench.signIn());
    bench.tick(other);
    QTest::keyClicks(bench.filter(), u"currency"_s);
    click(bench.button(u"Tick All"_s));
    QCOMPARE(bench.console.caches()->tickedNames(), QStringList({some, other}));
    click(bench.button(u"Invert Ticks"_s));
    QCOMPARE(bench.console.caches()->tickedNames(), QStringList{other});
    click(bench.button(u"Invert Ticks"_s));
    click(bench.button(u"Tick None"_s));
    QCOMPARE(bench.console.caches()->tickedNames(), QStringList{other});
    bench.filter()->clear();
    click(bench.button(u"Tick All"_s));
    QCOMPARE(bench.console.caches()->tickedCount(), bench.server.cacheNames().size() - 1); // one is protected
    click(bench.button(u"Invert Ticks"_s));
    QCOMPARE(bench.console.caches()->tickedCount(), 0);
}

void TestCacheTable::countsInOneLine()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto all = bench.server.cacheNames().size();
    QVERIFY(says(&bench.window, u"%1 caches · 0 ticked"_s.arg(all)));
    bench.tick(other);
    QTest::keyClicks(bench.filter(), u"currency"_s);
    click(bench.button(u"Tick All"_s));
    QVERIFY(says(&bench.window, u"%1 caches · 1 shown · 2 ticked (1 hidden by the filter)"_s.arg(all)));
    QTest::keyClicks(bench.filter(), u"?"_s);
    QVERIFY(says(&bench.window, u"%1 caches · 0 shown · 2 ticked (2 hidden by the filter)"_s.arg(all)));
    QVERIFY(!bench.button(u"Tick All"_s)->isEnabled());
    QVERIFY(bench.button(u"Add Name"_s)->isEnabled());
}

void TestCacheTable::showsInTheHeaderWhetherAllAreTicked()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto *header = tableOf(bench)->tickHeader();
    QCOMPARE(header->checkState(), Qt::Unchecked);
    bench.tick(some);
    QCOMPARE(header->checkState(), Qt::PartiallyChecked);
    QTest::keyClicks(bench.filter(), u"currency"_s);
    QCOMPARE(header->checkState(), Qt::Checked);
    bench.filter()->setText(u"usergroup"_s);
    QCOMPARE(header->checkState(), Qt::Unchecked);
    click(bench.button(u"Tick All"_s));
    QCOMPARE(header->checkState(), Qt::Checked);
}

void TestCacheTable::ticksAllThroughTheHeader()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto all = bench.server.cacheNames().size() - 1; // one is protected
    bench.tick(some);
    clickHeaderBox(bench);
    QCOMPARE(bench.console.caches()->tickedCount(), all);
    QCOMPARE(nameAt(bench, 0), bench.table()->model()->index(0, 0).data().toString());
    QCOMPARE(bench.table()->horizontalHeader()->sortIndicatorOrder(), Qt::AscendingOrder);
    clickHeaderBox(bench);
    QCOMPARE(bench.console.caches()->tickedCount(), 0);

    bench.filter()->setFocus();
    QTest::keyClick(bench.filter(), Qt::Key_Tab);
    QCOMPARE(bench.window.focusWidget(), tableOf(bench)->tickHeader());
    QTest::keyClick(bench.window.focusWidget(), Qt::Key_Space);
    QCOMPARE(bench.console.caches()->tickedCount(), all);
    QTest::keyClick(bench.window.focusWidget(), Qt::Key_Tab);
    QCOMPARE(bench.window.focusWidget(), bench.table());
}

void TestCacheTable::sortsWhereTheHeaderHasNoBox()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto first = nameAt(bench, 0);
    auto *header = tableOf(bench)->tickHeader();
    const auto clickSection = [header](int section) {
        const int x = header->sectionViewportPosition(section) + header->sectionSize(section) / 2;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    };
    clickSection(0);
    QCOMPARE(nameAt(bench, bench.table()->model()->rowCount() - 1), first);
    clickSection(0);
    QCOMPARE(nameAt(bench, 0), first);
    QCOMPARE(bench.console.caches()->tickedCount(), 0);

    header->setFocus();
    QTest::keyClick(header, Qt::Key_Down);
    QCOMPARE(nameAt(bench, bench.table()->model()->rowCount() - 1), first);
    QTest::keyClick(header, Qt::Key_Right);
    QCOMPARE(header->sortIndicatorSection(), int(CacheModel::StateColumn));
    QTest::keyClick(header, Qt::Key_Left);
    QTest::keyClick(header, Qt::Key_Up);
    QCOMPARE(nameAt(bench, 0), first);
}

void TestCacheTable::ticksWithTheBoxAndHighlightsBesideIt()
{
    Bench bench;
    QVERIFY(bench.signIn());
    auto *table = bench.table();
    clickBox(bench, 2);
    QCOMPARE(tickedRows(bench), QList<int>{2});
    QVERIFY(!table->selectionModel()->hasSelection());
    // A click near the box counts as one on the box.
    const auto edge = table->visualRect(table->model()->index(2, 0)).bottomLeft();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, edge);
    QVERIFY(tickedRows(bench).isEmpty());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, edge);
    QVERIFY(!table->selectionModel()->hasSelection());

    const auto row = table->visualRect(table->model()->index(4, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(tickedRows(bench), QList<int>{2});
    QVERIFY(table->selectionModel()->isRowSelected(4));
    clickBox(bench, 3);
    QVERIFY(table->selectionModel()->isRowSelected(4));
    QVERIFY(!table->selectionModel()->isRowSelected(3));

    // A press on one box and a release on another one ticks neither.
    QTest::mousePress(table->viewport(), Qt::LeftButton, {}, boxOf(bench, 5));
    QTest::mouseMove(table->viewport(), boxOf(bench, 7));
    QTest::mouseRelease(table->viewport(), Qt::LeftButton, {}, boxOf(bench, 7));
    QCOMPARE(tickedRows(bench), QList<int>({2, 3}));
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, boxOf(bench, 5));
    QCOMPARE(tickedRows(bench).contains(5), false);
}

void TestCacheTable::ticksARangeWithTheShiftKey()
{
    Bench bench;
    QVERIFY(bench.signIn());
    clickBox(bench, 3, Qt::ShiftModifier);
    QCOMPARE(tickedRows(bench), QList<int>{3});
    clickBox(bench, 6, Qt::ShiftModifier);
    QCOMPARE(tickedRows(bench), QList<int>({3, 4, 5, 6}));
    clickBox(bench, 5);
    clickBox(bench, 4, Qt::ShiftModifier);
    QCOMPARE(tickedRows(bench), QList<int>({3, 6}));
    QVERIFY(!bench.table()->selectionModel()->hasSelection());

    // Only the visible rows of a range are ticked.
    click(bench.button(u"Tick None"_s));
    bench.filter()->setText(u"li"_s);
    const auto shownRows = bench.table()->model()->rowCount();
    QVERIFY(shownRows < bench.server.cacheNames().size());
    clickBox(bench, 0);
    bench.table()->scrollToBottom();
    clickBox(bench, shownRows - 1, Qt::ShiftModifier);
    QCOMPARE(bench.console.caches()->tickedCount(), shownRows);
}

void TestCacheTable::ticksHighlightedRowsWithTheSpaceBar()
{
    Bench bench;
    QVERIFY(bench.signIn());
    auto *table = bench.table();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, CacheModel::StateColumn));
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(tickedRows(bench), QList<int>({1, 2}));
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Space);
    const auto all = bench.server.cacheNames().size();
    QCOMPARE(bench.console.caches()->tickedCount(), all);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(bench.console.caches()->tickedCount(), 0);
}

void TestCacheTable::ticksTheRowOfTheCursorWhereNoneIsHighlighted()
{
    Bench bench;
    QVERIFY(bench.signIn());
    bench.table()->setFocus(Qt::TabFocusReason);
    QVERIFY(!bench.table()->selectionModel()->hasSelection());
    QTest::keyClick(bench.table(), Qt::Key_Space);
    QCOMPARE(tickedRows(bench), QList<int>{0});
}

void TestCacheTable::findsRowsByTheirFirstLetters()
{
    Bench bench;
    QVERIFY(bench.signIn());
    auto *table = bench.table();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, CacheModel::StateColumn));
    QTest::keyClicks(table, u"userg"_s);
    QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), other);
    QCOMPARE(bench.console.caches()->tickedCount(), 0);
}

void TestCacheTable::keepsTheHighlightOfOneRowOverTheFilter()
{
    Bench bench;
    QVERIFY(bench.signIn());
    auto *table = bench.table();
    table->setFocus();
    table->setCurrentIndex(bench.cell(other));
    QTest::keyClicks(bench.filter(), u"user"_s);
    QCOMPARE(table->currentIndex().data().toString(), other);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);

    // After filtering, a selection of many rows would be a range with unknown contents.
    table->selectAll();
    bench.filter()->clear();
    QCOMPARE(table->selectionModel()->selectedRows(), QModelIndexList{bench.cell(other)});
    bench.filter()->setText(u"currency"_s);
    QVERIFY(!table->selectionModel()->hasSelection());
}

void TestCacheTable::sortsByEitherColumn()
{
    Bench bench;
    QVERIFY(bench.signIn());
    bench.table()->sortByColumn(CacheModel::StateColumn, Qt::AscendingOrder);
    bench.console.flush(FlushNamed{{other}});
    QVERIFY(bench.becomesIdle());
    QCOMPARE(nameAt(bench, 0), other);
    QVERIFY(nameAt(bench, 1) < nameAt(bench, 2));
    bench.table()->sortByColumn(CacheModel::NameColumn, Qt::AscendingOrder);
    QVERIFY(nameAt(bench, 0) != other);
}

SLUICE_GUI_TEST(TestCacheTable)

} // namespace tst_cachetable

#include "tst_cachetable.moc"
