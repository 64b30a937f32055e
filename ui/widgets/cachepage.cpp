// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cachepage.h"

#include "core/models/cachemodel.h"
#include "ui/widgets/ui_cachepage.h"

#include <QShortcut>

namespace sluice {

using namespace Qt::StringLiterals;

CachePage::CachePage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CachePage>())
{
    m_ui->setupUi(this);
    m_ui->hintLabel->hide();
    const auto *clear = new QShortcut(Qt::Key_Escape, m_ui->filterEdit, nullptr, nullptr, Qt::WidgetShortcut);
    connect(clear, &QShortcut::activated, m_ui->filterEdit, &QLineEdit::clear);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, &m_filter, &CacheFilter::setFilterFixedString);
    connect(m_ui->table, &CacheTable::toggleRequested, this, &CachePage::toggleSelected);
}

CachePage::~CachePage() = default;

void CachePage::setUp(CacheModel *caches, const Actions &actions)
{
    m_caches = caches;
    m_filter.setSourceModel(caches);
    m_ui->table->setModel(&m_filter);
    m_ui->flushTickedButton->setAction(actions.flushTicked);
    m_ui->flushAllButton->setAction(actions.flushAll);
    m_ui->reloadButton->setAction(actions.reload);
    keepPlaceOverReset();
    connect(caches, &CacheModel::ticksChanged, this, &CachePage::showCounts);
    connect(&m_filter, &CacheFilter::rowsInserted, this, &CachePage::showCounts);
    connect(&m_filter, &CacheFilter::rowsRemoved, this, &CachePage::showCounts);
    showCounts();
}

void CachePage::setEmptyText(const QString &text)
{
    m_emptyText = text;
    showCounts();
}

void CachePage::setHint(const QString &hint)
{
    m_ui->hintLabel->setText(hint);
    m_ui->hintLabel->setVisible(!hint.isEmpty());
}

void CachePage::focusFilter()
{
    m_ui->filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->filterEdit->selectAll();
}

/// All selected rows become what the first of them is not.
void CachePage::toggleSelected()
{
    const auto selected = m_ui->table->selectionModel()->selectedRows(CacheModel::NameColumn);
    if (selected.isEmpty())
        return;
    QModelIndexList rows;
    for (const auto &index : selected)
        rows.append(m_filter.mapToSource(index));
    const bool ticked = rows.constFirst().data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_caches->setTicked(rows, !ticked);
}

/// A fresh list is a reset, which would send the cursor away.
void CachePage::keepPlaceOverReset()
{
    connect(&m_filter, &CacheFilter::modelAboutToBeReset, this, [this] {
        m_currentName = m_ui->table->currentIndex().siblingAtColumn(CacheModel::NameColumn).data().toString();
    });
    connect(&m_filter, &CacheFilter::modelReset, this, [this] {
        const auto found = m_currentName.isEmpty()
            ? QModelIndexList()
            : m_filter.match(m_filter.index(0, CacheModel::NameColumn), Qt::DisplayRole, m_currentName, 1,
                             Qt::MatchExactly | Qt::MatchCaseSensitive);
        if (!found.isEmpty())
            m_ui->table->setCurrentIndex(found.constFirst());
    });
}

void CachePage::showCounts()
{
    m_ui->placeholderLabel->setText(placeholder());
    m_ui->stack->setCurrentWidget(m_filter.rowCount() > 0 ? m_ui->tablePage : m_ui->sentencePage);
    m_ui->countLabel->setText(countText());
}

/// Empty when there are rows.
QString CachePage::placeholder() const
{
    if (m_filter.rowCount() > 0)
        return {};
    return m_caches->names().isEmpty() ? m_emptyText : tr("No cache matches the filter.");
}

QString CachePage::countText() const
{
    const auto total = static_cast<int>(m_caches->names().size());
    const auto ticked = static_cast<int>(m_caches->tickedNames().size());
    int tickedAndShown = 0;
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        if (m_filter.index(row, CacheModel::NameColumn).data(Qt::CheckStateRole).toInt() == Qt::Checked)
            ++tickedAndShown;
    }
    QStringList parts;
    parts << (total == 1 ? tr("1 cache") : tr("%n caches", nullptr, total));
    if (m_filter.rowCount() != total)
        parts << tr("%n shown", nullptr, m_filter.rowCount());
    parts << tr("%n ticked", nullptr, ticked);
    const auto text = parts.join(u" · "_s);
    const int hidden = ticked - tickedAndShown;
    return hidden == 0 ? text
                       : tr("%1 (%n hidden by the filter)", "3 ticked (1 hidden by the filter)", hidden).arg(text);
}

} // namespace sluice
