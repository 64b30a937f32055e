// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/wire/xmlcursor.h"

namespace sluice::wire {

/// The namespaces of the two envelopes.
inline constexpr QLatin1StringView Soap11("http://schemas.xmlsoap.org/soap/envelope/");
inline constexpr QLatin1StringView Soap12("http://www.w3.org/2003/05/soap-envelope");

/// A SOAP 1.1 or 1.2 fault.
struct SoapFault
{
    QString code; ///< local part of the innermost code: "ActionNotSupported"
    QString text;
    QString exceptionType; ///< from detail/ExceptionDetail, when the server includes it (superoffice dossier §1.6)
};

/// Whether \a cursor stands on the element called \a name of either envelope.
bool isSoap(const XmlCursor &cursor, QStringView name);

/// \a element is a cursor over the children of Fault.
SoapFault readFault(XmlCursor element);

} // namespace sluice::wire
