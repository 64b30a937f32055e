// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/protocol/context.h"

namespace sluice {

/// \a error without the texts that repeat what signs in: a server may show a request back, as it came or escaped for
/// JSON, HTML or an address, in any case of letters. Errors travel to the window, the terminal and what is copied there.
Error withoutSecrets(const Credentials &credentials, Error error);

} // namespace sluice
