// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/servertexts.h"

#include "core/domain/server/clockskew.h"
#include "core/run/destination/destination.h"
#include "core/session/session.h"
#include "ui/texts/sentences.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <cstdlib>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ServerText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Server)
};

struct SignedInText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Window)
};

constexpr auto Soap = "SOAP"_L1;
constexpr qint64 Day = 24 * 60 * 60; ///< seconds

ServerInfo infoOf(const Session &session)
{
    return session.serverInfo().value_or(ServerInfo());
}

SignedIn accountOf(const Session &session)
{
    return session.account().value_or(SignedIn());
}

QString joinedSentences(QStringList sentences, QChar separator)
{
    sentences.removeAll(QString());
    return sentences.join(separator);
}

/// One fact per line. Some contain text from the server.
QString factsOf(const QStringList &sentences)
{
    return withoutControls(joinedSentences(sentences, u'\n'));
}

/// "UTC+5:30" for 5.5; empty if \a hours is no number up to 24.
QString zoneText(const QString &hours)
{
    bool isNumber = false;
    const double offset = hours.toDouble(&isNumber);
    if (!isNumber || std::abs(offset) > 24)
        return {};
    const int minutes = static_cast<int>(std::lround(std::abs(offset) * 60));
    return u"UTC%1%2:%3"_s.arg(offset < 0 ? QChar(u'\u2212') : QChar(u'+'))
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString clockText(const Session &session)
{
    const auto info = infoOf(session);
    const auto clock = QDateTime::fromString(info.clock, Qt::ISODateWithMs);
    QStringList sentences;
    if (clock.isValid()) {
        const auto time = QLocale().toString(clock, QLocale::ShortFormat);
        const auto zone = zoneText(info.utcOffset);
        sentences << (zone.isEmpty()
                          ? ServerText::tr("The clock of the server showed %1 when it was read.").arg(time)
                          : ServerText::tr("The clock of the server showed %1 (%2) when it was read.").arg(time, zone));
    }
    if (const auto skew = session.clockSkew())
        sentences << skewSentence(*skew);
    return joinedSentences(sentences, u' ');
}

QString spokenText(const ServerInfo &info)
{
    if (info.transport.isEmpty())
        return {};
    const auto spoken = ServerText::tr("Interface in use: %1.", "POST").arg(info.transport);
    return joinedSentences({spoken, info.reason}, u' ');
}

/// Why a flush may not work. What the server has answered overrules what its version suggests.
QString warningOf(const Session &session)
{
    const bool isMissing = session.wholeCache() && session.support(FlushAll{}) == Support::No;
    return isMissing ? ServerText::tr("This server has answered that it does not offer the flush of its cache.")
                     : infoOf(session).warning;
}

QString mayFlushText(const SignedIn &account)
{
    return account.mayFlushReason.isEmpty()
        ? ServerText::tr("It is not known whether this account may flush. The server decides.")
        : account.mayFlushReason;
}

/// Leaves out empty parts.
QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

/// Empty if not known.
QString transportOf(const Session &session)
{
    if (const auto &info = session.serverInfo())
        return info->transport;
    const auto product = session.product();
    return product.protocol(session.protocolId())->transport;
}

} // namespace

QString classReasonText(const Destination &destination)
{
    return destination.environment == Environment::Demo ? QString() : withoutControls(classReason(destination));
}

QString serverFacts(const Session &session)
{
    const auto info = infoOf(session);
    const auto version = info.version.isEmpty() ? QString() : ServerText::tr("Version: %1", "9.1.0").arg(info.version);
    return factsOf({version, warningOf(session), clockText(session), mayFlushText(accountOf(session)),
                    expirySentence(ticketExpiry(session), QDateTime::currentDateTime()), spokenText(info)});
}

/// A time without a zone cannot be converted to local time.
QDateTime ticketExpiry(const Session &session)
{
    const auto time = QDateTime::fromString(accountOf(session).validUntil, Qt::ISODateWithMs);
    return time.isValid() && time.timeSpec() != Qt::LocalTime ? time.toLocalTime() : QDateTime();
}

QString expiryText(const QDateTime &until, const QDateTime &now)
{
    if (!until.isValid() || until <= now)
        return {};
    const QLocale locale;
    return ServerText::tr("Ticket until %1", "a time or a date")
        .arg(now.secsTo(until) < Day ? locale.toString(until.time(), QLocale::ShortFormat)
                                     : locale.toString(until.date(), QLocale::ShortFormat));
}

QString expirySentence(const QDateTime &until, const QDateTime &now)
{
    return until.isValid() && until > now
        ? ServerText::tr(
              "The ticket is valid until at least %1. Each use may extend it; a restart of the server ends it.")
              .arg(QLocale().toString(until, QLocale::ShortFormat))
        : QString();
}

QString warningText(const Session &session)
{
    const auto account = accountOf(session);
    const bool isDoubtful = account.mayFlush == Likelihood::ProbablyNot;
    return factsOf({isDoubtful ? account.mayFlushReason : QString(), warningOf(session)});
}

QString accountText(const Session &session)
{
    const auto &account = session.account();
    if (!account)
        return {};
    const auto name = inSentence(account->account);
    return account->fullName.isEmpty() || account->fullName == account->account
        ? SignedInText::tr("Signed in as %1").arg(name)
        : SignedInText::tr("Signed in as %1 (%2)").arg(name, inSentence(account->fullName));
}

QString serverText(const Session &session)
{
    const auto info = session.serverInfo().value_or(ServerInfo{});
    const auto transport = transportOf(session);
    // Over REST, the Services version belongs to an interface that was not used.
    const auto spoken = transport == Soap ? QStringList{transport, inSentence(info.services)} : QStringList{transport};
    return joined({joined(spoken, u", "_s), inSentence(info.version), inSentence(info.company)}, u" · "_s);
}

QString transportText(const Session &session)
{
    const auto who = accountText(session);
    const auto transport = transportOf(session);
    if (transport.isEmpty())
        return who;
    const auto why = session.serverInfo().value_or(ServerInfo{}).reason;
    return why.isEmpty()
        ? SignedInText::tr("%1 over %2, as chosen.", "Signed in as ADM0 over SOAP, as chosen.").arg(who, transport)
        : SignedInText::tr("%1 over %2: %3", "Signed in as ADM0 over REST v1: why").arg(who, transport, why);
}

QString encryptionText(const Session &session)
{
    return session.address().startsWith("https:"_L1) ? SignedInText::tr("Encrypted (TLS)")
                                                     : SignedInText::tr("Not encrypted");
}

} // namespace sluice
