// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace sluice::ctl {

/// Does what \a arguments, without the name of the program, in UTF-8, ask for, and returns the exit status. Runs the event loop of
/// the application where that takes a while.
int run(const QByteArrayList &arguments);

} // namespace sluice::ctl
