// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

namespace sluice::ctl {

/// Says on stderr, a line each, the mistakes in stored files that the message of \a problem leaves out.
void sayFurtherMistakes(const Error &problem);

} // namespace sluice::ctl
