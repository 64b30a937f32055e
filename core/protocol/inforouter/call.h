// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"
#include "core/protocol/wire/form.h"

namespace sluice::inforouter {

/// One call of srv.asmx, in any binding. The service spells the same parameter differently in different calls. SOAP
/// ignores a misspelt parameter silently, and the call then counts as anonymous (dossier §0.5).
struct ServiceCall
{
    QString name; ///< "isValidTicket"
    /// In the order of the dossier; optional parameters without a value are left out.
    QList<wire::FormField> parameters;
};

/// Nothing for an operation that infoRouter does not have.
std::optional<ServiceCall> callOf(const Context &context, const Operation &operation);

/// The error for an operation that infoRouter does not have: Unsupported, NotSent.
Error unsupportedOperation(const Operation &operation);

/// The ticket that calls in \a context send; empty if there is none.
QString ticketOf(const Context &context);

/// The binding that \a context uses.
Binding bindingOf(const Context &context);

bool isSoap(Binding binding);

/// The name for people: "POST", "SOAP 1.1".
QString bindingName(Binding binding);

} // namespace sluice::inforouter
