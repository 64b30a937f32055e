// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/protocol/wire/soapfault.h"
#include "core/protocol/wire/statements.h"

#include <functional>
#include <optional>

namespace sluice::inforouter {

/// The parts of an answer, not yet interpreted (dossier §2).
struct ServiceAnswer
{
    wire::Statements says;                ///< silent: this answer is not from the product
    QString error;                        ///< in the language of the session; without the number in brackets
    int errorCode = 0;                    ///< HTTP status × 10; 0 if there was none
    int bracketCode = 0;                  ///< the number in brackets before the text; 0 if there was none
    std::optional<wire::SoapFault> fault; ///< the first one
    /// Why the XML cannot be read: its encoding, or a place with line and column; else empty.
    QString xmlProblem;
};

/// Called with the attributes of the result and a cursor over its children.
using ReadResult = std::function<void(const QXmlStreamAttributes &, wire::XmlCursor &)>;

/// Reads the body of \a http once. The result is the document element, with any name. In SOAP it is the first child of
/// <CALLResult>, or the document in its text (dossier §0.3, §4); over POST and GET such a text is in <string>. If there
/// are more results, each yes and no of theirs counts as well.
ServiceAnswer readAnswer(const HttpResponse &http, const QString &call, bool isSoap, const ReadResult &readResult);

/// The value of the first attribute called \a name that is in no namespace, without regard to case; empty if there is
/// none.
QString attributeOf(const QXmlStreamAttributes &attributes, QLatin1StringView name);

/// “success="true"”, for people.
QString quotedAttribute(const QXmlStreamAttribute &attribute);

/// Accepts true and false in any case, with blanks around them. Nothing for any other text.
std::optional<bool> readBoolean(const QString &text);

} // namespace sluice::inforouter
