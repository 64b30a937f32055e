// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/cachepage.h"

#include "ui/dialogs/action/addnamedialog.h"
#include "ui/widgets/caches/tickheader.h"
#include "ui_cachepage.h"

#include <QAction>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

CachePage::CachePage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CachePage>())
    , m_removeAction(new QAction(tr("&Remove Name"), this))
{
    m_ui->setupUi(this);
    m_ui->notes->hide();
    // Qt creates this button without an accessible name.
    if (auto *clearButton = m_ui->filterEdit->findChild<QToolButton *>())
        clearButton->setAccessibleName(tr("Clear filter"));
    const auto *clear = new QShortcut(Qt::Key_Escape, m_ui->filterEdit, nullptr, nullptr, Qt::WidgetShortcut);
    connect(clear, &QShortcut::activated, m_ui->filterEdit, &QLineEdit::clear);
    m_removeAction->setShortcut(Qt::Key_Delete);
    m_removeAction->setShortcutContext(Qt::WidgetShortcut);
    m_removeAction->setEnabled(false);
    m_ui->table->addAction(m_removeAction);
    m_ui->table->setWhole(false);
    setTabOrder(m_ui->filterEdit, m_ui->table->tickHeader());
    setTabOrder(m_ui->table->tickHeader(), m_ui->table);
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
    connectTicks();
    connectFilter();
    showCounts();
}

void CachePage::connectTicks()
{
    connect(m_ui->table, &CacheTable::heightChanged, m_ui->stack,
            [this] { m_ui->stack->setMaximumHeight(m_ui->table->maximumHeight()); });
    connect(m_ui->table, &CacheTable::toggleRequested, this, &CachePage::toggleSelected);
    connect(m_ui->table, &CacheTable::tickRequested, this, &CachePage::tickOne);
    connect(m_ui->table->tickHeader(), &TickHeader::tickRequested, this, [this](bool ticked) {
        const bool done = leftOut() > 0; // all others are ticked
        ticked && !done ? tickAll() : tickNone();
    });
    connect(m_ui->tickAllButton, &QPushButton::clicked, this, &CachePage::tickAll);
    connect(m_ui->tickNoneButton, &QPushButton::clicked, this, &CachePage::tickNone);
    connect(m_ui->invertButton, &QPushButton::clicked, this, &CachePage::invertTicks);
    connect(m_ui->addNameButton, &QPushButton::clicked, this, &CachePage::askForName);
    connect(m_removeAction, &QAction::triggered, this, &CachePage::removeSelectedNames);
    connect(m_caches, &CacheModel::ticksChanged, this, &CachePage::showCounts);
}

void CachePage::connectFilter()
{
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, &CachePage::setFilterText);
    connect(&m_filter, &CacheFilter::rowsChanged, this, &CachePage::showCounts);
    connect(&m_filter, &CacheFilter::rowsChanged, this, &CachePage::currentCacheChanged);
    connect(&m_filter, &CacheFilter::dataChanged, this, &CachePage::currentCacheChanged);
    const auto *selection = m_ui->table->selectionModel();
    connect(selection, &QItemSelectionModel::currentChanged, this, &CachePage::currentCacheChanged);
    connect(selection, &QItemSelectionModel::selectionChanged, this,
            [this] { m_removeAction->setEnabled(!selectedAddedNames().isEmpty()); });
}

void CachePage::setEmptyText(const QString &text)
{
    m_emptyText = text;
    showCounts();
}

void CachePage::setWhole(const std::optional<WholeCache> &whole)
{
    if (m_whole == whole)
        return;
    m_whole = whole;
    m_ui->filterEdit->clear();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_ui->filterLabel, m_ui->filterEdit, m_ui->tickAllButton,
                                          m_ui->tickNoneButton, m_ui->invertButton, m_ui->addNameButton})
        widget->setVisible(!whole);
    m_ui->flushAllButton->setAccessibleName(whole ? tr("%1…", "Flush Application Cache and Settings…").arg(whole->label)
                                                  : tr("Flush All"));
    m_ui->table->setAccessibleName(whole ? tr("Cache") : tr("Caches"));
    m_ui->table->setWhole(whole.has_value());
    m_ui->notes->setVisible(whole.has_value());
    if (whole)
        m_ui->notes->showNotes(*whole);
    showCounts();
}

void CachePage::setHint(const QString &hint)
{
    m_ui->hintLine->setText(hint);
    m_ui->flushAllButton->setAccessibleDescription(hint);
}

void CachePage::focusFilter()
{
    m_ui->filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->filterEdit->selectAll();
}

void CachePage::focusFirst()
{
    if (m_whole)
        m_ui->table->setFocus(Qt::OtherFocusReason);
    else
        focusFilter();
}

QModelIndex CachePage::currentCache() const
{
    return m_filter.mapToSource(m_ui->table->currentIndex()).siblingAtColumn(CacheModel::NameColumn);
}

void CachePage::tickAll()
{
    m_caches->tick(tickableRows(), CacheModel::Ticking::On);
}

void CachePage::tickNone()
{
    m_caches->tick(m_filter.shownRows(), CacheModel::Ticking::Off);
}

void CachePage::invertTicks()
{
    m_caches->tick(tickableRows(), CacheModel::Ticking::Invert);
}

/// Only the current row stays selected: the filter may have hidden the ends of a selected range.
void CachePage::setFilterText(const QString &text)
{
    if (m_ui->table->selectionModel()->selectedRows().size() > 1) {
        m_ui->table->selectionModel()->select(m_ui->table->currentIndex(),
                                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    m_filter.setText(text);
}

/// The selected rows, or else the current row, as indexes of the model of caches.
QModelIndexList CachePage::selectedRows() const
{
    QModelIndexList rows;
    const auto selected = m_ui->table->selectionModel()->selectedRows(CacheModel::NameColumn);
    for (const auto &index : selected)
        rows.append(m_filter.mapToSource(index));
    if (rows.isEmpty() && currentCache().isValid())
        rows.append(currentCache());
    return rows;
}

/// Toggles one row. Of several rows, all become ticked, or unticked if all were ticked.
void CachePage::toggleSelected()
{
    const auto rows = selectedRows();
    if (rows.isEmpty())
        return;
    const bool all = std::all_of(rows.cbegin(), rows.cend(),
                                 [this](const QModelIndex &row) { return m_caches->isTicked(row.row()); });
    m_caches->setTicked(rows, !all);
    m_lastTicked = m_ui->table->currentIndex();
}

/// \a extended: all visible rows from the last one to this one get the state of the last one.
void CachePage::tickOne(const QModelIndex &index, bool extended)
{
    const int row = m_filter.mapToSource(index).row();
    if (extended && m_lastTicked.isValid()) {
        const auto [first, last] = std::minmax({m_lastTicked.row(), index.row()});
        const bool ticked = m_caches->isTicked(m_filter.mapToSource(m_lastTicked).row());
        m_caches->tick(m_filter.shownRows().mid(first, last - first + 1),
                       ticked ? CacheModel::Ticking::On : CacheModel::Ticking::Off);
    } else {
        m_caches->tick({row}, CacheModel::Ticking::Invert);
    }
    m_lastTicked = index;
}

void CachePage::askForName()
{
    auto *dialog = new AddNameDialog(m_caches->names(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { addName(dialog->name()); });
    dialog->open();
}

void CachePage::addName(const QString &name)
{
    if (!m_caches->addName(name))
        return;
    if (!name.contains(m_ui->filterEdit->text(), Qt::CaseInsensitive))
        m_ui->filterEdit->clear();
    showRow(name);
}

QStringList CachePage::selectedAddedNames() const
{
    QStringList names;
    const auto rows = selectedRows();
    for (const auto &row : rows) {
        if (row.data(CacheModel::AddedRole).toBool())
            names.append(row.data().toString());
    }
    return names;
}

void CachePage::removeSelectedNames()
{
    const auto names = selectedAddedNames();
    for (const auto &name : names)
        m_caches->removeName(name);
}

void CachePage::showRow(const QString &name)
{
    const auto row = m_caches->names().indexOf(name);
    const auto shown = m_filter.mapFromSource(m_caches->index(static_cast<int>(row), CacheModel::NameColumn));
    if (shown.isValid())
        m_ui->table->setCurrentIndex(shown);
}

/// A new list resets the model, so the cursor is put back on its cache. A single row always has the cursor.
void CachePage::keepPlaceOverReset()
{
    connect(&m_filter, &CacheFilter::modelAboutToBeReset, this,
            [this] { m_currentName = currentCache().data().toString(); });
    connect(&m_filter, &CacheFilter::modelReset, this,
            [this] { showRow(m_caches->isWhole() ? m_caches->names().constFirst() : m_currentName); });
}

void CachePage::showCounts()
{
    const bool empty = m_filter.rowCount() == 0;
    m_ui->placeholderLabel->setText(placeholder());
    m_ui->stack->setCurrentWidget(empty ? m_ui->sentencePage : m_ui->tablePage);
    m_ui->countLabel->setText(countText());
    m_ui->table->tickHeader()->setCheckState(shownTicks());
    for (auto *button : {m_ui->tickAllButton, m_ui->tickNoneButton, m_ui->invertButton})
        button->setEnabled(!empty);
}

Qt::CheckState CachePage::shownTicks() const
{
    const int ticked = m_filter.tickedCount();
    if (ticked == 0)
        return Qt::Unchecked;
    return ticked == m_filter.rowCount() ? Qt::Checked : Qt::PartiallyChecked;
}

/// The visible rows that Tick All ticks.
QList<int> CachePage::tickableRows() const
{
    auto rows = m_filter.shownRows();
    rows.removeIf([this](int row) { return m_caches->isProtected(row); });
    return rows;
}

/// If only protected rows are unticked, their number; otherwise 0. Also 0 if all visible rows are protected and unticked.
int CachePage::leftOut() const
{
    int left = 0;
    const auto &rows = m_filter.shownRows();
    for (const int row : rows) {
        if (m_caches->isTicked(row))
            continue;
        if (!m_caches->isProtected(row))
            return 0;
        ++left;
    }
    return left < rows.size() ? left : 0;
}

/// The text in place of rows; empty if there are rows.
QString CachePage::placeholder() const
{
    if (m_filter.rowCount() > 0)
        return {};
    return m_caches->names().isEmpty() ? m_emptyText : tr("No cache matches the filter.");
}

QString CachePage::countText() const
{
    if (m_whole)
        return tr("The cache can only be flushed as a whole.");
    const auto total = static_cast<int>(m_caches->names().size());
    QStringList parts;
    parts << (total == 1 ? tr("1 cache") : tr("%n caches", nullptr, total));
    if (m_filter.rowCount() != total)
        parts << tr("%n shown", nullptr, m_filter.rowCount());
    parts << tr("%n ticked", nullptr, m_caches->tickedCount());
    auto text = parts.join(u" · "_s);
    if (const int hidden = m_caches->tickedCount() - m_filter.tickedCount())
        text = tr("%1 (%n hidden by the filter)", "3 ticked (1 hidden by the filter)", hidden).arg(text);
    if (const int left = leftOut())
        text = tr("%1 · %n protected left out", "35 ticked · 2 protected left out", left).arg(text);
    return text;
}

} // namespace sluice
