// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/cellstate.h"
#include "core/run/matrix.h"

#include <QAbstractTableModel>

namespace sluice {

/// What is known of a run: what is sent down, nodes across. It reads a Matrix that somebody else fills, and is told what
/// has changed there. For EvidenceRole each cell gives its CellState, or nothing where nothing is planned.
class MatrixModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// With more nodes a view shows them one below the other.
    static constexpr int mostNodesAcross = 8;

    enum Role {
        CellRole = Qt::UserRole, ///< Cell: the last outcome; invalid while there is none
        SortRole,                ///< int: the worst first
        FullTextRole,            ///< QString: everything that is known, one fact per line; has text of the server
        NameRole,                ///< QString, of headers: without the time, in one line
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Where \a node of \a matrix is: "crm01"; with several servers "crm-farm: crm01".
    static QString placeOf(const Matrix &matrix, qsizetype node);

    /// Shows \a matrix. \a names: one for each of its rows. \a corner: the head of the names, such as "Cache". \a matrix
    /// must live until setMatrix() or clear().
    void show(const Matrix &matrix, const QStringList &names, const QString &corner);
    /// From now on reads \a matrix, which is equal to the one that is shown.
    void setMatrix(const Matrix &matrix) { m_matrix = &matrix; }
    void clear();

    /// What is known of \a dispatch has changed in the matrix.
    void update(const Dispatch &dispatch);

    /// Null when nothing is shown.
    const Matrix *matrix() const { return m_matrix; }
    const QString &corner() const { return m_corner; }
    /// Whether the heads of the nodes have a line of their own for the server.
    bool hasServerLine() const;
    /// What is known of the cell at \a index, of this model.
    std::optional<CellState> state(const QModelIndex &index) const;
    /// How many targets were answered by the request of \a index, of this model.
    qsizetype targetsOfRequest(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Matrix::Row &rowOf(const QModelIndex &index) const { return m_matrix->rows().at(index.row()); }
    std::optional<Cell> cell(const QModelIndex &index) const;
    QString word(const QModelIndex &index) const;
    QString accessibleText(const QModelIndex &index) const;
    QString fullText(const QModelIndex &index) const;
    QString nodeHead(int node) const;

    const Matrix *m_matrix = nullptr;
    QStringList m_names;
    QString m_corner;
    QList<int> m_firstRowOf; ///< by step
};

} // namespace sluice
