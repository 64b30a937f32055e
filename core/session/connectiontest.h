// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/operation/reply.h"
#include "core/session/sessions.h"

namespace sluice {

/// The answer of a server to a probe.
struct ConnectionReport
{
    ServerInfo server;
    QString address;                               ///< as the protocol reads it
    qint64 milliseconds = 0;                       ///< everything together: connection, search for the version, answer
    std::optional<qint64> clockSkew{};             ///< Session::clockSkew()
    std::optional<CertificateFacts> certificate{}; ///< of the server; nothing if the connection is not encrypted

    friend bool operator==(const ConnectionReport &, const ConnectionReport &) = default;
};

/// Probes the server of \a request over its own connections, which are closed at the end. Sends neither the user nor a
/// secret. \a parent owns the call. \a log: where its requests are listed, and outlives the call; null: nowhere. \a environment:
/// the class of the server, for that list.
[[nodiscard]] Call<ConnectionReport> *testConnection(const SignInRequest &request, QObject *parent,
                                                     RequestLog *log = nullptr,
                                                     std::optional<Environment> environment = {});

} // namespace sluice
