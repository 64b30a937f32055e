// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/httpmessages.h"

namespace sluice::mock {

/// An answer as it is sent.
struct WireAnswer
{
    QByteArray head{};   ///< from the status line to the empty line
    QByteArray body{};   ///< with its chunks or compression
    bool closes = false; ///< the connection ends with it

    [[nodiscard]] QByteArray bytes() const { return head + body; }
};

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// The head of \a answer, with \a framing as its last headers.
[[nodiscard]] QByteArray headOf(const HttpAnswer &answer, const HttpHeaders &framing,
                                const QByteArray &version = "HTTP/1.1");

/// \a answer to \a call, as RFC 9110 and 9112 want it: with its length if it may have a body, without the body for HEAD,
/// and closing the connection if the client asked for that.
[[nodiscard]] WireAnswer onWire(const HttpAnswer &answer, const HttpCall &call);

} // namespace sluice::mock
