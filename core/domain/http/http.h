// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/certificatefacts.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <optional>
#include <utility>

namespace sluice {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// What a protocol wants sent. A plain value: it knows no socket.
struct HttpRequest
{
    QByteArray method{};
    QUrl url{}; ///< never with user info
    HttpHeaders headers{};
    QByteArray body{};
    QString tlsName{};      ///< whom the certificate has to name; empty: the host of the address
    bool sendOnce = false;  ///< set for every action: it must reach the server at most once
    bool sensitive = false; ///< its body or its address holds a password: never shown, not even from memory

    friend bool operator==(const HttpRequest &, const HttpRequest &) = default;
};

/// One complete answer, whatever its status.
struct HttpResponse
{
    int status = 0;
    HttpHeaders headers{};
    QByteArray body{};
    std::optional<CertificateFacts> certificate{}; ///< whose it is; nothing where nothing was encrypted

    /// The value of the first header called \a name, in any case; empty when there is none.
    QByteArray header(const QByteArray &name) const;

    friend bool operator==(const HttpResponse &, const HttpResponse &) = default;
};

} // namespace sluice
