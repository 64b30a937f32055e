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

/// How an operation is called on the wire (dossier §1.4, §1.5).
struct SoapCall
{
    QString agent;
    QString operation;
    QString response; ///< local name of the response element; not always operation + "Response"
    bool withTicket = false;
    QList<SoapMember> members;
};

/// Credentials are those of \a context; the operation is one that checked() let pass.
SoapCall soapCallOf(const Context &context, const Operation &operation);

/// An InvalidInput error when a text cannot be carried by XML.
Result<HttpRequest> encodeSoap(const Context &context, const Operation &operation);

} // namespace sluice::superoffice
