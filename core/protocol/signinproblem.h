// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"

namespace sluice {

/// Why what signs in, in \a context, cannot be said to any server: something is missing, or has a character that cannot
/// be sent. Nothing when it can.
std::optional<Error> problemOfSignIn(const Protocol &protocol, const Context &context);

} // namespace sluice
