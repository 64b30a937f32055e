// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"

namespace sluice::superoffice {

/// The reply to \a operation in \a response, a complete answer with any status (dossier §1.6, §5.7, §5.8).
Result<Reply> decodeSoap(const Context &context, const Operation &operation, const HttpResponse &response);

} // namespace sluice::superoffice
