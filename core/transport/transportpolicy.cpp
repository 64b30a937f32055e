// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/transportpolicy.h"

#include <QCoreApplication>
#include <QFile>

namespace sluice {

namespace {

struct PolicyText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::TransportPolicy)
};

Result<QList<QSslCertificate>> authoritiesIn(const QString &file)
{
    QFile pem(file);
    if (!pem.open(QIODevice::ReadOnly))
        return Failure(
            inputError(PolicyText::tr("The certificate file %1 cannot be read.").arg(file), pem.errorString()));
    const auto certificates = QSslCertificate::fromDevice(&pem, QSsl::Pem);
    if (certificates.isEmpty())
        return Failure(inputError(PolicyText::tr("The file %1 holds no certificate in PEM form.").arg(file)));
    return certificates;
}

} // namespace

Result<TransportPolicy> policyFor(const TransportOptions &options, const TransportSecrets &secrets)
{
    TransportPolicy policy{.authorities = {},
                           .trustedCertificate = options.trustedCertificate,
                           .proxy = options.proxy,
                           .proxyPassword = secrets.proxyPassword};
    if (!options.authoritiesFile.isEmpty()) {
        const auto authorities = authoritiesIn(options.authoritiesFile);
        if (!authorities)
            return Failure(authorities.error());
        policy.authorities = *authorities;
    }
    return policy;
}

} // namespace sluice
