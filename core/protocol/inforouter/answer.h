// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/wire/soapfault.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace sluice::inforouter {

/// What stands in an answer, before anybody says what it means (dossier §2).
struct ServiceAnswer
{
    std::optional<bool> success; ///< nothing: absent or unreadable, so this is no answer of the product
    QString error;               ///< in the language of the session, without the number in brackets
    int errorCode = 0;           ///< HTTP status × 10; 0: none was given
    int bracketCode = 0;         ///< the number in brackets before the text; 0: none was given
    std::optional<wire::SoapFault> fault;
    QString xmlProblem; ///< not well-formed, too deep, a DTD: with line and column; else empty
};

/// Gets the attributes of the result and its children.
using ReadResult = std::function<void(const QXmlStreamAttributes &, wire::XmlCursor &)>;

/// Reads \a bytes once. The result is the document element, whatever its name; in SOAP the first child of
/// <CALLResult>, or the document in its text (dossier §0.3, §4).
ServiceAnswer readAnswer(const QByteArray &bytes, const QString &call, bool isSoap, const ReadResult &readResult);

/// The value of the attribute called \a name, in any case; empty when there is none.
QString attributeOf(const QXmlStreamAttributes &attributes, QLatin1StringView name);

/// true, True, TRUE, with blanks; nothing for anything else that is not false.
std::optional<bool> readBoolean(const QString &text);

} // namespace sluice::inforouter
