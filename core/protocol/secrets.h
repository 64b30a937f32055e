// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/protocol/context.h"

namespace sluice {

/// \a error without texts that repeat a secret of \a credentials. A server may repeat a request in its error, also
/// escaped for JSON, HTML or an address, or with other upper and lower case. Errors are shown and can be copied.
Error withoutSecrets(const Credentials &credentials, Error error);

/// Whether \a text repeats a secret of \a credentials, in any of these ways.
bool repeatsSecret(const Credentials &credentials, const QString &text);

} // namespace sluice
