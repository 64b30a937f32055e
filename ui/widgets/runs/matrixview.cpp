// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/runs/matrixview.h"

#include "core/models/matrixexport.h"
#include "core/models/matrixmodel.h"
#include "ui/delegates/resultdelegate.h"
#include "ui/delegates/resultlook.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace sluice {

namespace {

constexpr int air = 14;           ///< above and below the text of a row
constexpr int widestColumn = 200; ///< wider ones would be hard to follow
constexpr int leastColumn = 44;   ///< of an icon

} // namespace

MatrixView::MatrixView(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new ResultDelegate(this))
{
    setAccessibleName(tr("Results"));
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    if (auto *corner = findChild<QAbstractButton *>())
        corner->setAccessibleName(tr("Select all cells"));
    const int height = fontMetrics().height() + air;
    verticalHeader()->setAccessibleName(tr("What was sent"));
    verticalHeader()->setDefaultSectionSize(height);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setAccessibleName(tr("Nodes"));
    horizontalHeader()->setFixedHeight(height);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(leastColumn);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setModel(&m_shown);
}

void MatrixView::setCells(MatrixModel *cells)
{
    m_cells = cells;
    connect(cells, &QAbstractItemModel::modelReset, this, &MatrixView::arrange);
    connect(&m_shown, &QAbstractItemModel::rowsInserted, this, &MatrixView::fitColumns);
    connect(&m_shown, &QAbstractItemModel::rowsRemoved, this, &MatrixView::fitColumns);
    connect(&m_shown, &QAbstractItemModel::columnsInserted, this, &MatrixView::fitColumns);
    connect(&m_shown, &QAbstractItemModel::columnsRemoved, this, &MatrixView::fitColumns);
    arrange();
}

void MatrixView::setFilterText(const QString &text)
{
    m_shown.setText(text);
}

bool MatrixView::isIconsOnly() const
{
    return m_delegate->isIconsOnly();
}

void MatrixView::arrange()
{
    const bool isDown = m_cells->columnCount() > MatrixModel::mostNodesAcross;
    m_transposed.setSourceModel(isDown ? m_cells : nullptr);
    QAbstractItemModel *source = m_cells;
    if (isDown)
        source = &m_transposed;
    if (m_shown.sourceModel() != source)
        m_shown.setSourceModel(source);
    const int line = fontMetrics().height();
    horizontalHeader()->setFixedHeight(line + air + (m_cells->hasServerLine() ? line : 0));
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    fitColumns();
}

int MatrixView::widthOfWords() const
{
    int width = leastColumn;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (const auto state : allCellStates) {
        auto bold = font();
        bold.setWeight(isResultLoud(state) ? QFont::DemiBold : QFont::Normal);
        width = std::max(width, QFontMetrics(bold).horizontalAdvance(cellWord(state)));
    }
    constexpr int iconAndMargins = 16 + 20;
    return width + iconAndMargins;
}

/// All columns are equally wide. Words are left out where one of them does not fit.
void MatrixView::fitColumns()
{
    const int columns = m_shown.columnCount();
    if (columns == 0) {
        updateGeometry();
        return;
    }
    const int room = viewport()->width() / columns;
    const bool fits = room >= widthOfWords();
    const int width = fits ? std::min(room, widestColumn) : std::max(room, leastColumn);
    for (int column = 0; column < columns; ++column)
        horizontalHeader()->resizeSection(column, width);
    if (m_delegate->isIconsOnly() == fits) {
        m_delegate->setIconsOnly(!fits);
        viewport()->update();
        Q_EMIT iconsOnlyChanged();
    }
    updateGeometry();
}

int MatrixView::heightOfRows(int rows) const
{
    return horizontalHeader()->height() + rows * verticalHeader()->defaultSectionSize();
}

QSize MatrixView::sizeHint() const
{
    const int bar = horizontalScrollBar()->isVisible() ? horizontalScrollBar()->height() : 0;
    return {QTableView::sizeHint().width(), heightOfRows(m_shown.rowCount()) + bar};
}

QSize MatrixView::minimumSizeHint() const
{
    return {QTableView::minimumSizeHint().width(), heightOfRows(std::min(m_shown.rowCount(), 3))};
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

/// Where the menu was asked for: in a cell, at the head of a node, or with the menu key at the current cell.
QModelIndex MatrixView::indexFor(const QContextMenuEvent &event) const
{
    if (event.reason() == QContextMenuEvent::Keyboard)
        return currentIndex();
    const auto at = viewport()->mapFromGlobal(event.globalPos());
    const bool isAboveColumns = at.y() < 0;
    const bool isBesideRows = at.x() < 0 || at.x() > viewport()->width(); // the head of a row stands at either side
    if (!isAboveColumns && !isBesideRows)
        return indexAt(at);
    if (isBesideRows != (m_shown.sourceModel() == &m_transposed))
        return {}; // the head of a step
    return isBesideRows ? m_shown.index(verticalHeader()->logicalIndexAt(at.y()), 0)
                        : m_shown.index(0, horizontalHeader()->logicalIndexAt(at.x()));
}

qsizetype MatrixView::nodeOf(const QModelIndex &index) const
{
    const auto source = m_shown.mapToSource(index);
    return source.model() == &m_transposed ? m_transposed.mapToSource(source).column() : source.column();
}

void MatrixView::contextMenuEvent(QContextMenuEvent *event)
{
    const auto index = indexFor(*event);
    if (!index.isValid())
        return;
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT nodeMenuWanted(nodeOf(index),
                          isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void MatrixView::copy() const
{
    QGuiApplication::clipboard()->setText(tabSeparatedOf(m_shown));
}

} // namespace sluice
