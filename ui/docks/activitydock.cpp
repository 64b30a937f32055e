// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/activitydock.h"

#include "core/models/activitymodel.h"
#include "ui_activitydock.h"

#include <QClipboard>
#include <QGuiApplication>

namespace sluice {

using namespace Qt::StringLiterals;

ActivityDock::ActivityDock(QWidget *parent)
    : QDockWidget(parent)
    , m_ui(std::make_unique<Ui::ActivityDock>())
{
    m_ui->setupUi(this);
    m_ui->copyAction->setShortcut(QKeySequence::Copy);
    m_ui->copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_ui->table->addAction(m_ui->copyAction);
    connect(m_ui->copyAction, &QAction::triggered, this, &ActivityDock::copySelected);
}

ActivityDock::~ActivityDock() = default;

QAction *ActivityDock::copyAction() const
{
    return m_ui->copyAction;
}

void ActivityDock::setUp(QAbstractItemModel *activities)
{
    m_ui->table->setModel(activities);
    auto *header = m_ui->table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    // All columns share the width, so that time and outcome are always in sight.
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(ActivityModel::TimeColumn, QHeaderView::Fixed);
    header->setResizeContentsPrecision(0); // the rows in sight are enough: every time has the same length
    // Long sentences are wrapped. One of many lines is cut, or its row would be taller than the table.
    constexpr int mostLines = 4;
    m_ui->table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->table->verticalHeader()->setMaximumSectionSize((mostLines + 1) * fontMetrics().lineSpacing());
    connect(activities, &QAbstractItemModel::rowsInserted, m_ui->table, &QAbstractItemView::scrollToTop);
    // Qt fits a column to rows only when the table gets them all at once.
    const auto fitTime = [this] { m_ui->table->resizeColumnToContents(ActivityModel::TimeColumn); };
    connect(activities, &QAbstractItemModel::rowsInserted, this, fitTime);
    fitTime();
    m_ui->copyAction->setEnabled(false);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_ui->copyAction->setEnabled(m_ui->table->selectionModel()->hasSelection()); });
}

/// One line per row, with tabs between the columns.
void ActivityDock::copySelected()
{
    auto rows = m_ui->table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const auto &row : rows) {
        QStringList texts;
        for (int column = 0; column < ActivityModel::ColumnCount; ++column)
            texts << row.siblingAtColumn(column).data(ActivityModel::FullTextRole).toString().simplified();
        lines << texts.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace sluice
