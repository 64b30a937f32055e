// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"
#include "core/protocol/superoffice/address.h"

#include <QJsonObject>

namespace sluice::superoffice {

/// How an operation is written as a request (dossier §2.1, §2.2).
struct RestCall
{
    QUrl url;
    QString agentOperation;               ///< "Diagnostics/FlushCaches", sent with POST; empty: no agent, sent with GET
    std::optional<QJsonObject> arguments; ///< nothing: the request has no body
};

/// Nothing for an operation that SuperOffice does not have.
std::optional<RestCall> restCallOf(const Context &context, const Operation &operation);

/// The address that was chosen for \a context's server.
Result<Address> addressOf(const Context &context);

/// The address to send to: that of \a context's server, or the current one of its tenant. Ends with a slash.
QUrl restRoot(const Context &context);

/// Where to ask for the state of \a context's tenant: at the host without a number (dossier §2.1).
QUrl tenantStateUrl(const Context &context);

/// The request for \a call, which restCallOf() made of \a operation; \a operation must have passed checked(). An
/// InvalidInput error when a header cannot carry a secret.
Result<HttpRequest> encodeRest(const Context &context, const Operation &operation, const RestCall &call);

} // namespace sluice::superoffice
