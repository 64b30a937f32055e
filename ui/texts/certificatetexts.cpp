// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/certificatetexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct CertificateText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::CertificateText)
};

constexpr qsizetype PairsInGroup = 4;
constexpr qsizetype GroupsInLine = 4;
constexpr qsizetype DigitsToType = 8;

/// "1 day", "37 days"
QString daysText(qint64 days)
{
    return days == 1 ? CertificateText::tr("1 day") : CertificateText::tr("%n days", nullptr, static_cast<int>(days));
}

QString stateText(const CertificateFacts &facts, const QDateTime &now)
{
    if (facts.validUntil < now)
        return CertificateText::tr("It has expired, %1 ago.", "37 days ago")
            .arg(daysText(facts.validUntil.daysTo(now)));
    if (now < facts.validFrom)
        return CertificateText::tr("It is not valid yet. It becomes valid in %1.", "in 3 days")
            .arg(daysText(now.daysTo(facts.validFrom)));
    return CertificateText::tr("It is valid for another %1.", "37 days").arg(daysText(now.daysTo(facts.validUntil)));
}

QString validityText(const CertificateFacts &facts)
{
    const QLocale locale;
    return CertificateText::tr("Valid from %1 to %2")
        .arg(locale.toString(facts.validFrom, QLocale::ShortFormat),
             locale.toString(facts.validUntil, QLocale::ShortFormat));
}

/// Only the hexadecimal digits.
QString digitsOf(const QString &fingerprint)
{
    QString digits;
    for (const auto c : fingerprint) {
        if (c != u':' && !c.isSpace())
            digits += c.toUpper();
    }
    return digits;
}

} // namespace

QString certificateText(const CertificateFacts &facts, const QDateTime &now)
{
    const auto names = facts.names.isEmpty() ? CertificateText::tr("none") : facts.names.join(", "_L1);
    QStringList lines{CertificateText::tr("Issued to: %1").arg(facts.subject),
                      CertificateText::tr("For the names: %1").arg(names),
                      CertificateText::tr("Issued by: %1").arg(facts.issuer)};
    if (facts.validFrom.isValid() && facts.validUntil.isValid())
        lines << validityText(facts) << stateText(facts, now);
    lines << CertificateText::tr("SHA-256 fingerprint:\n%1").arg(groupedFingerprint(facts.fingerprint));
    return lines.join(u'\n');
}

QString groupedFingerprint(const QString &fingerprint)
{
    const auto pairs = fingerprint.split(u':');
    QString grouped;
    for (qsizetype i = 0; i < pairs.size(); i += PairsInGroup) {
        if (i > 0)
            grouped += i % (PairsInGroup * GroupsInLine) == 0 ? u'\n' : u' ';
        grouped += pairs.mid(i, PairsInGroup).join(u':');
    }
    return grouped;
}

bool beginsFingerprint(const QString &typed, const QString &fingerprint)
{
    const auto digits = digitsOf(typed);
    return digits.size() >= DigitsToType && digitsOf(fingerprint).startsWith(digits);
}

bool contradictsFingerprint(const QString &typed, const QString &fingerprint)
{
    return !digitsOf(fingerprint).startsWith(digitsOf(typed));
}

} // namespace sluice
