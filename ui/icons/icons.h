// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"

#include <QColor>
#include <QFont>
#include <QIcon>

namespace sluice {

/// Our own icon \a name, in one colour: its shape is all that it has.
QIcon ownIcon(const QString &name, const QColor &color);

/// What the desktop shows for \a themeName, else our own, which is readable on what \a color is readable on.
QIcon themedIcon(const QString &themeName, const QString &ownName, const QColor &color);

/// The colour that an environment is known by; environmentForeground() is readable on each of them. They do not depend
/// on the palette, so that production looks like production everywhere.
QColor environmentColor(Environment environment);
QColor environmentForeground();

/// Told apart by its shape alone.
QIcon environmentIcon(Environment environment);

/// The system's font for what is read letter by letter, as large as \a font.
QFont fixedFont(const QFont &font);

} // namespace sluice
