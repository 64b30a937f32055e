// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QToolBar;

namespace sluice {

/// Shows those separators of \a bar that have an action on both sides, and one of several in a row: a menu does so by
/// itself.
void tidySeparators(const QToolBar *bar);

} // namespace sluice
