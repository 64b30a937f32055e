// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace sluice {

/// The contents of a certificate, for display. The texts come from the issuer; characters that hide or reorder text are
/// removed.
struct CertificateFacts
{
    QString subject{};     ///< "CN=crm.example.com, O=Example"
    QString issuer{};      ///< in the same form
    QStringList names{};   ///< the hosts and addresses that it is valid for
    QDateTime validFrom{}; ///< local time
    QDateTime validUntil{};
    QString fingerprint{}; ///< SHA-256, "0A:1B:…"

    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

} // namespace sluice
