// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/secrets.h"

#include "app/sluicectl/output.h"
#include "app/sluicectl/terminal.h"

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

/// One thing that is to be kept secret, in words.
struct Wanted
{
    const char *variable = nullptr;
    QString prompt;
    QString notUtf8;
    QString nothing; ///< what is wrong with an empty one; no sentence: it may be empty
};

Wanted passwordOf(const QString &account)
{
    return {"SLUICE_PASSWORD", SecretsText::tr("Password of %1: ").arg(printable(account)),
            SecretsText::tr("The password is not written in UTF-8."), QString()};
}

Wanted ticket()
{
    return {"SLUICE_TICKET", SecretsText::tr("Ticket: "), SecretsText::tr("The ticket is not written in UTF-8."),
            SecretsText::tr("The ticket is empty.")};
}

Wanted accessToken()
{
    return {"SLUICE_TOKEN", SecretsText::tr("Access token: "),
            SecretsText::tr("The access token is not written in UTF-8."),
            SecretsText::tr("The access token is empty.")};
}

Wanted cookie()
{
    return {"SLUICE_COOKIE", SecretsText::tr("Cookie of the browser: "),
            SecretsText::tr("The cookie is not written in UTF-8."), SecretsText::tr("The cookie is empty.")};
}

Wanted xsrfToken()
{
    return {"SLUICE_XSRF", SecretsText::tr("XSRF token of the browser: "),
            SecretsText::tr("The XSRF token is not written in UTF-8."),
            SecretsText::tr("There is no XSRF token: it goes into SLUICE_XSRF or, with --password-stdin, on the second "
                            "line; a cookie may hold it as XSRF-TOKEN.")};
}

/// What is asked for first.
Wanted wantedFor(const ServerJob &job)
{
    switch (job.server.options.signIn) {
    case SignInKind::Password:
        return passwordOf(job.server.credentials.user);
    case SignInKind::Ticket:
        return ticket();
    case SignInKind::AccessToken:
        return accessToken();
    case SignInKind::BrowserSession:
        return cookie();
    }
    Q_UNREACHABLE();
}

QString &placeOf(Credentials &credentials, SignInKind kind)
{
    switch (kind) {
    case SignInKind::Password:
        return credentials.password;
    case SignInKind::Ticket:
        return credentials.givenTicket;
    case SignInKind::AccessToken:
        return credentials.accessToken;
    case SignInKind::BrowserSession:
        return credentials.cookie;
    }
    Q_UNREACHABLE();
}

Result<QString> decoded(const QByteArray &bytes, const Wanted &wanted)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return Failure(inputError(wanted.notUtf8));
    if (text.isEmpty() && !wanted.nothing.isEmpty())
        return Failure(inputError(wanted.nothing));
    return text;
}

/// Nothing when the input ended before it.
Result<std::optional<QByteArray>> lineOf(SecretSource source, const Wanted &wanted, int stopDescriptor)
{
    if (source == SecretSource::Environment)
        return qEnvironmentVariableIsSet(wanted.variable) ? std::optional(qgetenv(wanted.variable)) : std::nullopt;
    const auto prompt = source == SecretSource::Terminal ? wanted.prompt : QString();
    auto input = readLine(prompt, Echo::Off, stopDescriptor);
    if (input.stopped) {
        auto error = inputError(SecretsText::tr("Stopped before anything was sent."));
        error.kind = Error::Kind::Cancelled;
        return Failure(std::move(error));
    }
    return std::move(input.line);
}

/// Said by itself, or else by the cookie.
Result<QString> readXsrfToken(SecretSource source, const QString &cookie, int stopDescriptor)
{
    const auto wanted = xsrfToken();
    const auto inCookie = xsrfTokenIn(cookie);
    if (source == SecretSource::Terminal && !inCookie.isEmpty())
        return inCookie;
    const auto line = lineOf(source, wanted, stopDescriptor);
    if (!line)
        return Failure(line.error());
    const auto given = line->value_or(QByteArray());
    return given.isEmpty() && !inCookie.isEmpty() ? inCookie : decoded(given, wanted);
}

} // namespace

std::optional<SecretSource> secretSource(const ServerJob &job)
{
    if (job.secretFromStdin)
        return SecretSource::StandardInput;
    if (qEnvironmentVariableIsSet(wantedFor(job).variable))
        return SecretSource::Environment;
    return isInteractive() ? std::optional(SecretSource::Terminal) : std::nullopt;
}

Result<Credentials> readSecrets(SecretSource source, const ServerJob &job, int stopDescriptor)
{
    const auto kind = job.server.options.signIn;
    const auto wanted = wantedFor(job);
    const auto line = lineOf(source, wanted, stopDescriptor);
    if (!line)
        return Failure(line.error());
    if (!*line) {
        return Failure(inputError(kind == SignInKind::Password
                                      ? SecretsText::tr("Standard input ended before there was a password.")
                                      : SecretsText::tr("Standard input ended before there was anything to sign in "
                                                        "with.")));
    }
    const auto secret = decoded(**line, wanted);
    if (!secret)
        return Failure(secret.error());
    auto credentials = job.server.credentials;
    placeOf(credentials, kind) = *secret;
    if (kind != SignInKind::BrowserSession)
        return credentials;
    return readXsrfToken(source, *secret, stopDescriptor).map([&credentials](const QString &token) {
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
        // Browsers show it as it was set, which is often as for an address.
        return encoded.match(token).hasMatch() ? QUrl::fromPercentEncoding(token.toUtf8()) : token;
    }
    return {};
}

} // namespace sluice::ctl
