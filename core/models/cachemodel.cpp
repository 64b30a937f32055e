// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/cachemodel.h"

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// With more ranges than this, one signal for everything between them is cheaper for receivers.
constexpr qsizetype mostRanges = 64;

qsizetype nodeOf(const Cell &cell)
{
    return cell.dispatch.node;
}

struct Range
{
    int first;
    int last;
};

/// The smallest number of ranges that cover \a rows, which are sorted and may have duplicates.
QList<Range> rangesOf(const QList<int> &rows)
{
    QList<Range> ranges;
    for (const int row : rows) {
        if (!ranges.isEmpty() && ranges.constLast().last + 1 >= row)
            ranges.last().last = row;
        else
            ranges.append({row, row});
    }
    if (ranges.size() > mostRanges)
        return {{ranges.constFirst().first, ranges.constLast().last}};
    return ranges;
}

} // namespace

CacheModel::CacheModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CacheModel::append(const QString &name, const Entry &entry)
{
    m_rowOf.insert(name, static_cast<int>(m_names.size()));
    m_names.append(name);
    m_entries.append(entry);
}

void CacheModel::setLists(const QList<NodeCaches> &lists)
{
    beginResetModel();
    m_lists.clear();
    m_unknownLists = 0;
    const auto oldNames = std::exchange(m_names, {});
    const auto oldEntries = std::exchange(m_entries, {});
    const auto oldRowOf = std::exchange(m_rowOf, {});
    const auto add = [&](const QString &name) {
        if (name.isEmpty() || m_rowOf.contains(name))
            return;
        auto entry = oldRowOf.contains(name) ? oldEntries.at(oldRowOf.value(name)) : Entry();
        entry.added = false;
        entry.lists = 0;
        append(name, entry);
    };
    for (const auto &[node, names] : lists) {
        if (!names) {
            ++m_unknownLists;
            continue;
        }
        for (const auto &name : *names)
            add(name);
        m_lists.append({node, QSet<QString>(names->cbegin(), names->cend())});
        for (const auto &name : std::as_const(m_lists.constLast().second)) {
            if (!name.isEmpty())
                ++m_entries[m_rowOf.value(name)].lists;
        }
    }
    for (qsizetype row = 0; row < oldNames.size(); ++row) {
        if (oldEntries.at(row).added && !m_rowOf.contains(oldNames.at(row)))
            append(oldNames.at(row), oldEntries.at(row));
    }
    countTicks();
    endResetModel();
    Q_EMIT ticksChanged();
}

void CacheModel::clear()
{
    beginResetModel();
    m_names.clear();
    m_entries.clear();
    m_rowOf.clear();
    m_lists.clear();
    m_unknownLists = 0;
    m_last.clear();
    m_tickedCount = 0;
    m_observed = false;
    m_whole = false;
    endResetModel();
    Q_EMIT ticksChanged();
}

void CacheModel::setWhole(const QString &label)
{
    if (m_whole && m_names == QStringList{label})
        return;
    clear();
    beginResetModel();
    m_whole = true;
    append(label, {});
    endResetModel();
    Q_EMIT ticksChanged();
}

bool CacheModel::addName(const QString &name)
{
    if (m_whole || name.isEmpty() || m_rowOf.contains(name))
        return false;
    beginInsertRows({}, rowCount(), rowCount());
    append(name, {.ticked = true, .added = true, .lists = 0, .cells = {}, .observation = Observation::Unknown});
    ++m_tickedCount;
    endInsertRows();
    Q_EMIT ticksChanged();
    return true;
}

void CacheModel::removeName(const QString &name)
{
    const int row = m_rowOf.value(name, -1);
    if (row < 0 || !m_entries.at(row).added)
        return;
    beginRemoveRows({}, row, row);
    m_names.removeAt(row);
    m_entries.removeAt(row);
    m_rowOf.remove(name);
    for (auto &other : m_rowOf) {
        if (other > row)
            --other;
    }
    countTicks();
    endRemoveRows();
    Q_EMIT ticksChanged();
}

/// Nodes answer in any order, and are shown in that of the plan.
void CacheModel::putCells(const QList<Cell> &cells, bool beside)
{
    QList<int> rows;
    for (const auto &cell : cells) {
        const bool everywhere = cell.target == "*"_L1;
        const int first = everywhere ? 0 : m_rowOf.value(cell.target, -1);
        const int last = everywhere ? rowCount() - 1 : first;
        for (int row = std::max(first, 0); row <= last; ++row) {
            auto &known = m_entries[row].cells;
            if (beside)
                known.removeIf([&cell](const Cell &other) { return other.node == cell.node; });
            else
                known.clear();
            known.insert(std::ranges::upper_bound(known, cell.dispatch.node, {}, &nodeOf), cell);
            rows.append(row);
        }
    }
    if (rows.isEmpty())
        return;
    // One signal, which may cover rows between them that did not change: a view that is sorted by state sorts again with
    // each signal, which costs more.
    const auto [first, last] = std::minmax_element(rows.cbegin(), rows.cend());
    Q_EMIT dataChanged(index(*first, StateColumn), index(*last, StateColumn));
}

void CacheModel::setObserved(bool observed)
{
    if (observed == m_observed)
        return;
    if (observed)
        beginInsertColumns({}, ObservationColumn, ObservationColumn);
    else
        beginRemoveColumns({}, ObservationColumn, ObservationColumn);
    m_observed = observed;
    if (observed)
        endInsertColumns();
    else
        endRemoveColumns();
}

void CacheModel::setObservations(const QHash<QString, Observation> &observations)
{
    if (!m_observed || m_names.isEmpty())
        return;
    for (qsizetype row = 0; row < m_names.size(); ++row)
        m_entries[row].observation = observations.value(m_names.at(row), Observation::Unknown);
    Q_EMIT dataChanged(index(0, ObservationColumn), index(rowCount() - 1, ObservationColumn));
}

void CacheModel::setProtected(const QStringList &names)
{
    if (names == m_protected)
        return;
    m_protected = names;
    if (!m_names.isEmpty())
        Q_EMIT dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn));
    Q_EMIT ticksChanged(); // protected rows do not count as rows to tick, so that number has changed
}

void CacheModel::forgetObservations()
{
    for (auto &entry : m_entries)
        entry.observation = Observation::Unknown;
    if (m_observed && !m_names.isEmpty())
        Q_EMIT dataChanged(index(0, ObservationColumn), index(rowCount() - 1, ObservationColumn));
}

void CacheModel::setLast(const QHash<QString, Last> &last)
{
    if (last == m_last)
        return;
    m_last = last;
    if (!m_names.isEmpty())
        Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn));
}

QString CacheModel::lastText(int row) const
{
    const auto own = m_last.value(m_names.at(row));
    const auto ofAll = m_last.value(u"*"_s);
    return ofAll.at.isValid() && (!own.at.isValid() || ofAll.at > own.at) ? ofAll.text : own.text;
}

void CacheModel::setTicked(const QModelIndexList &rows, bool ticked)
{
    QList<int> numbers;
    for (const auto &row : rows) {
        if (checkIndex(row, CheckIndexOption::IndexIsValid))
            numbers.append(row.row());
    }
    tick(numbers, ticked ? Ticking::On : Ticking::Off);
}

void CacheModel::tick(QList<int> rows, Ticking how)
{
    if (m_whole)
        return;
    std::sort(rows.begin(), rows.end());
    for (const int row : std::as_const(rows)) {
        auto &ticked = m_entries[row].ticked;
        ticked = how == Ticking::Invert ? !ticked : how == Ticking::On;
    }
    countTicks();
    const auto ranges = rangesOf(rows);
    for (const auto &range : ranges)
        Q_EMIT dataChanged(index(range.first, NameColumn), index(range.last, NameColumn), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

void CacheModel::countTicks()
{
    m_tickedCount = static_cast<int>(
        std::count_if(m_entries.cbegin(), m_entries.cend(), [](const Entry &entry) { return entry.ticked; }));
}

QStringList CacheModel::tickedNames() const
{
    QStringList ticked;
    ticked.reserve(m_tickedCount);
    for (qsizetype row = 0; row < m_names.size(); ++row) {
        if (m_entries.at(row).ticked)
            ticked.append(m_names.at(row));
    }
    return ticked;
}

QStringList CacheModel::withoutAdded(const QStringList &names) const
{
    QStringList listed;
    for (const auto &name : names) {
        const auto row = m_rowOf.constFind(name);
        if (row == m_rowOf.cend() || !m_entries.at(*row).added)
            listed.append(name);
    }
    return listed;
}

int CacheModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

int CacheModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_observed ? ObservationColumn + 1 : ObservationColumn;
}

QVariant CacheModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &entry = m_entries.at(index.row());
    if (role == CellsRole)
        return QVariant::fromValue(entry.cells);
    if (role == AddedRole)
        return entry.added;
    if (role == ProtectedRole)
        return isProtected(index.row());
    if (role == NodesRole)
        return nodesText(index.row());
    switch (static_cast<Column>(index.column())) {
    case NameColumn:
        return nameData(index.row(), role);
    case StateColumn:
        return stateData(index.row(), role);
    case ObservationColumn:
        return observationData(index.row(), role);
    }
    return {};
}

QStringList CacheModel::nodesWithout(int row) const
{
    QStringList nodes;
    if (m_entries.at(row).added)
        return nodes;
    for (const auto &[node, names] : m_lists) {
        if (!names.contains(m_names.at(row)))
            nodes.append(node);
    }
    return nodes;
}

QString CacheModel::nodesText(int row) const
{
    const auto &entry = m_entries.at(row);
    if (entry.added || m_whole || entry.lists == m_lists.size())
        return {};
    const auto known = tr("On %1 of %n nodes", nullptr, static_cast<int>(m_lists.size())).arg(entry.lists);
    if (m_unknownLists == 0)
        return known;
    return m_unknownLists == 1 ? tr("%1, one not known", "On 4 of 5 nodes …").arg(known)
                               : tr("%1, %n not known", "On 4 of 5 nodes …", m_unknownLists).arg(known);
}

QVariant CacheModel::nameData(int row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_names.at(row);
    case Qt::AccessibleDescriptionRole: {
        const auto nodes = nodesText(row);
        if (!isProtected(row))
            return m_entries.at(row).added ? tr("Added by hand") : nodes;
        if (nodes.isEmpty())
            return m_entries.at(row).added ? tr("Added by hand, protected") : tr("Protected");
        return tr("%1. Protected", "On 4 of 5 nodes. …").arg(nodes);
    }
    case Qt::ToolTipRole: {
        QStringList sentences;
        if (!nodesText(row).isEmpty())
            sentences << tr("Not on %1: a flush skips it there.").arg(nodesWithout(row).join(u", "_s));
        if (isProtected(row))
            sentences << tr(
                "Protected: Tick All leaves it out, and a flush of it is confirmed like one of all caches.");
        return sentences.isEmpty() ? QVariant() : sentences.join(u' ');
    }
    case Qt::CheckStateRole:
        if (m_whole)
            return {};
        return m_entries.at(row).ticked ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

/// The cell may cut the sentence off; the two accessible texts are always complete.
QVariant CacheModel::stateData(int row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return stateText(row);
    case Qt::AccessibleTextRole: {
        const auto text = stateText(row);
        return text.isEmpty() ? tr("No result yet") : text;
    }
    case Qt::AccessibleDescriptionRole: {
        const auto text = stateText(row);
        return text.isEmpty() ? m_names.at(row) : tr("%1: %2", "ExtAppCache: Acknowledged").arg(m_names.at(row), text);
    }
    default:
        return {};
    }
}

QString CacheModel::stateText(int row) const
{
    const auto &entry = m_entries.at(row);
    if (entry.cells.isEmpty())
        return entry.added ? tr("Added by hand") : lastText(row);
    const auto sentence = evidenceSentence(entry.cells);
    return entry.added ? tr("%1 (added by hand)", "Acknowledged (added by hand)").arg(sentence) : sentence;
}

QVariant CacheModel::observationData(int row, int role) const
{
    const auto text = observationWord(m_entries.at(row).observation);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text;
    case Qt::AccessibleDescriptionRole:
        return tr("%1 since the last reading: %2", "ExtAppCache since the last reading: Changed")
            .arg(m_names.at(row), text);
    default:
        return {};
    }
}

bool CacheModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (m_whole || role != Qt::CheckStateRole || index.column() != NameColumn)
        return false;
    setTicked({index}, value.toInt() == Qt::Checked);
    return true;
}

QVariant CacheModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool explains = role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole;
    if (explains && orientation == Qt::Horizontal && section == ObservationColumn)
        return tr("What the server registers about its caches, compared with the list read before. Reload the list to "
                  "compare again. It is no proof of a flush.");
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case NameColumn:
        return tr("Cache");
    case StateColumn:
        return tr("State");
    case ObservationColumn:
        return tr("Since Last Reading");
    }
    return {};
}

Qt::ItemFlags CacheModel::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() == NameColumn && !m_whole ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace sluice
