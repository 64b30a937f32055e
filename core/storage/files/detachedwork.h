// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace sluice {

/// Runs \a work on a thread of its own; then \a done in the thread of \a context, from the event loop, unless \a context
/// has been deleted. Nobody waits for \a work, not even the end of the program: it is for reading what may be on a disk
/// that never answers. \a work shares what it uses with nobody else who could be deleted, and writes no file.
void runDetached(QObject *context, std::function<void()> work, std::function<void()> done);

} // namespace sluice
