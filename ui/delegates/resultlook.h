// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/cellstate.h"

#include <QColor>
#include <QPalette>

namespace sluice {

/// The colours of a result on one ground. The icon has them all on its own outline, so that colour only helps.
struct ResultLook
{
    QColor ink;  ///< of the icon
    QColor word; ///< of the word; Acknowledged is quiet and has the colour of other texts
    QColor tint; ///< behind both; invalid: nothing is painted there

    friend bool operator==(const ResultLook &, const ResultLook &) = default;
};

/// How \a state looks where \a palette is used: on its base, or on a solid selection if \a selected. A colour that
/// would be hard to read there gives way to that of the text.
ResultLook resultLook(CellState state, const QPalette &palette, bool selected = false);

/// As resultLook(), on a \a ground of another colour and without a tint, such as on a row with a colour of its own.
/// \a text: the colour of texts there.
ResultLook resultLookOn(CellState state, const QColor &ground, const QColor &text);

/// The name of our own icon, such as "result-failed".
QString resultIcon(CellState state);

/// Whether the word is to stand out: for results that somebody has to look at, and for what is running.
bool isResultLoud(CellState state);

/// Whether a \a color is dark, so that texts on it are light.
bool isDark(const QColor &color);

/// The contrast of two opaque colours as WCAG 2 computes it, from 1 to 21.
double contrastOf(const QColor &one, const QColor &other);

} // namespace sluice
