// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bench.h"
#include "ui/accessibility/accessibility.h"
#include "ui/dialogs/addnamedialog.h"
#include "ui/widgets/cachepage.h"
#include "ui/widgets/cachetable.h"
#include "ui/widgets/tickheader.h"

#include <QAction>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QToolButton>

using namespace sluice;
using namespace sluice::test;

namespace {

const auto some = u"CurrencyCache"_s;
const auto other = u"UserGroupCache"_s;

CacheTable *tableOf(const Bench &bench)
{
    return qobject_cast<CacheTable *>(bench.table());
}

QAccessibleInterface *accessibleTable(const Bench &bench)
{
    return QAccessible::queryAccessibleInterface(bench.table());
}

QAccessibleInterface *accessibleCell(const Bench &bench, const QString &cache, int column = CacheModel::NameColumn)
{
    return accessibleTable(bench)->tableInterface()->cellAt(bench.cell(cache).row(), column);
}

/// As Qt does when somebody listens, which nobody does here.
void tellThatTheModelChanged(QAccessibleInterface *table)
{
    QAccessibleTableModelChangeEvent event(table, QAccessibleTableModelChangeEvent::ModelReset);
    table->tableInterface()->modelChange(&event);
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

AddNameDialog *askForName(const Bench &bench)
{
    click(bench.button(u"Add Name"_s));
    return QTest::qWaitFor([&] { return bench.dialog<AddNameDialog>(); }) ? bench.dialog<AddNameDialog>() : nullptr;
}

void addName(const Bench &bench, const QString &name)
{
    const auto *dialog = askForName(bench);
    auto *field = shown<QLineEdit>(dialog, u"Name of a cache or table"_s);
    QTest::keyClicks(field, name);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace

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
    void addsANameThatTheServerDoesNotList();
    void refusesANameWithAReason_data();
    void refusesANameWithAReason();
    void removesOnlyWhatWasAdded();
    void forgetsAddedNamesWithTheirServer();
    void givesEveryControlAName();
    void tellsCellsTheirNamesAndTicks();
    void togglesTicksNotTheHighlight();
    void keepsCellsWithTheirCaches();
    void survivesAListThatGoesAway();
    void numbersItsChildrenBothWays();
    void offersTheHeaderToAssistiveTechnology();
};

void TestCacheTable::initTestCase()
{
    installAccessibility();
}

void TestCacheTable::init()
{
    // The offscreen platform says this of every window.
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
    QCOMPARE(bench.console.caches()->tickedCount(), bench.server.cacheNames().size());
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
    const auto all = bench.server.cacheNames().size();
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
    // Nobody has to hit the box exactly.
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

    // Pressed on one box and let go on another is neither.
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

    // Of a range, only what is shown.
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

    // Many highlighted rows would become a range of which nobody knows what it holds.
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

void TestCacheTable::addsANameThatTheServerDoesNotList()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto count = bench.table()->model()->rowCount();
    QTest::keyClicks(bench.filter(), u"currency"_s);
    addName(bench, u" crm7.Contact"_s);
    QTRY_COMPARE(bench.table()->model()->rowCount(), count + 1);
    const auto name = u" crm7.Contact"_s;
    QVERIFY(bench.isTicked(name));
    QCOMPARE(bench.table()->currentIndex().siblingAtColumn(0).data().toString(), name);
    QCOMPARE(bench.cell(name).data(CacheModel::AddedRole).toBool(), true);
    QCOMPARE(bench.state(name), u"Added by hand"_s);

    bench.console.reload();
    QVERIFY(bench.becomesIdle());
    QVERIFY(bench.isTicked(name));
    bench.console.flush(FlushNamed{bench.console.caches()->tickedNames()});
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.server.journal().constLast().names, QStringList{name});
    QVERIFY(bench.state(name).endsWith(" (added by hand)"_L1));
}

void TestCacheTable::refusesANameWithAReason_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("nothing") << QString() << u"Enter a name."_s << false;
    QTest::newRow("blanks") << u"  "_s << u"Enter a name."_s << false;
    QTest::newRow("known") << some << u"The list holds this name already."_s << false;
    QTest::newRow("other case") << u"currencycache"_s << QString() << true;
    QTest::newRow("blank before") << u" X"_s << u"The name begins or ends with a blank. It is sent with it."_s << true;
    QTest::newRow("blank behind") << u"X "_s << u"The name begins or ends with a blank. It is sent with it."_s << true;
    QTest::newRow("markup") << u"<b>x</b>"_s << QString() << true;
}

void TestCacheTable::refusesANameWithAReason()
{
    QFETCH(const QString, name);
    QFETCH(const QString, sentence);
    QFETCH(const bool, accepted);
    AddNameDialog dialog({some, other}, nullptr);
    dialog.show();
    QTest::keyClicks(shown<QLineEdit>(&dialog, u"Name of a cache or table"_s), name);
    QVERIFY(says(&dialog, sentence));
    QCOMPARE(dialog.findChild<QPushButton *>()->isEnabled(), accepted);
    QCOMPARE(dialog.name(), name);
}

void TestCacheTable::removesOnlyWhatWasAdded()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto count = bench.table()->model()->rowCount();
    addName(bench, u"ZZ"_s);
    QTRY_COMPARE(bench.table()->model()->rowCount(), count + 1);
    const auto *remove = bench.table()->actions().constFirst();
    QCOMPARE(remove->text(), u"&Remove Name"_s);
    QVERIFY(remove->isEnabled());
    bench.table()->setCurrentIndex(bench.cell(some));
    QVERIFY(!remove->isEnabled());
    bench.table()->setFocus();
    QTest::keyClick(bench.table(), Qt::Key_Delete);
    QCOMPARE(bench.table()->model()->rowCount(), count + 1);
    bench.table()->selectAll();
    QTest::keyClick(bench.table(), Qt::Key_Delete);
    QCOMPARE(bench.table()->model()->rowCount(), count);
    QCOMPARE(bench.console.caches()->tickedCount(), 0);
}

/// A name that is meant for one server must not be flushed on the next.
void TestCacheTable::forgetsAddedNamesWithTheirServer()
{
    Bench bench;
    QVERIFY(bench.signIn());
    addName(bench, u"ZZ"_s);
    QTRY_VERIFY(bench.cell(u"ZZ"_s).isValid());
    mock::MockServer another;
    QVERIFY(another.listen());
    auto request = bench.request();
    request.address = another.url().toString();
    QVERIFY(bench.signIn(request));
    QVERIFY(!bench.cell(u"ZZ"_s).isValid());
    QCOMPARE(bench.console.caches()->tickedCount(), 0);
}

void TestCacheTable::givesEveryControlAName()
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

void TestCacheTable::tellsCellsTheirNamesAndTicks()
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
    QVERIFY(state->text(QAccessible::Name).startsWith("Server answered OK, "_L1));
    QVERIFY(state->text(QAccessible::Description).startsWith("CurrencyCache: Server answered OK, "_L1));
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

void TestCacheTable::togglesTicksNotTheHighlight()
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
    // A result is not to be ticked.
    auto *state = accessibleCell(bench, some, CacheModel::StateColumn);
    state->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(!bench.isTicked(some));
}

void TestCacheTable::keepsCellsWithTheirCaches()
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

void TestCacheTable::survivesAListThatGoesAway()
{
    Bench bench;
    QVERIFY(bench.signIn());
    auto *cell = accessibleCell(bench, some);
    const auto id = QAccessible::uniqueId(cell);
    // While the model is being reset, somebody may still ask.
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

void TestCacheTable::numbersItsChildrenBothWays()
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

void TestCacheTable::offersTheHeaderToAssistiveTechnology()
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
    QVERIFY(box->state().checked);
    QCOMPARE(bench.console.caches()->tickedCount(), bench.server.cacheNames().size());

    const auto first = nameAt(bench, 0);
    table->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(nameAt(bench, bench.table()->model()->rowCount() - 1), first);
}

QTEST_MAIN(TestCacheTable)
#include "tst_cachetable.moc"
