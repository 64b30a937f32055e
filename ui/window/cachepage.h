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

/// The caches of one server: filter, table, counts, and what can be done with them.
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

    /// Once. \a caches and \a actions outlive the page.
    void setUp(CacheModel *caches, const Actions &actions);

    /// What stands in the place of the rows when the model has none.
    void setEmptyText(const QString &text);
    /// What there is to flush where caches have no names: then there is one row and what it is about, no filter and no
    /// ticks.
    void setWhole(const std::optional<WholeCache> &whole);
    /// What somebody should know before flushing, one sentence in each line; empty for nothing.
    void setHint(const QString &hint);
    void focusFilter();
    /// The filter, or the one row.
    void focusFirst();

    /// Where the cursor is, as an index of the caches; invalid when it is nowhere.
    QModelIndex currentCache() const;

public Q_SLOTS:
    // These three are for the rows that are shown. What the filter hides stays as it is. What is protected stays too, but
    // for tickNone(): it is ticked by itself or not at all.
    void tickAll();
    void tickNone();
    void invertTicks();

    /// For the name of a cache or table that the server does not list.
    void askForName();

Q_SIGNALS:
    /// Also when something about that cache may be new.
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
    QString m_currentName;              ///< where the cursor was, while the list is renewed
    QPersistentModelIndex m_lastTicked; ///< where a range begins
};

} // namespace sluice
