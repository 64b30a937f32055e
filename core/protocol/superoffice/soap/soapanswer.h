// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/protocol/wire/soapfault.h"
#include "core/protocol/wire/statements.h"

#include <QString>

#include <functional>
#include <optional>

namespace sluice::superoffice {

/// The parts of SoExceptionInfo that are shown (dossier §1.3).
struct SoapException
{
    QString message;
    QString friendlyText;
    QString type; ///< .NET type name, short or full
    QString stackTrace;
};

/// The parts of an answer, not yet interpreted.
struct SoapAnswer
{
    bool isEnvelope = false; ///< an envelope of the SOAP version that was sent
    wire::Statements says;
    std::optional<SoapException> exception; ///< the first one with something in it
    std::optional<wire::SoapFault> fault;   ///< the first one
    bool hasResponse = false;               ///< the expected response element is there
    /// Why the XML cannot be read: its encoding, or a place with line and column; else empty.
    QString xmlProblem;
};

struct SoapExpectation
{
    bool published = false; ///< accept either SOAP version, and response headers directly under the envelope
    QString servicesNamespace;
    QString response; ///< local name
};

/// Reads the body of \a http once, and calls \a readResponse with a cursor over the children of the first response element.
SoapAnswer readSoapAnswer(const HttpResponse &http, const SoapExpectation &expected,
                          const std::function<void(wire::XmlCursor &)> &readResponse);

/// xs:boolean: true, false, 1, 0 (dossier §5.10).
std::optional<bool> readBoolean(const QString &text);

} // namespace sluice::superoffice
