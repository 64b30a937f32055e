// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/signintexts.h"

#include "core/domain/server/clockskew.h"
#include "core/protocol/registry.h"
#include "core/session/connectiontest.h"
#include "ui/texts/sentences.h"
#include "ui/texts/servertexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ServerTextLimit = 300; ///< characters; a server may send a text of any length

struct SignInText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::SignInText)
};

/// The beginning of a text from a server, with places to break its long words.
QString beginningOf(const QString &text)
{
    return wrappable(text.left(ServerTextLimit), 64);
}

QString stepAfterCause(Error::Cause cause)
{
    switch (cause) {
    case Error::Cause::NoSuchHost:
        return SignInText::tr("Check how the name is spelt, and whether this computer needs a VPN to find the server.");
    case Error::Cause::Refused:
        return SignInText::tr("Nothing listens on this port. Check the port, and whether the web server is running.");
    case Error::Cause::Proxy:
        return SignInText::tr("Check the proxy settings of this computer.");
    case Error::Cause::FormsOff:
        return SignInText::tr("The interface is chosen under Advanced.");
    case Error::Cause::NoKeychain:
    case Error::Cause::KeychainLocked:
    case Error::Cause::ServerChanged:
    case Error::Cause::ServerRemoved:
    case Error::Cause::ChangedElsewhere:
    case Error::Cause::RulesChanged:
    case Error::Cause::PlainHttp:
    case Error::Cause::Contradiction:
    case Error::Cause::AnotherHistory:
    case Error::Cause::ApprovalSpent:
    case Error::Cause::Unexplained:
    case Error::Cause::MayBeMissing:
    case Error::Cause::Unknown:
        return SignInText::tr("Check the port, and whether the address has to begin with https:// or http://.");
    }
    Q_UNREACHABLE();
}

QString stepAfterTls(const Error &error)
{
    if (!error.tls || error.tls->chain.isEmpty())
        return SignInText::tr("Check whether this port is the one for https.");
    return SignInText::tr("Look at the certificate. If an authority of your company signed it, name the file of that "
                          "authority in the settings of the connection.");
}

QString stepAfterHttp(const Error &error, const QString &protocolId)
{
    if (error.httpStatus >= 300 && error.httpStatus < 400) {
        return error.detail.isEmpty() ? SignInText::tr("It does not say where.")
                                      : SignInText::tr("It points to %1").arg(beginningOf(error.detail));
    }
    if (error.httpStatus == 401) {
        return SignInText::tr("Ask the people who run the web server to let requests to %1 pass without it.")
            .arg(shownProduct(protocolId).serverName);
    }
    return SignInText::tr("Check the address. If it is right, the log of the web server says more.");
}

QString stepAfterUnsupported(const Error &error, const QString &protocolId)
{
    return error.cause == Error::Cause::FormsOff ? stepAfterCause(error.cause)
                                                 : shownProduct(protocolId).hints.nothingThere;
}

QString stepAfterProtocol(const QString &protocolId)
{
    return SignInText::tr("Check whether the address is that of %1, and not of another program.")
        .arg(shownProduct(protocolId).serverName);
}

QString stepAfter(const Error &error, const QString &protocolId)
{
    switch (error.kind) {
    case Error::Kind::Network:
        return stepAfterCause(error.cause);
    case Error::Kind::Timeout:
        return SignInText::tr("Check the address and the port, and whether a firewall is in between. A slow server may "
                              "need a longer timeout, under Advanced.");
    case Error::Kind::Tls:
        return stepAfterTls(error);
    case Error::Kind::Http:
        return stepAfterHttp(error, protocolId);
    case Error::Kind::Unsupported:
        return stepAfterUnsupported(error, protocolId);
    case Error::Kind::Forbidden:
        return SignInText::tr("Ask whoever runs the web server whether it admits this computer.");
    case Error::Kind::Protocol:
        return stepAfterProtocol(protocolId);
    case Error::Kind::Fault:
    case Error::Kind::SessionExpired:
    case Error::Kind::SignInRefused:
        return SignInText::tr("The log of the server says more.");
    case Error::Kind::InvalidInput:
    case Error::Kind::Machine:
    case Error::Kind::Name:
    case Error::Kind::Blocked:
    case Error::Kind::Cancelled:
        return {};
    }
    Q_UNREACHABLE();
}

QString answerText(const ConnectionReport &report, const QString &protocolId)
{
    const auto &server = report.server;
    const auto product = shownProduct(protocolId);
    const auto description = product.describesItself ? beginningOf(server.description.simplified()) : QString();
    const auto name = QStringList{product.name, beginningOf(server.version.simplified())}.join(u' ').trimmed();
    // Services88 says more than SOAP.
    const bool hasServices = server.transport == "SOAP"_L1 && !server.services.isEmpty();
    return product.answerTemplate.arg(description.isEmpty() ? name : description,
                                      hasServices ? server.services : server.transport,
                                      QLocale().toString(report.milliseconds));
}

QString whyText(const ServerInfo &server)
{
    //: "REST v1 — REST is preferred, and the server offers it."
    if (!server.reason.isEmpty())
        return SignInText::tr("%1 — %2").arg(server.transport, server.reason);
    return SignInText::tr("%1, as chosen.").arg(server.transport);
}

/// Empty if the clocks differ too little to matter for a sign-in, or the server's clock is not known.
QString clockText(std::optional<qint64> secondsAhead)
{
    constexpr qint64 Unremarkable = 120; // seconds
    const auto ahead = secondsAhead.value_or(0);
    return std::abs(ahead) < Unremarkable ? QString() : skewSentence(ahead);
}

} // namespace

Product shownProduct(const QString &protocolId)
{
    return productOf(protocolId).value_or(products().constFirst());
}

QString exampleAddress(const SignInRequest &request)
{
    const auto product = shownProduct(request.protocolId);
    return request.options.online && product.accepts(ProtocolOption::Online) ? product.exampleTenant
                                                                             : product.exampleAddress;
}

Secret Credentials::*secretOf(SignInKind kind)
{
    switch (kind) {
    case SignInKind::Password:
        return &Credentials::password;
    case SignInKind::Ticket:
        return &Credentials::givenTicket;
    case SignInKind::AccessToken:
        return &Credentials::accessToken;
    case SignInKind::BrowserSession:
        return &Credentials::cookie;
    }
    Q_UNREACHABLE();
}

SecretTexts secretTexts(SignInKind kind)
{
    switch (kind) {
    case SignInKind::Password:
        return {SignInText::tr("User and Password"),
                SignInText::tr("&Password:"),
                SignInText::tr("Password"),
                {},
                SignInText::tr("The address begins with http://, so the password travels to the server unencrypted.")};
    case SignInKind::Ticket:
        return {SignInText::tr("Ticket"), SignInText::tr("Tick&et:"), SignInText::tr("Ticket"),
                SignInText::tr("Enter the ticket."),
                SignInText::tr("The address begins with http://, so the ticket travels to the server unencrypted.")};
    case SignInKind::AccessToken:
        return {SignInText::tr("Access Token"), SignInText::tr("Acc&ess token:"), SignInText::tr("Access Token"),
                SignInText::tr("Enter the access token."),
                SignInText::tr("The address begins with http://, so the access token travels to the server "
                               "unencrypted.")};
    case SignInKind::BrowserSession:
        return {SignInText::tr("Browser Session"), SignInText::tr("Cooki&e:"), SignInText::tr("Cookie"),
                SignInText::tr("Enter the cookie of a browser that is signed in."),
                SignInText::tr("The address begins with http://, so the cookie travels to the server unencrypted.")};
    }
    Q_UNREACHABLE();
}

QString signInProblem(const SignInRequest &request)
{
    if (const auto problem = problemOf(request))
        return problem->message;
    const auto kind = request.options.signIn;
    const auto &credentials = request.credentials;
    if (kind == SignInKind::Password && credentials.user.isEmpty())
        return SignInText::tr("Enter the name of the user.");
    if (kind == SignInKind::Password && credentials.password.isEmpty()
        && !shownProduct(request.protocolId).takesEmptyPassword)
        return SignInText::tr("Enter the password.");
    if ((credentials.*secretOf(kind)).isEmpty() && kind != SignInKind::Password)
        return secretTexts(kind).missing;
    if (kind == SignInKind::BrowserSession && credentials.xsrfToken.isEmpty())
        return SignInText::tr("Enter the XSRF token that belongs to the cookie.");
    return {};
}

QString environmentExplanation(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return SignInText::tr(
            "People use it for their daily work. A server that nobody has classified is treated as Production.");
    case Environment::Staging:
        return SignInText::tr("The next version of production is tried out here, with realistic data.");
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
    QStringList paragraphs{answerText(report, protocolId), whyText(report.server),
                           beginningOf(report.server.warning.simplified()), clockText(report.clockSkew)};
    paragraphs.removeAll(QString());
    return paragraphs.join(u'\n');
}

QString connectionText(const Error &error, const QString &protocolId)
{
    QStringList paragraphs{beginningOf(error.message)};
    if (error.tls)
        paragraphs.append(error.tls->reasons);
    paragraphs.append(stepAfter(error, protocolId));
    paragraphs.removeAll(QString());
    return paragraphs.join(u'\n');
}

} // namespace sluice
