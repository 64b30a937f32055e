// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/cachemodel.h"

namespace sluice {

using namespace Qt::StringLiterals;

CacheModel::CacheModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CacheModel::setNames(const QStringList &names)
{
    beginResetModel();
    QHash<QString, Entry> entries;
    QStringList kept;
    for (const auto &name : names) {
        if (name.isEmpty() || entries.contains(name))
            continue;
        kept.append(name);
        entries.insert(name, m_entries.value(name));
    }
    m_names = kept;
    m_entries = entries;
    endResetModel();
    Q_EMIT ticksChanged();
}

void CacheModel::setCell(const Cell &cell)
{
    if (cell.target == "*"_L1) {
        for (auto &entry : m_entries)
            entry.cell = cell;
        if (!m_names.isEmpty())
            Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn));
        return;
    }
    const auto entry = m_entries.find(cell.target);
    if (entry == m_entries.end())
        return;
    entry->cell = cell;
    const auto row = static_cast<int>(m_names.indexOf(cell.target));
    Q_EMIT dataChanged(index(row, StateColumn), index(row, StateColumn));
}

void CacheModel::setTicked(const QModelIndexList &rows, bool ticked)
{
    for (const auto &row : rows) {
        if (!checkIndex(row, CheckIndexOption::IndexIsValid))
            continue;
        m_entries[m_names.at(row.row())].ticked = ticked;
        const auto changed = row.siblingAtColumn(NameColumn);
        Q_EMIT dataChanged(changed, changed, {Qt::CheckStateRole});
    }
    Q_EMIT ticksChanged();
}

QStringList CacheModel::tickedNames() const
{
    QStringList ticked;
    for (const auto &name : m_names) {
        if (m_entries.value(name).ticked)
            ticked.append(name);
    }
    return ticked;
}

int CacheModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

int CacheModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CacheModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &name = m_names.at(index.row());
    switch (static_cast<Column>(index.column())) {
    case NameColumn:
        return nameData(name, role);
    case StateColumn:
        return stateData(name, role);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CacheModel::nameData(const QString &name, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return name;
    case Qt::CheckStateRole:
        return m_entries.value(name).ticked ? Qt::Checked : Qt::Unchecked;
    case CellRole:
        return m_entries.value(name).cell ? QVariant::fromValue(*m_entries.value(name).cell) : QVariant();
    default:
        return {};
    }
}

QVariant CacheModel::stateData(const QString &name, int role) const
{
    const auto &cell = m_entries.value(name).cell;
    if (!cell)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return evidenceSentence(*cell);
    case CellRole:
        return QVariant::fromValue(*cell);
    default:
        return {};
    }
}

bool CacheModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != NameColumn)
        return false;
    setTicked({index}, value.toInt() == Qt::Checked);
    return true;
}

QVariant CacheModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case NameColumn:
        return tr("Cache");
    case StateColumn:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags CacheModel::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() == NameColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace sluice
