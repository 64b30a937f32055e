// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/asmxcontract.h"
#include "core/mock/inforouter/xmlelement.h"

namespace sluice::mock {

/// Why the server did not do what it was asked (dossier §2.1, §2.2).
enum class Refusal {
    AuthenticationFailed,
    Unauthenticated, ///< nobody came with the Windows account that was expected
    NoTicketForThisUser,
    InvalidTicketFormat,
    NoSession,
    Anonymous, ///< no ticket came: nobody in particular asks, who may not
    NoRight,
    UnknownUser,
    Exception, ///< it went wrong inside the server
};

/// What an operation answers, whichever binding it was called over.
struct AsmxResult
{
    bool success = true;
    XmlAttributes attributes{}; ///< beside success
    QList<XmlElement> children{};
    QString exception{}; ///< what went wrong inside the server: SOAP says it in a fault

    /// The element that says so, as \a operation names it.
    [[nodiscard]] XmlElement toElement(const InfoRouterSettings &settings, const AsmxOperation &operation) const;
};

/// \a language: of the text; one that the server does not speak is English.
[[nodiscard]] AsmxResult refused(const InfoRouterSettings &settings, const AsmxOperation &operation, Refusal why,
                                 const QString &language);

} // namespace sluice::mock
