// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/nodemodel.h"

#include <algorithm>

namespace sluice {

namespace {

QString Node::*fieldOf(int column)
{
    switch (static_cast<NodeModel::Column>(column)) {
    case NodeModel::NameColumn:
        return &Node::name;
    case NodeModel::AddressColumn:
        return &Node::address;
    case NodeModel::HostHeaderColumn:
        return &Node::hostHeader;
    case NodeModel::TlsNameColumn:
        return &Node::tlsName;
    case NodeModel::TrustColumn:
        return &Node::trustedCertificate;
    case NodeModel::ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

NodeModel::NodeModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void NodeModel::setNodes(const QList<Node> &nodes)
{
    if (nodes == m_nodes)
        return;
    beginResetModel();
    m_nodes = nodes;
    endResetModel();
    Q_EMIT edited();
}

void NodeModel::append(const QList<Node> &nodes)
{
    if (nodes.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(nodes.size()) - 1);
    m_nodes.append(nodes);
    endInsertRows();
    Q_EMIT edited();
}

void NodeModel::removeNodes(QList<int> rows)
{
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows, std::greater());
    for (const int row : std::as_const(rows)) {
        beginRemoveRows({}, row, row);
        m_nodes.removeAt(row);
        endRemoveRows();
    }
    Q_EMIT edited();
}

bool NodeModel::move(int row, int by)
{
    const int to = row + by;
    if (row < 0 || row >= rowCount() || to < 0 || to >= rowCount())
        return false;
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    m_nodes.move(row, to);
    endMoveRows();
    Q_EMIT edited();
    return true;
}

void NodeModel::setTrustedCertificate(int row, const QString &fingerprint)
{
    m_nodes[row].trustedCertificate = fingerprint;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT edited();
}

int NodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_nodes.size());
}

int NodeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags NodeModel::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    // Trust cannot be typed: it is decided in a dialog that shows the certificate.
    const bool editable = index.column() != TrustColumn;
    return flags | Qt::ItemNeverHasChildren | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QVariant NodeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &node = m_nodes.at(index.row());
    const auto &text = node.*fieldOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        // Shows the default when nothing was entered.
        if (index.column() == TrustColumn)
            return text.isEmpty() ? QString() : tr("Only %1…", "a certificate: Only 0A:1B:2C:3D…").arg(text.left(11));
        return text.isEmpty() && index.column() == NameColumn ? nodeName(node) : text;
    case Qt::EditRole:
        return text;
    case Qt::ToolTipRole:
        return index.column() == TrustColumn ? text : QString();
    case Qt::AccessibleTextRole: {
        const auto header = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        return text.isEmpty() ? tr("%1: as usual", "of a cell").arg(header) : tr("%1: %2", "a cell").arg(header, text);
    }
    default:
        return {};
    }
}

bool NodeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() == TrustColumn)
        return false;
    auto &node = m_nodes[index.row()];
    auto &text = node.*fieldOf(index.column());
    const auto entered = value.toString().trimmed();
    if (text == entered)
        return true;
    text = entered;
    // The trusted certificate belongs to the old address.
    if (index.column() == AddressColumn)
        node.trustedCertificate.clear();
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

QVariant NodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (static_cast<Column>(section)) {
    case NameColumn:
        return tr("Name");
    case AddressColumn:
        return tr("Address");
    case HostHeaderColumn:
        return tr("Host header");
    case TlsNameColumn:
        return tr("TLS name");
    case TrustColumn:
        return tr("Trusted");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace sluice
