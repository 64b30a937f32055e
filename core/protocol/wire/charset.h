// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"

#include <QString>

namespace sluice::wire {

struct DecodedText
{
    QString text{};
    QString problem{}; ///< why the text could not be decoded; else empty
};

/// The body of \a response as text. A byte order mark tells its encoding, or else Content-Type, or else the XML
/// declaration (RFC 7303); without any of them it is UTF-8, as in JSON (RFC 8259 §8.1).
DecodedText decodedBody(const HttpResponse &response);

/// Whether the body of \a response is told to be UTF-8, or nothing else is told.
bool isInUtf8(const HttpResponse &response);

} // namespace sluice::wire
