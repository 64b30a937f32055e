// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QAbstractItemModel;

namespace sluice {

class MatrixModel;

/// The words of \a shown, a matrix as somebody sees it, with its heads, for a spreadsheet.
QString tabSeparatedOf(const QAbstractItemModel &shown);

/// One line for each outcome, with everything that is known, the first with the names of the columns. No cell is a
/// formula.
QByteArray csvOf(const MatrixModel &matrix);

/// The words of \a matrix as a table, and below it one line for each request that was not acknowledged.
QString markdownOf(const MatrixModel &matrix);

} // namespace sluice
