// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"

#include <QString>

namespace sluice::wire {

/// An XML document that is safe to read: the time for it grows with its length only.
struct XmlDocument
{
    QString text{};    ///< without blanks and marks before it; empty if there is a problem
    QString problem{}; ///< why it is not read: its encoding, or a place with line and column; else empty
};

/// The body of \a response. A byte order mark tells its encoding, or else the charset of Content-Type, or else the XML
/// declaration (RFC 7303 §3); without any of them it is UTF-8. A label that cannot be true, such as utf-16 for bytes of
/// one each, is passed over. Blanks and marks before the document are dropped.
XmlDocument xmlDocumentOf(const HttpResponse &response);

/// The same for a document that is already text, such as the text of an element.
XmlDocument xmlDocumentOf(const QString &text);

} // namespace sluice::wire
