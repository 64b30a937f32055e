// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signintexts.h"

#include "core/session/connectiontest.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ServerTextLimit = 300; ///< characters; a server may send any number

struct SignInText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::SignInText)
};

/// A line of a server that has no place to break must not make a window as wide as itself.
QString wrappable(const QString &text)
{
    static const QRegularExpression longRun(u"(\\S{64})(?=\\S)"_s);
    return text.left(ServerTextLimit).replace(longRun, u"\\1\u200b"_s);
}

QString stepAfterNetwork(Error::Obstacle obstacle)
{
    switch (obstacle) {
    case Error::Obstacle::NoSuchHost:
        return SignInText::tr("Check how the name is spelt, and whether this computer needs a VPN to know the server.");
    case Error::Obstacle::Refused:
        return SignInText::tr("Nothing listens on this port. Check the port, and whether the web server is running.");
    case Error::Obstacle::Proxy:
        return SignInText::tr("Check the proxy settings of this computer.");
    case Error::Obstacle::Unknown:
        return SignInText::tr("Check the port, and whether the address has to begin with https:// or http://.");
    }
    Q_UNREACHABLE();
}

QString stepAfterTls(const Error &error)
{
    if (!error.tls || error.tls->chain.isEmpty())
        return SignInText::tr("Check whether this port is the one for https.");
    return SignInText::tr("Look at the certificate. If an authority of your company signed it, name the file of that "
                          "authority under Advanced.");
}

QString stepAfterHttp(const Error &error)
{
    if (error.httpStatus >= 300 && error.httpStatus < 400) {
        return error.detail.isEmpty() ? SignInText::tr("It does not say where.")
                                      : SignInText::tr("It points to %1").arg(wrappable(error.detail));
    }
    if (error.httpStatus == 401)
        return SignInText::tr("Ask whoever runs the web server to let requests to NetServer pass without it.");
    return SignInText::tr("Check the address. If it is right, the log of the web server says more.");
}

QString stepAfter(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Network:
        return stepAfterNetwork(error.obstacle);
    case Error::Kind::Timeout:
        return SignInText::tr("Check the address and the port, and whether a firewall is in between. A slow server may "
                              "need a longer timeout, under Advanced.");
    case Error::Kind::Tls:
        return stepAfterTls(error);
    case Error::Kind::Http:
        return stepAfterHttp(error);
    case Error::Kind::Unsupported:
        return SignInText::tr("Check what follows the name of the server, such as /SuperOffice, and the Services "
                              "version under Advanced.");
    case Error::Kind::Forbidden:
        return SignInText::tr("Ask whoever runs the web server whether it admits this computer.");
    case Error::Kind::Protocol:
        return SignInText::tr("Check whether the address is that of NetServer, and not of another program.");
    case Error::Kind::Fault:
    case Error::Kind::SessionExpired:
    case Error::Kind::SignInRefused:
        return SignInText::tr("The log of the server says more.");
    case Error::Kind::InvalidInput:
    case Error::Kind::Blocked:
    case Error::Kind::Cancelled:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString productName(const QString &protocolId)
{
    if (protocolId == "superoffice-soap"_L1)
        return SignInText::tr("SuperOffice NetServer (SOAP)");
    return protocolId;
}

QString environmentExplanation(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return SignInText::tr("People do their daily work with it. A server of which nothing is known counts as this.");
    case Environment::Staging:
        return SignInText::tr("Where the next production is tried out, with data like the real ones.");
    case Environment::Test:
        return SignInText::tr("Only testers notice what happens here.");
    case Environment::Development:
        return SignInText::tr("Only developers notice what happens here.");
    case Environment::Demo:
        return SignInText::tr("The mock server that comes with Sluice. Nothing here is real.");
    }
    Q_UNREACHABLE();
}

QString connectionText(const ConnectionReport &report, const QString &protocolId)
{
    const auto description = wrappable(report.server.description.simplified());
    const auto who = description.isEmpty()
        ? QStringList{productName(protocolId), wrappable(report.server.version.simplified())}.join(u' ').trimmed()
        : description;
    //: "SuperOffice 10.1.4 NetServer answers with Services88 (12 ms)."
    return SignInText::tr("%1 answers with %2 (%3 ms).")
        .arg(who, report.server.services, QLocale().toString(report.milliseconds));
}

QString connectionText(const Error &error)
{
    QStringList paragraphs{wrappable(error.message)};
    if (error.tls)
        paragraphs.append(error.tls->reasons);
    paragraphs.append(stepAfter(error));
    paragraphs.removeAll(QString());
    return paragraphs.join(u'\n');
}

} // namespace sluice
