// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/ending.h"

#include <QByteArrayList>

namespace sluice::ctl {

/// Carries out the command in \a arguments. They are UTF-8 and come without the name of the program. May run the event loop
/// of the application. A signal that arrived meanwhile is how the program ends, even if it came too late to stop anything:
/// whoever stops a script wants all of it to stop.
Ending run(const QByteArrayList &arguments);

} // namespace sluice::ctl
