// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/certificatetext.h"

#include "app/sluicectl/terminal/output.h"

#include <QCoreApplication>
#include <QLocale>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct CertificateText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Certificate)
};

QStringList factLines(const CertificateFacts &facts)
{
    const auto dateOf = [](const QDateTime &time) { return QLocale().toString(time, QLocale::ShortFormat); };
    return {CertificateText::tr("  Certificate of: %1").arg(facts.subject),
            CertificateText::tr("  Issued by: %1").arg(facts.issuer),
            CertificateText::tr("  For these names: %1")
                .arg(facts.names.isEmpty() ? CertificateText::tr("none") : facts.names.join(u", "_s)),
            CertificateText::tr("  Valid from %1 until %2").arg(dateOf(facts.validFrom), dateOf(facts.validUntil)),
            CertificateText::tr("  SHA-256: %1").arg(facts.fingerprint)};
}

QStringList alarmLines(const TlsProblem &tls)
{
    return {CertificateText::tr("WARNING: this is NOT the certificate that is trusted for this server. Trusted is:"),
            CertificateText::tr("  SHA-256: %1").arg(tls.expected),
            CertificateText::tr("Somebody may be listening in, or the certificate was renewed: ask the administrator "
                                "of the server before you trust another one.")};
}

/// The option or command that trusts the certificate.
QString optionFor(const Destination &destination, const NodeLabel &place, const QString &fingerprint)
{
    if (destination.serverId.isEmpty())
        return u"--pin "_s + fingerprint;
    const auto pin = place.node.isEmpty() ? fingerprint : u"\"%1=%2\""_s.arg(place.node, fingerprint);
    return u"sluicectl servers edit \"%1\" --pin %2"_s.arg(destination.name, pin);
}

} // namespace

QStringList certificateLines(const Destination &destination, const NodeLabel &place, const Error &error)
{
    if (!error.tls || error.tls->chain.isEmpty())
        return {};
    const auto &facts = error.tls->chain.first();
    if (!error.tls->expected.isEmpty())
        return factLines(facts) + alarmLines(*error.tls);
    return factLines(facts)
        + QStringList{CertificateText::tr("Ask the administrator of the server for the fingerprint, over another "
                                          "channel. Only if it is the same, trust the certificate with:"),
                      u"  "_s + optionFor(destination, place, facts.fingerprint)};
}

void sayCertificate(const Destination &destination, const NodeLabel &place, const Error &error)
{
    const auto lines = certificateLines(destination, place, error);
    for (const auto &line : lines)
        say(line);
}

} // namespace sluice::ctl
