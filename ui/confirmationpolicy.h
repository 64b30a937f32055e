// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/environment.h"
#include "core/domain/operation.h"

namespace sluice {

/// What it takes before configurations are cleared or deltas rebuilt, from little to much. Cancel is the default button
/// in all of them.
enum class Confirmation {
    Button,            ///< the button that names it
    ButtonAfterCancel, ///< the same, and Cancel has the focus when the dialog opens
    TypedHost,         ///< the name of the server has to be typed before that button can be pressed
};

/// More where more is at stake. \a forEverybody: it is not only about the account that is signed in.
Confirmation confirmationFor(Environment environment, bool forEverybody);

/// Whether \a action clears a configuration for all associates or rebuilds deltas.
bool isForEverybody(const Operation &action);

} // namespace sluice
