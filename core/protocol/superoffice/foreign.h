// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"

namespace sluice::superoffice {

/// Whether \a operation belongs to another product: no NetServer has it, in no version and over no interface.
bool isForeign(const Operation &operation);

} // namespace sluice::superoffice
