// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/historymodel.h"

#include <QLocale>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// Days stand for themselves in the ids of the indexes below them, because their rows move when a new day begins. No day
/// has the number 0, which stands for the days themselves.
quintptr idOf(const QDate &date)
{
    return static_cast<quintptr>(date.toJulianDay());
}

struct DayText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::HistoryModel)
};

} // namespace

HistoryModel::HistoryModel(const QTimeZone &zone, QObject *parent)
    : QAbstractItemModel(parent)
    , m_zone(zone)
{
}

void HistoryModel::reset(const HistoryPage &page)
{
    beginResetModel();
    m_days.clear();
    m_count = 0;
    m_newest = 0;
    m_next = 0;
    m_isWanted = false;
    endResetModel();
    append(page);
}

void HistoryModel::append(const HistoryPage &page)
{
    QList<HistoryRow> rows;
    for (const auto &run : page.runs)
        rows.append(historyRow(run));
    m_next = page.next;
    m_isWanted = false;
    put(rows);
}

void HistoryModel::refresh(const HistoryPage &newest)
{
    const bool isGap = newest.next != 0 && newest.next > m_newest; // there are runs between these and those shown
    if (m_count == 0 || isGap) {
        reset(newest);
        return;
    }
    QList<HistoryRow> added;
    for (const auto &run : newest.runs) {
        const auto known = indexOf(run.id);
        if (!known.isValid()) {
            added.append(historyRow(run));
            continue;
        }
        auto &row = m_days[dayAt(known.parent().data(DayRole).toDate())].rows[known.row()];
        if (auto changed = historyRow(run); changed != row) {
            row = changed;
            Q_EMIT dataChanged(known, known.siblingAtColumn(ColumnCount - 1));
        }
    }
    put(added);
}

/// Runs of one day go in together, so that a view lays itself out once.
void HistoryModel::put(const QList<HistoryRow> &rows)
{
    QList<std::pair<QDate, QList<HistoryRow>>> days;
    for (const auto &row : rows) {
        const auto date = row.at.toTimeZone(m_zone).date();
        if (days.isEmpty() || days.constLast().first != date)
            days.append({date, {}});
        days.last().second.append(row);
        m_newest = std::max(m_newest, row.number);
    }
    for (const auto &[date, ofDay] : std::as_const(days))
        put(date, ofDay);
    m_count += rows.size();
}

void HistoryModel::put(const QDate &date, QList<HistoryRow> rows)
{
    std::ranges::sort(rows, std::greater{}, &HistoryRow::number);
    const auto at = dayAt(date);
    if (at == m_days.size() || m_days.at(at).date != date) {
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at));
        m_days.insert(at, Day{.date = date, .rows = rows});
        endInsertRows();
        return;
    }
    auto &day = m_days[at];
    const auto parent = index(static_cast<int>(at), 0);
    const auto insert = [&](qsizetype place) {
        beginInsertRows(parent, static_cast<int>(place), static_cast<int>(place + rows.size() - 1));
        for (qsizetype i = 0; i < rows.size(); ++i)
            day.rows.insert(place + i, rows.at(i));
        endInsertRows();
    };
    if (rows.constFirst().number < day.rows.constLast().number) {
        insert(day.rows.size());
    } else if (rows.constLast().number > day.rows.constFirst().number) {
        insert(0);
    } else { // somebody has set the clock back
        for (const auto &row : std::as_const(rows))
            putBetween(day, parent, row);
    }
}

void HistoryModel::putBetween(Day &day, const QModelIndex &parent, const HistoryRow &row)
{
    const auto place = std::ranges::lower_bound(day.rows, row.number, std::greater{}, &HistoryRow::number);
    const auto at = std::distance(day.rows.begin(), place);
    beginInsertRows(parent, static_cast<int>(at), static_cast<int>(at));
    day.rows.insert(at, row);
    endInsertRows();
}

/// The place of the day \a date, or where it would be.
qsizetype HistoryModel::dayAt(const QDate &date) const
{
    return std::distance(m_days.cbegin(), std::ranges::lower_bound(m_days, date, std::greater{}, &Day::date));
}

const HistoryRow *HistoryModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    const auto date = QDate::fromJulianDay(static_cast<qint64>(index.internalId()));
    return &m_days.at(dayAt(date)).rows.at(index.row());
}

QModelIndex HistoryModel::indexOf(const QString &id) const
{
    for (const auto &day : m_days) {
        for (qsizetype i = 0; i < day.rows.size(); ++i) {
            if (day.rows.at(i).id == id)
                return createIndex(static_cast<int>(i), 0, idOf(day.date));
        }
    }
    return {};
}

QModelIndex HistoryModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? idOf(m_days.at(parent.row()).date) : 0);
}

QModelIndex HistoryModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    const auto date = QDate::fromJulianDay(static_cast<qint64>(child.internalId()));
    return createIndex(static_cast<int>(dayAt(date)), 0, quintptr(0));
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_days.size());
    const bool isDay = parent.internalId() == 0 && parent.column() == 0;
    return isDay ? static_cast<int>(m_days.at(parent.row()).rows.size()) : 0;
}

int HistoryModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto *row = rowAt(index);
    if (!row)
        return dayData(m_days.at(index.row()), index, role);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(*row, index.column());
    case EvidenceRole:
        return index.column() == ResultColumn ? QVariant::fromValue(row->result) : QVariant();
    case EnvironmentRole:
        return index.column() == WhereColumn && row->environment ? QVariant::fromValue(*row->environment) : QVariant();
    case RunRole:
        return row->id;
    default:
        return {};
    }
}

QVariant HistoryModel::dayData(const Day &day, const QModelIndex &index, int role) const
{
    if (role == DayRole)
        return day.date;
    if (index.column() != 0 || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return dayText(day.date, QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date());
}

QString HistoryModel::textOf(const HistoryRow &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case TimeColumn:
        return row.at.toTimeZone(m_zone).toString(u"HH:mm:ss"_s);
    case ResultColumn:
        return row.resultText;
    case WhatColumn:
        return row.what;
    case WhereColumn: // the class first, so that a long name does not push it out of the column
        return row.environment ? u"%1 · %2"_s.arg(environmentWord(*row.environment), row.where) : row.where;
    case WhoColumn:
        return row.who;
    case ReasonColumn:
        return row.why;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TimeColumn:
        return tr("Time");
    case ResultColumn:
        return tr("Result");
    case WhatColumn:
        return tr("What");
    case WhereColumn:
        return tr("Where");
    case WhoColumn:
        return tr("Who");
    case ReasonColumn:
        return tr("Reason");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return rowAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::ItemIsEnabled;
}

void HistoryModel::fetchOlder()
{
    if (!hasOlder())
        return;
    m_isWanted = true;
    Q_EMIT pageWanted(m_next);
}

QString dayText(const QDate &day, const QDate &today)
{
    const QLocale locale;
    if (day.year() != today.year())
        return locale.toString(day, DayText::tr("dddd, d MMMM yyyy", "a day, as QLocale::toString() takes it"));
    if (day == today || day == today.addDays(-1)) {
        const auto date = locale.toString(day, DayText::tr("d MMMM", "a day, as QLocale::toString() takes it"));
        return day == today ? DayText::tr("Today, %1", "Today, 29 November").arg(date)
                            : DayText::tr("Yesterday, %1", "Yesterday, 28 November").arg(date);
    }
    return locale.toString(day, DayText::tr("dddd, d MMMM", "a day, as QLocale::toString() takes it"));
}

} // namespace sluice
