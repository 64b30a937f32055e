// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/historyrow.h"
#include "core/storage/history/reading/historyquery.h"

#include <QAbstractItemModel>
#include <QTimeZone>

namespace sluice {

/// Runs, newest first, below the days on which they began. Holds what it is given: whoever owns it reads the pages that
/// pageWanted() asks for.
class HistoryModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, ResultColumn, WhatColumn, WhereColumn, WhoColumn, ReasonColumn, ColumnCount };
    enum Role {
        RunRole = Qt::UserRole, ///< HistoryRun::id; nothing for a day
        EnvironmentRole,        ///< WhereColumn: the class; nothing if it is not known
        DayRole,                ///< the QDate of a day; nothing for a run
    };

    /// Days and times are those of \a zone.
    explicit HistoryModel(const QTimeZone &zone, QObject *parent = nullptr);

    /// Shows \a page and nothing else.
    void reset(const HistoryPage &page);
    /// Adds a page of older runs.
    void append(const HistoryPage &page);
    /// \a newest is a page without HistoryQuery::before that was read again: shows what has changed and what is new.
    void refresh(const HistoryPage &newest);
    /// The page that was asked for is not coming, so that it can be asked for again.
    void forgetWanted() { m_isWanted = false; }

    qsizetype runCount() const { return m_count; }
    /// Column 0 of the run with this \a id; not valid if it is not shown.
    QModelIndex indexOf(const QString &id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Whether there are older runs that are not asked for yet.
    bool hasOlder() const { return m_next != 0 && !m_isWanted; }
    /// Asks for the next older page. Not QAbstractItemModel::fetchMore(): a tree would ask for page after page as long as
    /// its last heading is in sight, however long the list below it is.
    void fetchOlder();

Q_SIGNALS:
    /// \a before: see HistoryQuery::before.
    void pageWanted(qint64 before);

private:
    struct Day
    {
        QDate date{};
        QList<HistoryRow> rows{}; ///< the newest first
    };

    qsizetype dayAt(const QDate &date) const;
    const HistoryRow *rowAt(const QModelIndex &index) const;
    void put(const QList<HistoryRow> &rows);
    void put(const QDate &date, QList<HistoryRow> rows);
    void putBetween(Day &day, const QModelIndex &parent, const HistoryRow &row);
    QVariant dayData(const Day &day, const QModelIndex &index, int role) const;
    QString textOf(const HistoryRow &row, int column) const;

    const QTimeZone m_zone;
    QList<Day> m_days; ///< the newest first
    qsizetype m_count = 0;
    qint64 m_newest = 0; ///< the number of the newest run
    qint64 m_next = 0;   ///< HistoryPage::next of the oldest page
    bool m_isWanted = false;
};

/// A day as people speak of it on the day \a today: "Today, 29 November".
QString dayText(const QDate &day, const QDate &today);

} // namespace sluice
