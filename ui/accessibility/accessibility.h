// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice {

/// Makes our own widgets speak to assistive technology. Once, before the first of them is made.
void installAccessibility();

} // namespace sluice
