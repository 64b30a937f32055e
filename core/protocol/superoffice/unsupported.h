// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

namespace sluice::superoffice {

/// The error for an operation that cannot be sent to this server: Unsupported, NotSent. \a sentence is translated; empty:
/// "This server does not offer this operation."
Error unsupportedOperation(const QString &sentence = {});

} // namespace sluice::superoffice
