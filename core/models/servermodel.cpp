// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/servermodel.h"

#include "core/run/destination/destination.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ServerModelText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ServerModel)
};

/// The internal id of groups and of servers without a group.
constexpr quintptr Top = 0;

QString nodesText(const Server &server)
{
    const int count = static_cast<int>(server.nodes.size());
    if (count == 1)
        return ServerModelText::tr("1 node");
    return count == 0 ? QString() : ServerModelText::tr("%n nodes", nullptr, count);
}

} // namespace

/// "Production", "Production (not classified)", "Production (stored as Test)".
QString ServerModel::classText(const Entry &entry)
{
    const auto word = environmentWord(entry.environment);
    const auto stored = entry.server.environment;
    if (!stored)
        return tr("%1 (not classified)", "Production (…)").arg(word);
    return entry.environment == *stored
        ? word
        : tr("%1 (stored as %2)", "Production (… Test)").arg(word, environmentWord(*stored));
}

/// The class in force, with an asterisk if another one is stored. The column is too narrow to say why.
QString ServerModel::shortText(const Entry &entry)
{
    const auto word = environmentWord(entry.environment);
    return entry.reason.isEmpty() ? word : word + u'*';
}

/// "Production server crm01, 3 nodes": the whole row in one text, for screen readers.
QString ServerModel::spokenText(const Entry &entry) const
{
    QStringList parts{tr("%1 server %2", "Production server crm01").arg(classText(entry), entry.server.name),
                      nodesText(entry.server), entry.reason, isTicked(entry) ? tr("ticked") : QString()};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString ServerModel::toolTip(const Entry &entry)
{
    const auto &server = entry.server;
    QStringList lines{server.name, classText(entry), entry.reason, server.address, nodesText(server), server.user};
    if (server.fromSystem)
        lines.append(tr("Set by the administrator of this computer."));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant ServerModel::serverData(const Entry &entry, int column, int role) const
{
    const auto &server = entry.server;
    const bool isName = column == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? server.name : shortText(entry);
    case Qt::AccessibleTextRole:
        return isName ? spokenText(entry) : classText(entry);
    case Qt::ToolTipRole:
        // Escaped, because a name may look like markup.
        return u"<p style='white-space:pre'>%1</p>"_s.arg(toolTip(entry).toHtmlEscaped());
    case Qt::CheckStateRole:
        return isName ? QVariant(isTicked(entry) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case IdRole:
        return server.id;
    case EnvironmentRole:
        return QVariant::fromValue(entry.environment);
    case NodeCountRole:
        return static_cast<int>(server.nodes.size());
    case GroupRole:
        return server.group;
    case ReasonRole:
        return entry.reason;
    default:
        return {};
    }
}

ServerModel::ServerModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void ServerModel::setServers(const QList<Server> &servers, const Destinations &destinations)
{
    if (servers == m_servers)
        return;
    beginResetModel();
    m_servers = servers;
    m_count = servers.size();
    m_branches.clear();
    QHash<QString, qsizetype> known;
    QSet<QString> ids;
    for (const auto &server : servers) {
        ids.insert(server.id);
        const auto destination = destinations.of(server);
        const Entry entry{server, destination.environment, classReason(destination)};
        const auto found = server.group.isEmpty() ? known.cend() : known.constFind(server.group);
        if (found != known.cend()) {
            m_branches[*found].entries.append(entry);
            continue;
        }
        known.insert(server.group, m_branches.size());
        m_branches.append({server.group, {entry}});
    }
    const auto ticked = m_ticked.size();
    m_ticked.intersect(ids); // one that was removed is not ticked when it comes back
    endResetModel();
    if (m_ticked.size() != ticked)
        Q_EMIT ticksChanged();
}

QStringList ServerModel::tickedServers() const
{
    QStringList ids;
    for (const auto &branch : m_branches) {
        for (const auto &entry : branch.entries) {
            if (isTicked(entry))
                ids.append(entry.server.id);
        }
    }
    return ids;
}

void ServerModel::untickAll()
{
    if (m_ticked.isEmpty())
        return;
    m_ticked.clear();
    for (int row = 0; row < rowCount(); ++row) {
        const auto branch = index(row, NameColumn);
        Q_EMIT dataChanged(branch, branch, {Qt::CheckStateRole});
        if (const int children = rowCount(branch); children > 0)
            Q_EMIT dataChanged(index(0, NameColumn, branch), index(children - 1, NameColumn, branch),
                               {Qt::CheckStateRole});
    }
    Q_EMIT ticksChanged();
}

Qt::CheckState ServerModel::tickOf(const Branch &branch) const
{
    const auto ticked = std::ranges::count_if(branch.entries, [this](const Entry &entry) { return isTicked(entry); });
    if (ticked == 0)
        return Qt::Unchecked;
    return ticked == branch.entries.size() ? Qt::Checked : Qt::PartiallyChecked;
}

Qt::CheckState ServerModel::tickOf(const QStringList &ids) const
{
    const auto ticked = std::ranges::count_if(ids, [this](const QString &id) { return m_ticked.contains(id); });
    if (ticked == 0)
        return Qt::Unchecked;
    return ticked == ids.size() ? Qt::Checked : Qt::PartiallyChecked;
}

Qt::ItemFlags ServerModel::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractItemModel::flags(index);
    return index.isValid() && index.column() == NameColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

/// The servers that a tick at \a index is about.
QList<ServerModel::Entry> ServerModel::entriesAt(const QModelIndex &index) const
{
    if (const auto *entry = entryAt(index))
        return {*entry};
    return m_branches.at(index.row()).entries;
}

/// That the tick at \a index, and so those above and below it, are others now.
void ServerModel::tellTick(const QModelIndex &index)
{
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    if (index.parent().isValid())
        Q_EMIT dataChanged(index.parent(), index.parent(), {Qt::CheckStateRole});
    if (const int children = rowCount(index); children > 0)
        Q_EMIT dataChanged(this->index(0, NameColumn, index), this->index(children - 1, NameColumn, index),
                           {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

bool ServerModel::setTicks(const QModelIndex &group, const QStringList &ids, bool ticked)
{
    if (!checkIndex(group, CheckIndexOption::IndexIsValid))
        return false;
    for (const auto &id : ids) {
        if (ticked)
            m_ticked.insert(id);
        else
            m_ticked.remove(id);
    }
    tellTick(group);
    return true;
}

bool ServerModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || index.column() != NameColumn)
        return false;
    QStringList ids;
    const auto entries = entriesAt(index);
    for (const auto &entry : entries)
        ids.append(entry.server.id);
    return setTicks(index, ids, value.toInt() == Qt::Checked);
}

QModelIndex ServerModel::indexOf(const QString &id) const
{
    for (int row = 0; row < m_branches.size(); ++row) {
        const auto &branch = m_branches.at(row);
        for (int child = 0; child < branch.entries.size(); ++child) {
            if (branch.entries.at(child).server.id == id)
                return branch.group.isEmpty() ? index(row, NameColumn) : index(child, NameColumn, index(row, 0));
        }
    }
    return {};
}

QModelIndex ServerModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : Top);
}

QModelIndex ServerModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == Top)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), NameColumn, Top);
}

int ServerModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_branches.size());
    const bool isGroup =
        parent.internalId() == Top && parent.column() == NameColumn && !m_branches.at(parent.row()).group.isEmpty();
    return isGroup ? static_cast<int>(m_branches.at(parent.row()).entries.size()) : 0;
}

int ServerModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

/// Null for a group.
const ServerModel::Entry *ServerModel::entryAt(const QModelIndex &index) const
{
    if (index.internalId() != Top)
        return &m_branches.at(static_cast<qsizetype>(index.internalId()) - 1).entries.at(index.row());
    const auto &branch = m_branches.at(index.row());
    return branch.group.isEmpty() ? &branch.entries.constFirst() : nullptr;
}

QString ServerModel::spokenText(const Branch &branch) const
{
    const int count = static_cast<int>(branch.entries.size());
    const auto text = count == 1 ? tr("Group %1, 1 server").arg(branch.group)
                                 : tr("Group %1, %n servers", nullptr, count).arg(branch.group);
    switch (tickOf(branch)) {
    case Qt::Unchecked:
        return text;
    case Qt::PartiallyChecked:
        return tr("%1, some of them ticked", "Group Oslo, 2 servers …").arg(text);
    case Qt::Checked:
        return tr("%1, all of them ticked", "Group Oslo, 2 servers …").arg(text);
    }
    Q_UNREACHABLE();
}

QVariant ServerModel::groupData(const Branch &branch, int column, int role) const
{
    if (role == GroupRole || (column == NameColumn && role == Qt::DisplayRole))
        return branch.group;
    if (column != NameColumn)
        return {};
    if (role == Qt::AccessibleTextRole)
        return spokenText(branch);
    return role == Qt::CheckStateRole ? QVariant(tickOf(branch)) : QVariant();
}

QVariant ServerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const auto *entry = entryAt(index))
        return serverData(*entry, index.column(), role);
    return groupData(m_branches.at(index.row()), index.column(), role);
}

QVariant ServerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case NameColumn:
        return tr("Server");
    case ClassColumn:
        return tr("Class");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace sluice
