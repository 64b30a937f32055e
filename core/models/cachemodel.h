// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/cell.h"
#include "core/domain/outcome/observation.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <optional>

namespace sluice {

/// The caches that one node of a farm lists.
struct NodeCaches
{
    QString node{};
    std::optional<QStringList> names{}; ///< nothing: its list is not known

    friend bool operator==(const NodeCaches &, const NodeCaches &) = default;
};

/// The caches of one server: which are ticked, and the results of each. Holds rows and nothing else. When the caches
/// have no names, there is one row for all of them that cannot be ticked.
class CacheModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// ObservationColumn exists only while isObserved().
    enum Column { NameColumn, StateColumn, ObservationColumn };
    enum Role {
        CellsRole = Qt::UserRole, ///< QList<Cell>: the latest result of each node; empty when there is none
        AddedRole,                ///< whether the user added the name; the server does not list it
        ProtectedRole,            ///< whether the cache is left out when many are ticked
        NodesRole,                ///< "On 4 of 5 nodes"; empty where every node whose list is known has it
    };
    enum class Ticking { On, Off, Invert };

    /// What was last sent from here, before this session.
    struct Last
    {
        QDateTime at{};
        QString text{}; ///< one sentence

        friend bool operator==(const Last &, const Last &) = default;
    };

    explicit CacheModel(QObject *parent = nullptr);

    /// Sets a new list. Names that are still in it keep their ticks and results; added names stay. Empty and repeated
    /// names are left out.
    void setNames(const QStringList &names)
    {
        setLists({{.node = {}, .names = names}});
        forgetObservations();
    }

    /// The same for all nodes of a farm: all names that are known, those of the first node first. Observations stay.
    void setLists(const QList<NodeCaches> &lists);
    /// Nothing was observed yet for this list.
    void forgetObservations();
    /// The nodes whose list was read and does not have this cache. None for an added name.
    QStringList nodesWithout(int row) const;

    /// Sets one row for all caches, called \a label. Its result is kept while the label stays the same.
    void setWhole(const QString &label);
    bool isWhole() const { return m_whole; }

    /// Removes everything, for another server.
    void clear();

    /// Adds and ticks a name that the server does not list, exactly as given. False when it is empty or known, or while
    /// isWhole().
    bool addName(const QString &name);
    /// Removes a name if the user added it.
    void removeName(const QString &name);

    /// Replaces the results, also those of other nodes. "*" stands for every row. Emits dataChanged() once.
    void setCells(const QList<Cell> &cells) { putCells(cells, false); }
    /// Like setCells(), but keeps the results of other nodes.
    void addCells(const QList<Cell> &cells) { putCells(cells, true); }

    /// Whether the server reports the state of its caches.
    void setObserved(bool observed);
    bool isObserved() const { return m_observed; }
    /// The observations, only while isObserved(); Unknown for names that are not in them.
    void setObservations(const QHash<QString, Observation> &observations);
    Observation observation(int row) const { return m_entries.at(row).observation; }

    /// Caches that are left out when many are ticked, ignoring case; they need not be in the list. They stay after
    /// clear(), because they do not belong to a server.
    void setProtected(const QStringList &names);
    bool isProtected(int row) const { return !m_whole && m_protected.contains(m_names.at(row), Qt::CaseInsensitive); }

    /// By name of the cache, and for "*" what was sent to all; they need not be in the list, and stay after setNames(). Shown
    /// where there is no result.
    void setLast(const QHash<QString, Last> &last);
    /// The newest sentence that is about the cache; empty if there is none.
    QString lastText(int row) const;

    void setTicked(const QModelIndexList &rows, bool ticked);
    /// Ticks many rows with few signals. Each row may be named only once.
    void tick(QList<int> rows, Ticking how);
    bool isTicked(int row) const { return m_entries.at(row).ticked; }
    int tickedCount() const { return m_tickedCount; }
    QStringList tickedNames() const;
    /// \a names without those that were added.
    QStringList withoutAdded(const QStringList &names) const;

    /// All names in the order of the server, then the added ones.
    const QStringList &names() const { return m_names; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Also emitted when rows were added or removed.
    void ticksChanged();

private:
    struct Entry
    {
        bool ticked = false;
        bool added = false;
        int lists = 0;     ///< how many of m_lists have it
        QList<Cell> cells; ///< one per node
        Observation observation = Observation::Unknown;
    };

    void append(const QString &name, const Entry &entry);
    void putCells(const QList<Cell> &cells, bool beside);
    void countTicks();
    QString nodesText(int row) const;
    QVariant nameData(int row, int role) const;
    QVariant stateData(int row, int role) const;
    QString stateText(int row) const;
    QVariant observationData(int row, int role) const;

    QStringList m_names;
    QList<Entry> m_entries; ///< as many as names
    QHash<QString, int> m_rowOf;
    QList<QPair<QString, QSet<QString>>> m_lists; ///< the names of each node whose list is known
    int m_unknownLists = 0;                       ///< nodes whose list is not known
    QStringList m_protected;
    QHash<QString, Last> m_last;
    int m_tickedCount = 0;
    bool m_observed = false;
    bool m_whole = false;
};

} // namespace sluice
