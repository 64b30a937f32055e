// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"
#include "core/protocol/wire/form.h"

namespace sluice::inforouter {

/// One call of srv.asmx, whatever it is written in. Names are spelt as the service spells them for this very operation:
/// SOAP drops a misspelt one without a word, and the call becomes an anonymous one (dossier §0.5).
struct ServiceCall
{
    QString name;                      ///< "isValidTicket"
    QList<wire::FormField> parameters; ///< in the order of the dossier; optional ones without a value are left out
};

/// Nothing for an operation that infoRouter does not have.
std::optional<ServiceCall> callOf(const Context &context, const Operation &operation);

/// The error for an operation that infoRouter does not have: Unsupported, NotSent.
Error unsupportedOperation(const Operation &operation);

/// The ticket that a call in \a context carries; empty when there is none.
QString ticketOf(const Context &context);

/// What is spoken in \a context.
Binding bindingOf(const Context &context);

bool isSoap(Binding binding);

/// "POST", "SOAP 1.1", as it is shown.
QString bindingName(Binding binding);

} // namespace sluice::inforouter
