// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cachetable.h"

#include "core/models/cachemodel.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace sluice {

CacheTable::CacheTable(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void CacheTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    sortByColumn(CacheModel::NameColumn, Qt::AscendingOrder);
    setSortingEnabled(true);
    setColumnWidth(CacheModel::NameColumn, fontMetrics().averageCharWidth() * 50);
}

void CacheTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        Q_EMIT toggleRequested();
    else
        QTableView::keyPressEvent(event);
}

} // namespace sluice
