// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/delegates/resultdelegate.h"

#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_resultdelegate {

namespace {

constexpr int Width = 200;

/// A table of one cell, drawn without a focus, so that only the cell is in the picture.
struct OneCell
{
    explicit OneCell(const QVariant &state, const QString &text = {})
    {
        model.setItem(0, 0, new QStandardItem);
        if (!text.isEmpty())
            model.setData(index(), text, Qt::DisplayRole);
        model.setData(index(), state, EvidenceRole);
        QPalette palette;
        palette.setColor(QPalette::Base, Qt::white);
        palette.setColor(QPalette::Text, Qt::black);
        palette.setColor(QPalette::Highlight, QColor(0, 0, 0x80));
        palette.setColor(QPalette::HighlightedText, Qt::white);
        table.setPalette(palette);
        table.setModel(&model);
        table.setItemDelegate(&delegate);
        table.setShowGrid(false);
        table.setFocusPolicy(Qt::NoFocus);
        table.horizontalHeader()->hide();
        table.verticalHeader()->hide();
        table.setColumnWidth(0, Width);
        table.resize(2 * Width, 100);
    }

    QModelIndex index() const { return model.index(0, 0); }
    QImage picture() { return table.viewport()->grab(table.visualRect(index())).toImage(); }
    int wanted() const { return table.sizeHintForIndex(index()).width(); }

    QStandardItemModel model;
    ResultDelegate delegate;
    QTableView table;
};

/// The columns of \a picture that hold \a color: the first and the last; (-1, -1) if there are none.
std::pair<int, int> extentOf(const QColor &color, const QImage &picture)
{
    std::pair<int, int> extent{-1, -1};
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = 0; y < picture.height(); ++y) {
            if (picture.pixelColor(x, y) != color)
                continue;
            extent = {extent.first < 0 ? x : extent.first, x};
        }
    }
    return extent;
}

bool holds(const QImage &picture, const QColor &color)
{
    return extentOf(color, picture).first >= 0;
}

QColor inkOf(const OneCell &cell, CellState state)
{
    return resultLook(state, cell.table.palette()).ink;
}

} // namespace

/// Results in the cells of a table.
class TestResultDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheIconOfEveryState();
    void saysTheWordWhereTheModelSaysNothing();
    void saysWhatTheModelSays();
    void paintsTheTintToTheEdges();
    void staysReadableWhenItIsSelected();
    void standsInTheDirectionOfTheWidget();
    void keepsTheIconWhereTheTextIsCut();
    void drawsIconsAloneInTheMiddle();
    void wantsTheRoomOfTheTextForIconsAlone();
    void leavesOtherCellsAlone();
    void leavesWhatAScreenReaderReadsAlone();
    void showsControlCharactersByNumber();
};

void TestResultDelegate::showsTheIconOfEveryState()
{
    for (const auto state : allCellStates) {
        OneCell cell(QVariant::fromValue(state));
        QVERIFY2(holds(cell.picture(), inkOf(cell, state)), qPrintable(cellWord(state)));
    }
    OneCell cell(QVariant::fromValue(Evidence::Refused));
    QVERIFY(holds(cell.picture(), inkOf(cell, CellState::Refused)));
}

void TestResultDelegate::saysTheWordWhereTheModelSaysNothing()
{
    OneCell silent(QVariant::fromValue(CellState::Unknown));
    OneCell spoken(QVariant::fromValue(CellState::Unknown), cellWord(CellState::Unknown));
    QCOMPARE(silent.picture(), spoken.picture());
}

void TestResultDelegate::saysWhatTheModelSays()
{
    OneCell silent(QVariant::fromValue(CellState::Unknown));
    OneCell spoken(QVariant::fromValue(CellState::Unknown), u"No answer since 14:03"_s);
    QVERIFY(silent.picture() != spoken.picture());
    QVERIFY(spoken.wanted() > silent.wanted());
}

void TestResultDelegate::paintsTheTintToTheEdges()
{
    OneCell cell(QVariant::fromValue(CellState::Failed));
    const auto picture = cell.picture();
    const auto tint = resultLook(CellState::Failed, cell.table.palette()).tint;
    QCOMPARE(picture.pixelColor(0, 0), tint);
    QCOMPARE(picture.pixelColor(picture.width() - 1, picture.height() - 1), tint);
    OneCell good(QVariant::fromValue(CellState::Acknowledged));
    QCOMPARE(good.picture().pixelColor(0, 0), QColor(Qt::white));
}

void TestResultDelegate::staysReadableWhenItIsSelected()
{
    OneCell cell(QVariant::fromValue(CellState::Failed));
    const auto ink = inkOf(cell, CellState::Failed);
    cell.table.selectRow(0);
    const auto picture = cell.picture();
    QVERIFY(!holds(picture, ink));
    QVERIFY(holds(picture, resultLook(CellState::Failed, cell.table.palette(), true).ink));
    QVERIFY(!holds(picture, resultLook(CellState::Failed, cell.table.palette()).tint));
}

void TestResultDelegate::standsInTheDirectionOfTheWidget()
{
    OneCell cell(QVariant::fromValue(CellState::Acknowledged));
    const auto ink = inkOf(cell, CellState::Acknowledged);
    QVERIFY(extentOf(ink, cell.picture()).second < Width / 4);
    cell.table.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(extentOf(ink, cell.picture()).first > Width * 3 / 4);
}

void TestResultDelegate::keepsTheIconWhereTheTextIsCut()
{
    OneCell cell(QVariant::fromValue(CellState::Acknowledged), u"2 of 4 nodes acknowledged so far"_s);
    const auto icon = extentOf(inkOf(cell, CellState::Acknowledged), cell.picture());
    cell.table.setColumnWidth(0, 40);
    QVERIFY(cell.wanted() > 40);
    QCOMPARE(extentOf(inkOf(cell, CellState::Acknowledged), cell.picture()), icon);
}

void TestResultDelegate::drawsIconsAloneInTheMiddle()
{
    OneCell cell(QVariant::fromValue(CellState::Failed));
    cell.delegate.setIconsOnly(true);
    const auto picture = cell.picture();
    const auto [first, last] = extentOf(inkOf(cell, CellState::Failed), picture);
    QVERIFY(qAbs(first + last - Width) <= 2);
    QVERIFY(last - first <= 18);
    QCOMPARE(picture.pixelColor(0, 0), resultLook(CellState::Failed, cell.table.palette()).tint);
}

/// So a view can tell whether the texts would fit.
void TestResultDelegate::wantsTheRoomOfTheTextForIconsAlone()
{
    OneCell cell(QVariant::fromValue(CellState::Failed));
    const int wanted = cell.wanted();
    cell.delegate.setIconsOnly(true);
    QCOMPARE(cell.wanted(), wanted);
}

void TestResultDelegate::leavesOtherCellsAlone()
{
    OneCell cell({}, u"ExtAppCache"_s);
    const auto picture = cell.picture();
    TickDelegate plain;
    cell.table.setItemDelegate(&plain);
    QCOMPARE(picture, cell.picture());
    OneCell empty{QVariant()};
    QVERIFY(!holds(empty.picture(), Qt::black));
}

void TestResultDelegate::leavesWhatAScreenReaderReadsAlone()
{
    OneCell cell(QVariant::fromValue(CellState::Failed));
    cell.model.setData(cell.index(), u"UserGroupCache on crm04: Failed"_s, Qt::AccessibleTextRole);
    cell.table.show();
    auto *table = QAccessible::queryAccessibleInterface(&cell.table);
    QCOMPARE(table->tableInterface()->cellAt(0, 0)->text(QAccessible::Name), u"UserGroupCache on crm04: Failed"_s);
}

void TestResultDelegate::showsControlCharactersByNumber()
{
    OneCell cell(QVariant::fromValue(CellState::Failed), u"a\u202eb"_s);
    OneCell shown(QVariant::fromValue(CellState::Failed), cell.delegate.displayText(u"a\u202eb"_s, {}));
    QCOMPARE(cell.picture(), shown.picture());
    QVERIFY(shown.index().data().toString().contains("U+202E"_L1));
}

SLUICE_GUI_TEST(TestResultDelegate)

} // namespace tst_resultdelegate

#include "tst_resultdelegate.moc"
