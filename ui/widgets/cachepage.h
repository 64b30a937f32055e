// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/cachefilter.h"

#include <QWidget>

#include <memory>

namespace Ui {
class CachePage;
}

namespace sluice {

class CacheModel;

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
    /// A sentence about the account; empty for none.
    void setHint(const QString &hint);
    void focusFilter();

private:
    void toggleSelected();
    void showCounts();
    void keepPlaceOverReset();
    QString placeholder() const;
    QString countText() const;

    std::unique_ptr<Ui::CachePage> m_ui;
    CacheModel *m_caches = nullptr;
    CacheFilter m_filter;
    QString m_emptyText;
    QString m_currentName; ///< where the cursor was, while the list is renewed
};

} // namespace sluice
