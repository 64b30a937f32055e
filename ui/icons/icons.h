// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"

#include <QColor>
#include <QFont>
#include <QIcon>

namespace sluice {

/// Our own icon \a name, drawn in one \a color.
QIcon ownIcon(const QString &name, const QColor &color);

/// The icon of the desktop's theme for \a themeName, else our own in \a color.
QIcon themedIcon(const QString &themeName, const QString &ownName, const QColor &color);

/// The colour of an environment. environmentForeground() is readable on each of them. They do not depend on the
/// palette, so that Production looks the same everywhere.
QColor environmentColor(Environment environment);
QColor environmentForeground();

/// Environments can be told apart by the shape alone.
QIcon environmentIcon(Environment environment);

/// The system's fixed-width font, in the size of \a font.
QFont fixedFont(const QFont &font);

} // namespace sluice
