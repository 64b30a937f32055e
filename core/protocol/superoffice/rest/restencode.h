// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"
#include "core/protocol/superoffice/address.h"

namespace sluice::superoffice {

/// "Diagnostics/FlushCaches": the agent's operation behind \a operation (dossier §2.2); empty for what no agent does.
QString agentOperation(const Operation &operation);

/// The address that was chosen for \a context's server.
Result<Address> addressOf(const Context &context);

/// Where \a context's server is spoken to: its address, or where its tenant answers now. With a slash at the end.
QUrl restRoot(const Context &context);

/// Where the state of \a context's tenant is told: at the host without a number (dossier §2.1).
QUrl tenantStateUrl(const Context &context);

/// An InvalidInput error when a secret cannot be carried by a header. The operation is one that checked() let pass.
Result<HttpRequest> encodeRest(const Context &context, const Operation &operation);

} // namespace sluice::superoffice
