// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"

#include <QIcon>

namespace sluice {

/// The shape of a class on its colour, for lists and forms. The word has to be shown beside it.
QIcon environmentBadge(Environment environment);

} // namespace sluice
