// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/secrets/secrets.h"

#include "app/sluicectl/terminal/output.h"
#include "core/run/destination/destinationsecrets.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct SecretsText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Secrets)
};

/// "Ticket: ", "Ticket for ■ PRODUCTION crm01: ".
QString promptFor(const QString &what, const QString &where)
{
    return where.isEmpty() ? SecretsText::tr("%1: ", "Ticket").arg(what)
                           : SecretsText::tr("%1 for %2: ", "Ticket, crm01").arg(what, where);
}

Wanted xsrfToken(const QString &where)
{
    return {"SLUICE_XSRF", promptFor(SecretsText::tr("XSRF token of the browser"), where),
            SecretsText::tr("The XSRF token is not written in UTF-8."),
            SecretsText::tr("There is no XSRF token: it goes into SLUICE_XSRF or, with --password-stdin, on the second "
                            "line; a cookie may hold it as XSRF-TOKEN.")};
}

/// A line of its own, or else the token in \a cookie.
Result<Secret> readXsrfToken(SecretLines &lines, const QString &cookie, const QString &where)
{
    const auto wanted = xsrfToken(where);
    const Secret inCookie = xsrfTokenIn(cookie);
    if (lines.isTerminal() && !inCookie.isEmpty())
        return inCookie;
    const auto line = lines.next(wanted);
    if (!line)
        return Failure(line.error());
    const auto given = line->value_or(SecretBytes());
    return given.isEmpty() && !inCookie.isEmpty() ? inCookie : secretFrom(given, wanted);
}

} // namespace

Wanted wantedFor(const SignInRequest &request, const QString &where)
{
    switch (request.options.signIn) {
    case SignInKind::Password:
        return {"SLUICE_PASSWORD",
                promptFor(SecretsText::tr("Password of %1").arg(printable(request.credentials.user)), where),
                SecretsText::tr("The password is not written in UTF-8."), QString()};
    case SignInKind::Ticket:
        return {"SLUICE_TICKET", promptFor(SecretsText::tr("Ticket"), where),
                SecretsText::tr("The ticket is not written in UTF-8."), SecretsText::tr("The ticket is empty.")};
    case SignInKind::AccessToken:
        return {"SLUICE_TOKEN", promptFor(SecretsText::tr("Access token"), where),
                SecretsText::tr("The access token is not written in UTF-8."),
                SecretsText::tr("The access token is empty.")};
    case SignInKind::BrowserSession:
        return {"SLUICE_COOKIE", promptFor(SecretsText::tr("Cookie of the browser"), where),
                SecretsText::tr("The cookie is not written in UTF-8."), SecretsText::tr("The cookie is empty.")};
    }
    Q_UNREACHABLE();
}

Result<Secret> secretFrom(const QByteArray &bytes, const Wanted &wanted)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const Secret text = QString(decoder(bytes));
    if (decoder.hasError())
        return Failure(machineError(wanted.notUtf8));
    if (text.isEmpty() && !wanted.nothing.isEmpty())
        return Failure(machineError(wanted.nothing));
    return text;
}

Result<Credentials> readSecrets(SecretLines &lines, const SignInRequest &request, const QString &where)
{
    const auto kind = request.options.signIn;
    const auto wanted = wantedFor(request, where);
    const auto line = lines.next(wanted);
    if (!line)
        return Failure(line.error());
    if (!*line) {
        return Failure(machineError(kind == SignInKind::Password
                                        ? SecretsText::tr("The input ended before there was a password.")
                                        : SecretsText::tr("The input ended before there was anything to sign in "
                                                          "with.")));
    }
    const auto secret = secretFrom(**line, wanted);
    if (!secret)
        return Failure(secret.error());
    auto credentials = request.credentials;
    secretFieldOf(credentials, kind) = *secret;
    if (kind != SignInKind::BrowserSession)
        return credentials;
    return readXsrfToken(lines, *secret, where).map([&credentials](const QString &token) {
        credentials.xsrfToken = token;
        return credentials;
    });
}

QString sourcesOf(SignInKind kind)
{
    switch (kind) {
    case SignInKind::Password:
        return SecretsText::tr("There is no password: set SLUICE_PASSWORD or use --password-stdin.");
    case SignInKind::Ticket:
        return SecretsText::tr("There is no ticket: set SLUICE_TICKET or use --password-stdin.");
    case SignInKind::AccessToken:
        return SecretsText::tr("There is no access token: set SLUICE_TOKEN or use --password-stdin.");
    case SignInKind::BrowserSession:
        return SecretsText::tr("There is no session: set SLUICE_COOKIE and SLUICE_XSRF, or use --password-stdin.");
    }
    Q_UNREACHABLE();
}

QString xsrfTokenIn(const QString &cookie)
{
    constexpr auto name = "XSRF-TOKEN="_L1;
    static const QRegularExpression encoded(u"^([^%]|%[0-9A-Fa-f]{2})*$"_s);
    const auto parts = cookie.split(u';');
    for (const auto &part : parts) {
        const auto pair = part.trimmed();
        if (!pair.startsWith(name))
            continue;
        const auto token = pair.sliced(name.size());
        // Browsers show the value as it was set, which is often percent-encoded.
        return encoded.match(token).hasMatch() ? QUrl::fromPercentEncoding(token.toUtf8()) : token;
    }
    return {};
}

} // namespace sluice::ctl
