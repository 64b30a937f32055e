// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bench.h"
#include "tests/support/suite.h"
#include "ui/accessibility/accessibility.h"
#include "ui/widgets/caches/cachetable.h"
#include "ui/window/cachepage.h"

#include <QApplication>
#include <QHeaderView>
#include <QRegularExpression>
#include <QToolButton>

using namespace sluice;
using namespace sluice::test;

namespace tst_cacheaccessibility {

namespace {

const auto some = u"CurrencyCache"_s;
const auto other = u"UserGroupCache"_s;

QAccessibleInterface *accessibleTable(const Bench &bench)
{
    return QAccessible::queryAccessibleInterface(bench.table());
}

QAccessibleInterface *accessibleCell(const Bench &bench, const QString &cache, int column = CacheModel::NameColumn)
{
    return accessibleTable(bench)->tableInterface()->cellAt(bench.cell(cache).row(), column);
}

/// Notifies as Qt does while a client listens, which no client does here.
void tellThatTheModelChanged(QAccessibleInterface *table)
{
    QAccessibleTableModelChangeEvent event(table, QAccessibleTableModelChangeEvent::ModelReset);
    table->tableInterface()->modelChange(&event);
}

QString nameAt(const Bench &bench, int row)
{
    return bench.table()->model()->index(row, 0).data().toString();
}

} // namespace

/// What assistive technology is told about the table of caches.
class TestCacheAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void givesEveryControlAName();
    void tellsCellsTheirNamesAndTicks();
    void togglesTicksNotTheHighlight();
    void keepsCellsWithTheirCaches();
    void survivesAListThatGoesAway();
    void numbersItsChildrenBothWays();
    void offersTheHeaderToAssistiveTechnology();
};

void TestCacheAccessibility::initTestCase()
{
    installAccessibility();
}

void TestCacheAccessibility::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestCacheAccessibility::givesEveryControlAName()
{
    Bench bench;
    QVERIFY(bench.signIn());
    QTest::keyClicks(bench.filter(), u"c"_s);
    const auto *page = bench.window.findChild<CachePage *>();
    const auto buttons = page->findChildren<QAbstractButton *>();
    for (const auto *button : buttons)
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    QCOMPARE(bench.filter()->findChild<QToolButton *>()->accessibleName(), u"Clear filter"_s);
    const auto headers = page->findChildren<QHeaderView *>();
    for (const auto *header : headers)
        QVERIFY(!header->accessibleName().isEmpty());
}

void TestCacheAccessibility::tellsCellsTheirNamesAndTicks()
{
    Bench bench;
    QVERIFY(bench.signIn());
    bench.tick(some);
    bench.console.flush(FlushNamed{{some}});
    QVERIFY(bench.becomesIdle());
    auto *table = accessibleTable(bench);
    QCOMPARE(table->role(), QAccessible::Table);
    QCOMPARE(table->text(QAccessible::Name), u"Caches"_s);
    QCOMPARE(table->tableInterface()->rowCount(), bench.server.cacheNames().size());
    QCOMPARE(table->tableInterface()->columnCount(), 2);

    auto *ticked = accessibleCell(bench, some);
    QCOMPARE(ticked->text(QAccessible::Name), some);
    QVERIFY(ticked->state().checkable);
    QVERIFY(ticked->state().checked);
    QVERIFY(!ticked->state().focused); // the cursor is beside it
    QVERIFY(!accessibleCell(bench, other)->state().checked);
    auto *state = accessibleCell(bench, some, CacheModel::StateColumn);
    QVERIFY(state->text(QAccessible::Name).startsWith("Acknowledged, "_L1));
    QVERIFY(state->text(QAccessible::Description).startsWith("CurrencyCache: Acknowledged, "_L1));
    QVERIFY(!state->state().checkable);
    QVERIFY(state->state().focused);
    QCOMPARE(table->focusChild(), state);
    QCOMPARE(accessibleCell(bench, other, CacheModel::StateColumn)->text(QAccessible::Name), u"No result yet"_s);

    auto *place = state->tableCellInterface();
    QCOMPARE(place->columnHeaderCells().constFirst()->text(QAccessible::Name), u"State"_s);
    QCOMPARE(place->rowHeaderCells().constFirst(), ticked);
    QCOMPARE(place->rowIndex(), bench.cell(some).row());
    QCOMPARE(place->table(), table);
}

void TestCacheAccessibility::togglesTicksNotTheHighlight()
{
    Bench bench;
    QVERIFY(bench.signIn());
    auto *cell = accessibleCell(bench, some);
    auto *actions = cell->actionInterface();
    QCOMPARE(actions->actionNames().constFirst(), QAccessibleActionInterface::toggleAction());
    actions->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(bench.isTicked(some));
    QVERIFY(cell->state().checked);
    QVERIFY(!bench.table()->selectionModel()->hasSelection());
    actions->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(bench.isTicked(some));
    QVERIFY(cell->state().selected);
    QCOMPARE(bench.table()->currentIndex(), bench.cell(some));
    QVERIFY(accessibleTable(bench)->tableInterface()->isRowSelected(bench.cell(some).row()));
    actions->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(!cell->state().checked);
    // The cell with a result has no tick box.
    auto *state = accessibleCell(bench, some, CacheModel::StateColumn);
    state->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(!bench.isTicked(some));
}

void TestCacheAccessibility::keepsCellsWithTheirCaches()
{
    Bench bench;
    QVERIFY(bench.signIn());
    auto *cell = accessibleCell(bench, other);
    const auto id = QAccessible::uniqueId(cell);
    bench.table()->sortByColumn(CacheModel::NameColumn, Qt::DescendingOrder);
    QTest::keyClicks(bench.filter(), u"user"_s);
    QCOMPARE(QAccessible::accessibleInterface(id), cell);
    QCOMPARE(cell->text(QAccessible::Name), other);
    QCOMPARE(cell->tableCellInterface()->rowIndex(), bench.cell(other).row());
    QCOMPARE(accessibleTable(bench)->indexOfChild(cell), (bench.cell(other).row() + 1) * 2);
    bench.filter()->setText(u"currency"_s);
    QVERIFY(!cell->isValid());
    tellThatTheModelChanged(accessibleTable(bench));
    QCOMPARE(QAccessible::accessibleInterface(id), nullptr);
}

void TestCacheAccessibility::survivesAListThatGoesAway()
{
    Bench bench;
    QVERIFY(bench.signIn());
    auto *cell = accessibleCell(bench, some);
    const auto id = QAccessible::uniqueId(cell);
    // Clients may ask while the model is being reset.
    const auto connection = connect(bench.console.caches(), &QAbstractItemModel::modelReset, this, [cell] {
        QVERIFY(!cell->isValid());
        QVERIFY(cell->state().invalid);
        QCOMPARE(cell->text(QAccessible::Name), QString());
        QCOMPARE(cell->rect(), QRect());
        QVERIFY(cell->tableCellInterface()->columnHeaderCells().isEmpty());
        cell->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        cell->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    });
    QVERIFY(connection);
    bench.console.caches()->setNames({});
    disconnect(connection);
    auto *table = QAccessible::queryAccessibleInterface(bench.window.findChild<CacheTable *>());
    tellThatTheModelChanged(table);
    QCOMPARE(QAccessible::accessibleInterface(id), nullptr);
    QCOMPARE(table->tableInterface()->rowCount(), 0);
    QCOMPARE(table->tableInterface()->cellAt(0, 0), nullptr);
    QCOMPARE(table->child(99), nullptr);
    QCOMPARE(bench.console.caches()->tickedCount(), 0);
}

void TestCacheAccessibility::numbersItsChildrenBothWays()
{
    Bench bench;
    QVERIFY(bench.signIn());
    QTest::keyClicks(bench.filter(), u"user"_s);
    auto *table = accessibleTable(bench);
    QCOMPARE(table->childCount(), (bench.table()->model()->rowCount() + 1) * 2 + 1);
    for (int i = 0; i < table->childCount(); ++i) {
        QVERIFY(table->child(i));
        QCOMPARE(table->indexOfChild(table->child(i)), i);
        QCOMPARE(table->child(i)->parent(), table);
        QVERIFY(!table->child(i)->text(QAccessible::Name).isEmpty());
    }
    auto *cell = table->tableInterface()->cellAt(0, 1);
    const auto center = cell->rect().center();
    QCOMPARE(table->childAt(center.x(), center.y()), cell);
    const auto header = table->child(1)->rect().center();
    QCOMPARE(table->childAt(header.x(), header.y()), table->child(1));
}

void TestCacheAccessibility::offersTheHeaderToAssistiveTechnology()
{
    Bench bench;
    QVERIFY(bench.signIn());
    auto *table = accessibleTable(bench);
    auto *box = table->child(table->childCount() - 1);
    QCOMPARE(box->role(), QAccessible::CheckBox);
    QCOMPARE(box->text(QAccessible::Name), u"All caches shown"_s);
    bench.tick(some);
    QVERIFY(box->state().checkStateMixed);
    box->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    // Protected caches are left out, so the state is partial. Pressed again, nothing is ticked.
    QVERIFY(box->state().checkStateMixed);
    const auto all = bench.server.cacheNames();
    const auto &left = bench.console.policy().protectedCaches;
    const auto tickable = std::ranges::count_if(all, [&left](const QString &name) { return !left.contains(name); });
    QVERIFY(tickable < all.size());
    QCOMPARE(bench.console.caches()->tickedCount(), tickable);
    box->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(bench.console.caches()->tickedCount(), 0);

    const auto first = nameAt(bench, 0);
    table->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(nameAt(bench, bench.table()->model()->rowCount() - 1), first);
}

SLUICE_GUI_TEST(TestCacheAccessibility)

} // namespace tst_cacheaccessibility

#include "tst_cacheaccessibility.moc"
