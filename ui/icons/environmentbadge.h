// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"

#include <QIcon>

namespace sluice {

/// The shape of a class on its colour, for where the ground is that of a list or a form. The word stands beside it.
QIcon environmentBadge(Environment environment);

} // namespace sluice
