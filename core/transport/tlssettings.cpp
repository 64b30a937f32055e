// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/tlssettings.h"

#include "core/transport/transportpolicy.h"

namespace sluice {

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
        // Setting authorities replaces those of the system, so they are added too. Reading them takes time.
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + policy.authorities);
    }
    if (policy.identity) {
        tls.setLocalCertificateChain(policy.identity->chain);
        tls.setPrivateKey(policy.identity->key);
    }
    return tls;
}

} // namespace sluice
