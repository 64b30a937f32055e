// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace sluice {

/// What one certificate says, for people. The texts are those of whoever made it, without characters that would hide
/// or turn around what stands there.
struct CertificateFacts
{
    QString subject{};     ///< "CN=crm.example.com, O=Example"
    QString issuer{};      ///< likewise
    QStringList names{};   ///< the hosts and addresses that it is for
    QDateTime validFrom{}; ///< local time
    QDateTime validUntil{};
    QString fingerprint{}; ///< SHA-256, "0A:1B:…"

    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

} // namespace sluice
