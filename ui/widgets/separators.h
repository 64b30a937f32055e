// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QToolBar;

namespace sluice {

/// Shows only the separators of \a bar that have a visible action on both sides, and one of several in a row, as a menu
/// does by itself.
void tidySeparators(const QToolBar *bar);

} // namespace sluice
