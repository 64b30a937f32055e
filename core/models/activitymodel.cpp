// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/activitymodel.h"

namespace sluice {

using namespace Qt::StringLiterals;

ActivityModel::ActivityModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ActivityModel::add(const Activity &activity)
{
    beginInsertRows({}, 0, 0);
    m_activities.append(activity);
    endInsertRows();
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_activities.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (!isText || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &activity = at(index.row());
    switch (static_cast<Column>(index.column())) {
    case TimeColumn:
        return activity.time.toString(u"HH:mm:ss"_s);
    case WhatColumn:
        return activity.what;
    case WhereColumn:
        return activity.where;
    case OutcomeColumn:
        return activity.outcome;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TimeColumn:
        return tr("Time");
    case WhatColumn:
        return tr("What");
    case WhereColumn:
        return tr("Where");
    case OutcomeColumn:
        return tr("Outcome");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace sluice
