// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/tlsreasons.h"

#include "core/transport/certificatereader.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslKey>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct TlsText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::TlsReasons)
};

QString dateOf(const QDateTime &when)
{
    return QLocale().toString(when.date(), QLocale::LongFormat);
}

QString mismatchText(const CertificateFacts &facts, const QString &host)
{
    if (facts.names.isEmpty())
        return TlsText::tr("The certificate names no server, so it does not say that this is %1.").arg(host);
    return TlsText::tr("The certificate is for %1, not for %2: another server may be answering.")
        .arg(facts.names.join(u", "_s), host);
}

/// The signature algorithm, such as "sha1WithRSAEncryption"; empty when it is strong enough or unknown.
QString weakSignatureOf(const QSslCertificate &certificate)
{
    static const QRegularExpression algorithm(u"Signature Algorithm: *(\\S+)"_s);
    const auto name = algorithm.match(certificate.toText()).captured(1);
    const bool weak = name.contains("sha1"_L1, Qt::CaseInsensitive) || name.contains("md5"_L1, Qt::CaseInsensitive);
    return weak ? name : QString();
}

/// Qt has no error code for keys and signatures that OpenSSL considers too weak.
QString weaknessText(const QSslError &error)
{
    const auto certificate = error.certificate();
    const auto key = certificate.publicKey();
    constexpr int shortest = 2048;
    if ((key.algorithm() == QSsl::Rsa || key.algorithm() == QSsl::Dsa) && key.length() < shortest)
        return TlsText::tr("The key of the certificate has only %1 bits: others may have calculated it and could "
                           "impersonate this server.")
            .arg(key.length());
    const auto signature = weakSignatureOf(certificate);
    if (!signature.isEmpty())
        return TlsText::tr("The certificate is signed in a way that is no longer safe (%1): it may be forged.")
            .arg(signature);
    return error.errorString();
}

QString reasonOf(const QSslError &error, const QString &host)
{
    const auto facts = factsOf(error.certificate());
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
        return TlsText::tr("The certificate is self-signed: no authority confirms that it belongs to this server.");
    case QSslError::SelfSignedCertificateInChain:
        return TlsText::tr("The certificate goes back to %1, which is not trusted here: no trusted authority confirms "
                           "that it belongs to this server.")
            .arg(facts.issuer);
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
        return TlsText::tr("The certificate was issued by %1, which is not known here, or the server does not send all "
                           "intermediate certificates: no trusted authority confirms that it belongs to this server.")
            .arg(facts.issuer);
    case QSslError::CertificateExpired:
        return TlsText::tr("The certificate expired on %1: it no longer proves which server this is.")
            .arg(dateOf(facts.validUntil));
    case QSslError::CertificateNotYetValid:
        return TlsText::tr("The certificate is valid only from %1 on, or the clock of this computer is wrong.")
            .arg(dateOf(facts.validFrom));
    case QSslError::HostNameMismatch:
        return mismatchText(facts, host);
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return TlsText::tr("The certificate was revoked: it does not prove which server this is.");
    case QSslError::NoPeerCertificate:
        return TlsText::tr("The server shows no certificate: nothing proves which server this is.");
    case QSslError::UnspecifiedError:
        return weaknessText(error);
    default: // rare errors: Qt's own sentence is shown
        return error.errorString();
    }
}

/// The code of an OpenSSL error, such as "0A00042E". It is the same in all languages and in all versions since 3.0.
QString openSslCode(const QString &qtText)
{
    static const QRegularExpression code(u"error:([0-9A-F]{8}):"_s);
    return code.match(qtText).captured(1);
}

} // namespace

QStringList reasonsOf(const QList<QSslError> &errors, const QString &host)
{
    QStringList reasons;
    for (const auto &error : errors)
        reasons.append(reasonOf(error, host));
    reasons.removeDuplicates();
    return reasons;
}

std::optional<QString> handshakeReason(const QString &qtText, bool withIdentity)
{
    const auto code = openSslCode(qtText);
    if (code == "0A00042E"_L1 || code == "0A000102"_L1)
        return TlsText::tr("The server offers no TLS 1.2 or newer, and older versions are not safe.");
    if (code == "0A00010B"_L1)
        return TlsText::tr("The server does not answer with TLS: the address may have to begin with http.");
    if (code == "0A00045C"_L1)
        return TlsText::tr("The server requires a client certificate, and none is set for it.");
    if (code == "05800073"_L1 || code == "05800074"_L1 || code == "0A0000B1"_L1)
        return TlsText::tr("The private key does not belong to the client certificate.");
    static const QStringList aboutOurCertificate{u"0A000412"_s, u"0A000413"_s, u"0A000414"_s, u"0A000415"_s,
                                                 u"0A000416"_s, u"0A000418"_s, u"0A000419"_s};
    if (withIdentity && aboutOurCertificate.contains(code))
        return TlsText::tr("The server does not accept the client certificate.");
    if (code != "0A000410"_L1)
        return {};
    return withIdentity ? TlsText::tr("The server refuses the connection: it may not accept the client certificate, or "
                                      "there is no encryption that both sides support.")
                        : TlsText::tr("The server refuses the connection: it may require a client certificate, or "
                                      "there is no encryption that both sides support.");
}

} // namespace sluice
