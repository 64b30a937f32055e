// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/nodetest.h"

#include <QAbstractTableModel>

namespace sluice {

/// The results so far of a test of the nodes of a server, one row per node.
class NodeReportModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NodeColumn, AnswerColumn, ResolvedColumn, CertificateColumn, TimeColumn, ColumnCount };

    /// \a test must outlive the model.
    explicit NodeReportModel(const NodeTest &test, QObject *parent = nullptr);

    /// One sentence per line, such as "crm01 and crm03 lead to the same address, 10.0.0.1."; empty when all addresses
    /// differ.
    QString sharedText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, Column column) const;
    void reset();

    const NodeTest &m_test;
    int m_count = 0; ///< at the last reset
};

} // namespace sluice
