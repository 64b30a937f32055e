// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sluice::ctl {

/// Does what \a arguments, without the name of the program, ask for, and returns the exit status. Runs the event loop of
/// the application where that takes a while.
int run(const QStringList &arguments);

} // namespace sluice::ctl
