// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/server/transportoptions.h"
#include "core/transport/clientidentity.h"

#include <QList>
#include <QSslCertificate>

#include <chrono>
#include <optional>

namespace sluice {

/// Trusted certificates, client certificate and proxy. Only requests with equal policies share connections.
struct TransportPolicy
{
    QList<QSslCertificate> authorities; ///< trusted in addition to those of the system
    QString trustedCertificate{};       ///< TransportOptions::trustedCertificate; when set, authorities are ignored
    std::optional<ClientIdentity> identity{};
    ProxyChoice proxy{};
    QString proxyPassword{};

    friend bool operator==(const TransportPolicy &, const TransportPolicy &) = default;
};

struct HttpLimits
{
    std::chrono::milliseconds timeout = std::chrono::seconds(30); ///< from the start to the last byte
    qint64 answerBytes = 8 * 1024 * 1024;                         ///< maximum length of the body

    friend bool operator==(const HttpLimits &, const HttpLimits &) = default;
};

/// The policy for \a options. InvalidInput for files that cannot be read or used, a wrong passphrase, an invalid
/// fingerprint, and a proxy without host or port.
Result<TransportPolicy> policyFor(const TransportOptions &options, const TransportSecrets &secrets);

} // namespace sluice
