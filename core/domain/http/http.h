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

/// A request as a plain value, made by a protocol.
struct HttpRequest
{
    QByteArray method{};
    QUrl url{}; ///< without user info
    HttpHeaders headers{};
    QByteArray body{};
    QString tlsName{};      ///< the name that the certificate has to be for; empty: the host of the address
    bool sendOnce = false;  ///< it must reach the server at most once; set where isSentOnce() holds
    bool sensitive = false; ///< body or address holds a password, so they are never shown

    friend bool operator==(const HttpRequest &, const HttpRequest &) = default;
};

/// A complete answer with any status.
struct HttpResponse
{
    int status = 0;
    HttpHeaders headers{};
    QByteArray body{};
    std::optional<CertificateFacts> certificate{}; ///< that of the server; nothing without TLS

    /// The value of the first header called \a name, ignoring case; empty when there is none.
    QByteArray header(const QByteArray &name) const;

    friend bool operator==(const HttpResponse &, const HttpResponse &) = default;
};

} // namespace sluice
