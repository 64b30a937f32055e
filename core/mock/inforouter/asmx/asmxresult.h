// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/asmx/asmxcontract.h"
#include "core/mock/inforouter/xmlelement.h"

namespace sluice::mock {

/// Why the server refused (dossier §2.1, §2.2).
enum class ServerError {
    AuthenticationFailed,
    Unauthenticated, ///< a Windows account was expected
    NoTicketForThisUser,
    InvalidTicketFormat,
    NoSession,
    Anonymous, ///< no ticket, and anonymous callers may not do this
    NoRight,
    UnknownUser,
    Exception, ///< an error inside the server
};

/// The result of an operation, independent of the binding.
struct AsmxResult
{
    bool success = true;
    XmlAttributes attributes{}; ///< in addition to success
    QList<XmlElement> children{};
    QString exception{}; ///< the error inside the server; in SOAP a fault

    /// The result as an element, named as for \a operation.
    [[nodiscard]] XmlElement toElement(const InfoRouterSettings &settings, const AsmxOperation &operation) const;
};

/// \a language of the text; English when the server does not have it.
[[nodiscard]] AsmxResult refused(const InfoRouterSettings &settings, const AsmxOperation &operation, ServerError why,
                                 const QString &language);

} // namespace sluice::mock
