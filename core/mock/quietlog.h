// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::mock {

/// Whoever lets Qt log everything would have Qt HTTP Server write every request into the log, with what signs in. It no
/// longer does after this, whatever rules there are.
void keepRequestsOutOfTheLog();

} // namespace sluice::mock
