// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/operation/reply.h"
#include "core/session/sessions.h"

namespace sluice {

/// What a server answered when it was asked who it is.
struct ConnectionReport
{
    ServerInfo server;
    QString address;                   ///< as it was understood
    qint64 milliseconds = 0;           ///< all of it: the connection, the search for its version, the answer
    std::optional<qint64> clockSkew{}; ///< Session::clockSkew()
    std::optional<CertificateFacts> certificate{}; ///< of the server; nothing where nothing is encrypted

    friend bool operator==(const ConnectionReport &, const ConnectionReport &) = default;
};

/// Asks the server of \a request who it is, over connections of its own, so that nothing of it is left behind. Sends
/// neither the user nor a secret. \a parent owns the call.
[[nodiscard]] Call<ConnectionReport> *testConnection(const SignInRequest &request, QObject *parent);

} // namespace sluice
