// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice {

/// The products that the program has a demo server of.
enum class DemoProduct { SuperOffice, InfoRouter };

} // namespace sluice
