// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace sluice::ctl {

/// Carries out the command in \a arguments and returns the exit status. The arguments are UTF-8 and come without the name of
/// the program. May run the event loop of the application.
int run(const QByteArrayList &arguments);

} // namespace sluice::ctl
