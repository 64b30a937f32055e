// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/matrixfilter.h"

#include <QTableView>
#include <QTransposeProxyModel>

namespace sluice {

class MatrixModel;
class ResultDelegate;

/// The cells of a run: what was sent down, nodes across; with many nodes, nodes down. Sorted by a column when a person
/// chooses its head. It is as high as its rows, as far as there is room.
class MatrixView final : public QTableView
{
    Q_OBJECT

public:
    /// Where less height is left for it, it had better be folded away at first.
    static constexpr int leastLimit = 160;

    explicit MatrixView(QWidget *parent = nullptr);

    /// \a cells outlives the view.
    void setCells(MatrixModel *cells);
    void setFilterText(const QString &text);

    /// Whether the words do not fit, so that only icons are shown: a legend has to explain them.
    bool isIconsOnly() const;

    /// Puts what is shown into the clipboard, for a spreadsheet.
    void copy() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void iconsOnlyChanged();
    /// A person wants to know what can be done with \a node, at \a place on the screen.
    void nodeMenuWanted(qsizetype node, QPoint place);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    void fitColumns();
    QModelIndex indexFor(const QContextMenuEvent &event) const;
    qsizetype nodeOf(const QModelIndex &index) const;
    int widthOfWords() const;
    int heightOfRows(int rows) const;

    MatrixModel *m_cells = nullptr;
    QTransposeProxyModel m_transposed;
    MatrixFilter m_shown;
    ResultDelegate *const m_delegate;
};

} // namespace sluice
