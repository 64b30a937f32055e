// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/nodetest.h"

#include <QAbstractTableModel>

namespace sluice {

/// What a test of the nodes of a server has found out so far, one node in each row.
class NodeReportModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NodeColumn, AnswerColumn, ResolvedColumn, CertificateColumn, TimeColumn, ColumnCount };

    /// \a test outlives the model.
    explicit NodeReportModel(const NodeTest &test, QObject *parent = nullptr);

    /// "crm01 and crm03 lead to the same address, 10.0.0.1.", one sentence in each line; empty where all differ.
    QString sharedText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, Column column) const;
    void reset();

    const NodeTest &m_test;
    int m_count = 0; ///< as of the last reset
};

} // namespace sluice
