// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/cachefilter.h"
#include "core/models/cachemodel.h"
#include "core/protocol/protocol.h"

#include <QWidget>

#include <memory>

namespace Ui {
class CachePage;
}

namespace sluice {

/// The caches of one server: filter, table, counts and buttons.
class CachePage final : public QWidget
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *flushTicked;
        QAction *flushAll;
        QAction *reload;
    };

    explicit CachePage(QWidget *parent = nullptr);
    ~CachePage() override;

    /// Call it once. \a caches and \a actions outlive the page.
    void setUp(CacheModel *caches, const Actions &actions);

    /// The text that is shown if the model has no rows.
    void setEmptyText(const QString &text);
    /// Set for a product whose caches have no names: then there is one row with its notes, no filter and no ticks.
    void setWhole(const std::optional<WholeCache> &whole);
    /// What a person should know before flushing, one sentence per line; may be empty.
    void setHint(const QString &hint);
    void focusFilter();
    /// Focuses the filter, or the single row of a whole cache.
    void focusFirst();

    /// The current row as an index of the model of caches; invalid if there is none.
    QModelIndex currentCache() const;

public Q_SLOTS:
    // These three change visible rows only. Protected caches are changed by tickNone() only, because they have to be
    // ticked one by one.
    void tickAll();
    void tickNone();
    void invertTicks();

    /// Asks for the name of a cache or table that the server does not list.
    void askForName();

Q_SIGNALS:
    /// Also emitted when more may be known about that cache.
    void currentCacheChanged();

private:
    void connectTicks();
    void connectFilter();
    void setFilterText(const QString &text);
    void toggleSelected();
    void tickOne(const QModelIndex &index, bool extended);
    void addName(const QString &name);
    void removeSelectedNames();
    QStringList selectedAddedNames() const;
    QModelIndexList selectedRows() const;
    void showRow(const QString &name);
    void showCounts();
    void keepPlaceOverReset();
    QString placeholder() const;
    QString countText() const;
    Qt::CheckState shownTicks() const;
    QList<int> tickableRows() const;
    int leftOut() const;

    std::unique_ptr<Ui::CachePage> m_ui;
    QAction *m_removeAction;
    CacheModel *m_caches = nullptr;
    CacheFilter m_filter;
    std::optional<WholeCache> m_whole;
    QString m_emptyText;
    QString m_currentName;              ///< the current cache while the list is being replaced
    QPersistentModelIndex m_lastTicked; ///< start of a range
};

} // namespace sluice
