// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/certificatereader.h"

#include <QCryptographicHash>
#include <QSslCertificate>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// Removes characters that hide or reorder text. A certificate can hold any character, and a right-to-left override
/// could make a foreign name look like the expected one.
QString readable(const QString &text)
{
    QString result;
    for (const QChar character : text) {
        const auto category = character.category();
        const bool deceives = category == QChar::Other_Control || category == QChar::Other_Format;
        result += deceives ? QChar(QChar::ReplacementCharacter) : character;
    }
    return result;
}

/// A text such as "CN=crm.example.com, O=Example": the well-known attributes first, then all others.
QString nameOf(const QSslCertificate &certificate, bool issuer)
{
    QList<QByteArray> attributes{"CN", "O", "OU", "L", "ST", "C"};
    const auto present = issuer ? certificate.issuerInfoAttributes() : certificate.subjectInfoAttributes();
    for (const auto &attribute : present) {
        if (!attributes.contains(attribute))
            attributes.append(attribute);
    }
    QStringList parts;
    for (const auto &attribute : std::as_const(attributes)) {
        const auto values = issuer ? certificate.issuerInfo(attribute) : certificate.subjectInfo(attribute);
        for (const auto &value : values)
            parts.append(readable(QString::fromLatin1(attribute)) + u'=' + readable(value));
    }
    return parts.join(", "_L1);
}

} // namespace

CertificateFacts factsOf(const QSslCertificate &certificate)
{
    CertificateFacts facts;
    facts.subject = nameOf(certificate, false);
    facts.issuer = nameOf(certificate, true);
    const auto alternatives = certificate.subjectAlternativeNames();
    for (const auto &name : alternatives)
        facts.names.append(readable(name));
    facts.validFrom = certificate.effectiveDate().toLocalTime();
    facts.validUntil = certificate.expiryDate().toLocalTime();
    facts.fingerprint = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    return facts;
}

} // namespace sluice
