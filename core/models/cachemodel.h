// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cell.h"

#include <QAbstractTableModel>
#include <QHash>

namespace sluice {

/// The caches of one server: which are ticked, and what is known about each. Holds rows and nothing else.
class CacheModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, ColumnCount };
    enum Role { CellRole = Qt::UserRole }; ///< the row's last Cell, invalid when there is none

    explicit CacheModel(QObject *parent = nullptr);

    /// A fresh list. Ticks and results of names that are still there stay. Empty and repeated names are left out.
    void setNames(const QStringList &names);

    /// "*" is the result of every row.
    void setCell(const Cell &cell);

    void setTicked(const QModelIndexList &rows, bool ticked);
    QStringList tickedNames() const;

    /// Every name, in the server's order.
    const QStringList &names() const { return m_names; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Also after setNames(), when ticked rows went away.
    void ticksChanged();

private:
    struct Entry
    {
        bool ticked = false;
        std::optional<Cell> cell;
    };

    QVariant nameData(const QString &name, int role) const;
    QVariant stateData(const QString &name, int role) const;

    QStringList m_names;
    QHash<QString, Entry> m_entries;
};

} // namespace sluice
