// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"

#include <QList>

namespace sluice::superoffice {

/// Name and value of one member of a request, in the order of the contract: WCF drops members that come out of order
/// (dossier §5.9).
struct SoapMember
{
    enum class Type { String, Boolean, StringList };

    QString name;
    Type type = Type::String;
    QStringList values; ///< one, except for a list
};

/// How an operation is written on the wire (dossier §1.4, §1.5).
struct SoapCall
{
    QString agent;
    QString operation;
    QString response; ///< local name of the response element; not always operation + "Response"
    bool withTicket = false;
    int since = 0; ///< the first Services version that has it (dossier §1.2, §1.5)
    QList<SoapMember> members;
};

/// The call for \a operation, which must have passed checked(), with the credentials of \a context. Nothing for an
/// operation that cannot be sent over SOAP in any version.
std::optional<SoapCall> soapCallOf(const Context &context, const Operation &operation);

/// The request for \a call, which soapCallOf() made of \a operation. An InvalidInput error when XML cannot carry a
/// text.
Result<HttpRequest> encodeSoap(const Context &context, const Operation &operation, const SoapCall &call);

} // namespace sluice::superoffice
