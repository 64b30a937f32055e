// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QList>
#include <QSslCertificate>

#include <chrono>

namespace sluice {

/// Whom to trust. Connections are shared only between requests of equal policies.
struct TransportPolicy
{
    QList<QSslCertificate> authorities; ///< trusted beside those of the system

    friend bool operator==(const TransportPolicy &, const TransportPolicy &) = default;
};

struct HttpLimits
{
    std::chrono::milliseconds timeout = std::chrono::seconds(30); ///< wall clock, from start to the last byte
    qint64 answerBytes = 8 * 1024 * 1024;                         ///< a longer body is an error

    friend bool operator==(const HttpLimits &, const HttpLimits &) = default;
};

/// A policy that trusts the certificates in \a file, in PEM, as well. A file that cannot be read or holds none is an
/// InvalidInput error.
Result<TransportPolicy> policyWithAuthorities(const QString &file);

} // namespace sluice
