// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/transportpolicy.h"

#include "core/process/plainfile.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct PolicyText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::TransportPolicy)
};

Result<QList<QSslCertificate>> authoritiesIn(const QString &file)
{
    if (file.isEmpty())
        return QList<QSslCertificate>();
    const auto pem = contentOfFile(file, LargestPlainFile);
    if (!pem)
        return Failure(inputError(PolicyText::tr("The certificate file %1 cannot be read: %2").arg(file, pem.error())));
    const auto certificates = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (certificates.isEmpty())
        return Failure(inputError(PolicyText::tr("The file %1 holds no certificate in PEM form.").arg(file)));
    return certificates;
}

/// The fingerprint in the form used for comparison. Other tools omit the colons or use lower case.
Result<QString> fingerprintIn(const QString &text)
{
    static const QRegularExpression separators(u"[:\\s]"_s);
    static const QRegularExpression sha256(u"^[0-9A-Fa-f]{64}$"_s);
    auto digits = text;
    digits.remove(separators);
    // An invalid fingerprint must be an error: an empty one would trust every authority.
    if (!text.isEmpty() && !sha256.match(digits).hasMatch())
        return Failure(inputError(PolicyText::tr("The SHA-256 of a certificate has 64 hexadecimal digits.")));
    const auto digest = QByteArray::fromHex(digits.toLatin1());
    return QString::fromLatin1(digest.toHex(':').toUpper());
}

std::optional<Error> problemOf(const ProxyChoice &proxy)
{
    const bool manual = proxy.kind == ProxyKind::Http || proxy.kind == ProxyKind::Socks5;
    if (manual && proxy.host.trimmed().isEmpty())
        return inputError(PolicyText::tr("The proxy needs the name or the address of its host."));
    if (manual && proxy.port == 0)
        return inputError(PolicyText::tr("The proxy needs a port."));
    return {};
}

} // namespace

Result<TransportPolicy> policyFor(const TransportOptions &options, const TransportSecrets &secrets)
{
    if (auto problem = problemOf(options.proxy))
        return Failure(std::move(*problem));
    auto fingerprint = fingerprintIn(options.trustedCertificate);
    if (!fingerprint)
        return Failure(std::move(fingerprint.error()));
    auto authorities = authoritiesIn(options.authoritiesFile);
    if (!authorities)
        return Failure(std::move(authorities.error()));
    TransportPolicy policy{.authorities = std::move(*authorities),
                           .trustedCertificate = std::move(*fingerprint),
                           .proxy = options.proxy,
                           .proxyPassword = secrets.proxyPassword};
    if (!options.clientCertificateFile.isEmpty()) {
        auto identity = identityIn(options, secrets.keyPassphrase);
        if (!identity)
            return Failure(std::move(identity.error()));
        policy.identity = std::move(*identity);
    }
    return policy;
}

} // namespace sluice
