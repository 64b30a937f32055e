// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/tlssettings.h"

#include "core/transport/transportpolicy.h"

namespace sluice {

namespace {

/// Reading and parsing them takes a third of a second, which no action should wait for. So they are read once.
const QList<QSslCertificate> &systemAuthorities()
{
    static const auto all = QSslConfiguration::systemCaCertificates();
    return all;
}

} // namespace

QSslConfiguration tlsSettings(const TransportPolicy &policy)
{
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!policy.trustedCertificate.isEmpty()) {
        tls.setCaCertificates({});
        // A resumed session shows no certificate that could be compared.
        tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
        tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    } else if (!policy.authorities.isEmpty()) {
        // Setting authorities replaces those of the system, so they are added too.
        tls.setCaCertificates(systemAuthorities() + policy.authorities);
    }
    if (policy.identity) {
        tls.setLocalCertificateChain(policy.identity->chain);
        tls.setPrivateKey(policy.identity->key);
    }
    return tls;
}

} // namespace sluice
