// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"

#include <QAbstractItemModel>
#include <QSet>

namespace sluice {

class Destinations;

/// The stored servers as a tree: groups with their servers, in order of first appearance, and between them the servers
/// without a group. Each server has a tick; that of a group is about all its servers.
class ServerModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ClassColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< Server::id; empty for a group
        EnvironmentRole,       ///< Environment, the class in force; invalid for a group
        NodeCountRole,         ///< int; 0 without nodes, and for a group
        GroupRole,             ///< QString: the group itself, or that of the server
        ReasonRole,            ///< QString: why the class in force is not the stored one; empty if it is
    };

    explicit ServerModel(QObject *parent = nullptr);

    /// \a destinations tell which classes are in force.
    void setServers(const QList<Server> &servers, const Destinations &destinations);

    /// The ids of the ticked servers, in the order of the tree.
    QStringList tickedServers() const;
    void untickAll();
    /// Ticks or unticks the servers with these \a ids, which are in \a group; all at once, so that it is told once.
    bool setTicks(const QModelIndex &group, const QStringList &ids, bool ticked);
    /// Whether all, some or none of the servers with these \a ids are ticked.
    Qt::CheckState tickOf(const QStringList &ids) const;

    /// Invalid when there is no such server.
    QModelIndex indexOf(const QString &id) const;
    qsizetype serverCount() const { return m_count; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// tickedServers() has changed.
    void ticksChanged();

private:
    /// A server, and the class that is in force for it.
    struct Entry
    {
        Server server{};
        Environment environment = Environment::Production;
        QString reason{}; ///< why that class is in force although another one is stored; else empty
    };

    /// A group, or one server without a group.
    struct Branch
    {
        QString group{}; ///< empty: one server without a group
        QList<Entry> entries{};
    };

    static QString classText(const Entry &entry);
    static QString shortText(const Entry &entry);
    QString spokenText(const Entry &entry) const;
    static QString toolTip(const Entry &entry);
    QVariant serverData(const Entry &entry, int column, int role) const;
    bool isTicked(const Entry &entry) const { return m_ticked.contains(entry.server.id); }
    Qt::CheckState tickOf(const Branch &branch) const;
    QString spokenText(const Branch &branch) const;
    QList<Entry> entriesAt(const QModelIndex &index) const;
    void tellTick(const QModelIndex &index);
    const Entry *entryAt(const QModelIndex &index) const;
    QVariant groupData(const Branch &branch, int column, int role) const;

    QList<Branch> m_branches;
    QList<Server> m_servers; ///< in the order in which they were set
    qsizetype m_count = 0;
    QSet<QString> m_ticked; ///< ids
};

} // namespace sluice
