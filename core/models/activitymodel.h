// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>

namespace sluice {

/// One completed action, in translated texts.
struct Activity
{
    QDateTime time; ///< end of the action, local time
    QString what;   ///< short
    QString where;
    QString outcome;
    QString whatInFull{}; ///< with every name that `what` leaves out; empty if it leaves out none

    friend bool operator==(const Activity &, const Activity &) = default;
};

/// The actions since the program started, newest first. Entries are never removed or changed.
class ActivityModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { FullTextRole = Qt::UserRole }; ///< the text of a cell with nothing left out, for copies
    enum Column { TimeColumn, WhatColumn, WhereColumn, OutcomeColumn, ColumnCount };

    explicit ActivityModel(QObject *parent = nullptr);

    void add(const Activity &activity);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString textOf(const Activity &activity, int column);
    const Activity &at(int row) const { return m_activities.at(m_activities.size() - 1 - row); }

    QList<Activity> m_activities; ///< oldest first
};

} // namespace sluice
