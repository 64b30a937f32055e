// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::mock {

/// Stops Qt HTTP Server from logging requests, which hold credentials, even when logging rules enable everything.
void keepRequestsOutOfTheLog();

} // namespace sluice::mock
