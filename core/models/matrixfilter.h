// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace sluice {

/// The rows and columns of a matrix in which at least one cell has a text: a node, a cache, a result. They are sorted by
/// result, the worst first.
class MatrixFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit MatrixFilter(QObject *parent = nullptr);

    /// Case does not count. Empty: everything.
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool filterAcceptsColumn(int column, const QModelIndex &parent) const override;

private:
    bool isFound(const QModelIndex &index) const;

    QString m_text;
};

} // namespace sluice
