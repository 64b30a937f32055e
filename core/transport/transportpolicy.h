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

/// Whom to trust, who we are, and which way to go. Connections are shared only between requests of equal policies.
struct TransportPolicy
{
    QList<QSslCertificate> authorities; ///< trusted beside those of the system
    QString trustedCertificate{};       ///< TransportOptions::trustedCertificate; then no authority counts
    std::optional<ClientIdentity> identity{};
    ProxyChoice proxy{};
    QString proxyPassword{};

    friend bool operator==(const TransportPolicy &, const TransportPolicy &) = default;
};

struct HttpLimits
{
    std::chrono::milliseconds timeout = std::chrono::seconds(30); ///< wall clock, from start to the last byte
    qint64 answerBytes = 8 * 1024 * 1024;                         ///< a longer body is an error

    friend bool operator==(const HttpLimits &, const HttpLimits &) = default;
};

/// What \a options ask for. Files that cannot be read or hold nothing that can be used, a passphrase that does not fit,
/// a fingerprint that is none and a proxy without host and port are InvalidInput errors.
Result<TransportPolicy> policyFor(const TransportOptions &options, const TransportSecrets &secrets);

} // namespace sluice
