// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"

namespace sluice {

/// The problem with the credentials of \a context: a missing one, or a character that cannot be sent. Nothing if they
/// can be sent.
std::optional<Error> problemOfSignIn(const Protocol &protocol, const Context &context);

} // namespace sluice
