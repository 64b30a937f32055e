// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/cell.h"
#include "core/domain/outcome/observation.h"

#include <QAbstractTableModel>
#include <QHash>

namespace sluice {

/// The caches of one server: which are ticked, and what is known about each. Holds rows and nothing else. Where caches
/// have no names it is one row for all, and there is nothing to tick.
class CacheModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The last one is there only while isObserved().
    enum Column { NameColumn, StateColumn, ObservationColumn };
    enum Role {
        CellsRole = Qt::UserRole, ///< QList<Cell>: the row's last results, one a node; empty when there is none
        AddedRole,                ///< whether a person added the name and the server does not list it
        ProtectedRole,            ///< whether it is not to be ticked along with others
    };
    enum class Ticking { On, Off, Invert };

    explicit CacheModel(QObject *parent = nullptr);

    /// A fresh list. Ticks and results of names that are still there stay, and so do added names. Empty and repeated
    /// names are left out.
    void setNames(const QStringList &names);

    /// One row, called \a label, for all that there is to flush. Its result stays while it is called the same.
    void setWhole(const QString &label);
    bool isWhole() const { return m_whole; }

    /// For another server: nothing stays.
    void clear();

    /// A name that the server does not list, exactly as it is, ticked at once. False when it is empty or known, or
    /// while isWhole().
    bool addName(const QString &name);
    /// Only what was added.
    void removeName(const QString &name);

    /// "*" is the result of every row. Many results at once, with few signals. What was known before is gone, also of
    /// other nodes.
    void setCells(const QList<Cell> &cells) { putCells(cells, false); }
    /// The same beside those of other nodes.
    void addCells(const QList<Cell> &cells) { putCells(cells, true); }

    /// Whether the server tells anything about the state of its caches.
    void setObserved(bool observed);
    bool isObserved() const { return m_observed; }
    /// What a look has shown, only while isObserved(); unknown for every name that is not in it.
    void setObservations(const QHash<QString, Observation> &observations);
    Observation observation(int row) const { return m_entries.at(row).observation; }

    /// Caches that are not to be ticked along with others, in any case; they need not be in the list. They stay over
    /// clear(): they belong to no server.
    void setProtected(const QStringList &names);
    bool isProtected(int row) const { return !m_whole && m_protected.contains(m_names.at(row), Qt::CaseInsensitive); }

    void setTicked(const QModelIndexList &rows, bool ticked);
    /// Many rows at once, each named at most once, with few signals.
    void tick(QList<int> rows, Ticking how);
    bool isTicked(int row) const { return m_entries.at(row).ticked; }
    int tickedCount() const { return m_tickedCount; }
    QStringList tickedNames() const;

    /// Every name, in the server's order; the added ones come last.
    const QStringList &names() const { return m_names; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Also when rows came or went.
    void ticksChanged();

private:
    struct Entry
    {
        bool ticked = false;
        bool added = false;
        QList<Cell> cells; ///< one a node
        Observation observation = Observation::Unknown;
    };

    void append(const QString &name, const Entry &entry);
    void putCells(const QList<Cell> &cells, bool beside);
    void countTicks();
    QVariant nameData(int row, int role) const;
    QVariant stateData(int row, int role) const;
    QString stateText(int row) const;
    QVariant observationData(int row, int role) const;

    QStringList m_names;
    QList<Entry> m_entries; ///< as many as names
    QHash<QString, int> m_rowOf;
    QStringList m_protected;
    int m_tickedCount = 0;
    bool m_observed = false;
    bool m_whole = false;
};

} // namespace sluice
