// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"

#include <QAbstractTableModel>

namespace sluice {

/// The nodes of one server, for editing.
class NodeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, AddressColumn, HostHeaderColumn, TlsNameColumn, TrustColumn, ColumnCount };

    explicit NodeModel(QObject *parent = nullptr);

    void setNodes(const QList<Node> &nodes);
    const QList<Node> &nodes() const { return m_nodes; }

    void append(const QList<Node> &nodes);
    void removeNodes(QList<int> rows);
    /// Moves a node up for -1, down for 1. False at the end of the list.
    bool move(int row, int by);
    /// Removes or replaces the only certificate that is trusted for this node.
    void setTrustedCertificate(int row, const QString &fingerprint);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// nodes() has changed.
    void edited();

private:
    QList<Node> m_nodes;
};

} // namespace sluice
