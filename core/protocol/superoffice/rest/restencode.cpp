// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/rest/restencode.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

struct RestEncodeText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::RestEncode)
};

/// Where an operation stands below the root of the server.
QString pathOf(const Operation &operation)
{
    if (std::holds_alternative<Probe>(operation))
        return u"api"_s;
    if (std::holds_alternative<Features>(operation))
        return u"api/v1"_s;
    if (std::holds_alternative<SignIn>(operation))
        return u"api/v1/User/currentPrincipal"_s;
    return u"api/v1/Agents/"_s + agentOperation(operation);
}

QUrl urlOf(const Context &context, const Operation &operation)
{
    if (std::holds_alternative<TenantState>(operation))
        return tenantStateUrl(context);
    QUrl url = restRoot(context);
    url.setPath(url.path(QUrl::FullyEncoded) + pathOf(operation), QUrl::StrictMode);
    return url;
}

/// Nothing for an operation without arguments: such a request has no body (dossier §2.2).
std::optional<QJsonObject> argumentsOf(const Operation &operation)
{
    if (const auto *flush = std::get_if<FlushNamed>(&operation))
        return QJsonObject{{u"CacheNames"_s, QJsonArray::fromStringList(flush->names)}};
    if (const auto *state = std::get_if<CacheState>(&operation))
        return QJsonObject{{u"CacheNames"_s, QJsonArray::fromStringList(state->names)}};
    if (const auto *generations = std::get_if<CacheGenerations>(&operation))
        return QJsonObject{{u"Names"_s, QJsonArray::fromStringList(generations->names)}};
    if (const auto *clear = std::get_if<ClearConfiguration>(&operation)) {
        return QJsonObject{{u"Application"_s, clear->application},
                           {u"Instance"_s, clear->instance},
                           {u"ForAllAssociates"_s, clear->forAllAssociates}};
    }
    return {};
}

bool needsNoSignIn(const Operation &operation)
{
    return std::holds_alternative<Probe>(operation) || std::holds_alternative<TenantState>(operation);
}

/// A header line holds visible characters of ASCII and blanks.
bool headerCarries(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

/// The headers that carry a secret, each with the sentence for one that cannot be carried.
QList<std::pair<QString, QString>> secretsInHeaders(const Context &context)
{
    const auto &credentials = context.credentials;
    QList<std::pair<QString, QString>> secrets{
        {credentials.applicationToken,
         RestEncodeText::tr("The application token has a character that cannot be sent.")}};
    switch (context.options.signIn) {
    case SignInKind::Password:
        break;
    case SignInKind::Ticket:
        secrets.emplaceBack(credentials.givenTicket,
                            RestEncodeText::tr("The ticket has a character that cannot be sent."));
        break;
    case SignInKind::AccessToken:
        secrets.emplaceBack(credentials.accessToken,
                            RestEncodeText::tr("The access token has a character that cannot be sent."));
        break;
    case SignInKind::BrowserSession:
        secrets.emplaceBack(credentials.cookie, RestEncodeText::tr("The cookie has a character that cannot be sent."));
        secrets.emplaceBack(credentials.xsrfToken,
                            RestEncodeText::tr("The XSRF token has a character that cannot be sent."));
        break;
    }
    return secrets;
}

/// What cannot be said is found before anything is, and named without the text itself: it is a secret.
std::optional<Error> unsayable(const Context &context)
{
    const auto &credentials = context.credentials;
    if (context.options.signIn == SignInKind::Password) {
        if (credentials.user.contains(u':'))
            return inputError(RestEncodeText::tr("Over REST the name of a user cannot hold a colon."));
        if (!credentials.user.isValidUtf16() || !credentials.password.isValidUtf16())
            return inputError(RestEncodeText::tr("User name or password has a character that cannot be sent."));
    }
    const auto secrets = secretsInHeaders(context);
    for (const auto &[secret, sentence] : secrets) {
        if (!headerCarries(secret))
            return inputError(sentence);
    }
    return {};
}

/// Half a character would leave as another one, which may be the name of another cache.
bool isWhole(const QString &text)
{
    return text.isValidUtf16();
}

std::optional<Error> unwritable(const Operation &operation)
{
    QStringList names = targetsOf(operation);
    if (const auto *state = std::get_if<CacheState>(&operation))
        names = state->names;
    else if (const auto *generations = std::get_if<CacheGenerations>(&operation))
        names = generations->names;
    if (std::ranges::all_of(names, &isWhole))
        return {};
    return inputError(RestEncodeText::tr("A name has a character that cannot be sent."));
}

/// The charset is documented nowhere; UTF-8 is what current servers read (dossier §5.11).
QByteArray basic(const Credentials &credentials)
{
    const auto pair = u"%1:%2"_s.arg(credentials.user, credentials.password).toUtf8();
    // A preview in base64 could not be told from a real one.
    return "Basic " + (credentials.placeholders ? "{base64 of " + pair + '}' : pair.toBase64());
}

void addSignIn(HttpHeaders &headers, const Context &context)
{
    const auto &credentials = context.credentials;
    switch (context.options.signIn) {
    case SignInKind::Password:
        headers.emplaceBack("Authorization", basic(credentials));
        break;
    case SignInKind::Ticket: // verbatim: it is base64 already (dossier §2.3)
        headers.emplaceBack("Authorization", "SoTicket " + credentials.givenTicket.toLatin1());
        break;
    case SignInKind::AccessToken:
        headers.emplaceBack("Authorization", "Bearer " + credentials.accessToken.toLatin1());
        break;
    case SignInKind::BrowserSession:
        headers.emplaceBack("Cookie", credentials.cookie.toLatin1());
        headers.emplaceBack("X-XSRF-TOKEN", credentials.xsrfToken.toLatin1());
        break;
    }
}

HttpHeaders headersOf(const Context &context, const Operation &operation, bool posts)
{
    HttpHeaders headers{{"Accept", "application/json; charset=utf-8"}, {"Accept-Language", "en"}};
    if (posts) // also without a body: what is not said, others make up
        headers.emplaceBack("Content-Type", "application/json; charset=utf-8");
    if (needsNoSignIn(operation))
        return headers;
    addSignIn(headers, context);
    if (!context.credentials.applicationToken.isEmpty())
        headers.emplaceBack("SO-AppToken", context.credentials.applicationToken.toLatin1());
    return headers;
}

} // namespace

QString agentOperation(const Operation &operation)
{
    if (std::holds_alternative<ListCaches>(operation))
        return u"Diagnostics/GetCacheNames"_s;
    if (std::holds_alternative<FlushAll>(operation))
        return u"Diagnostics/FlushCaches"_s;
    if (std::holds_alternative<FlushNamed>(operation))
        return u"Diagnostics/FlushCachesByName"_s;
    if (std::holds_alternative<CacheState>(operation))
        return u"Diagnostics/GetCacheState"_s;
    if (std::holds_alternative<CacheGenerations>(operation))
        return u"Diagnostics/GetCacheInvalidationGenerations"_s;
    if (std::holds_alternative<ClearConfiguration>(operation))
        return u"Configuration/ClearConfigurationCache"_s;
    if (const auto *rebuild = std::get_if<RebuildDeltas>(&operation))
        return u"Configuration/Rebuild%1Deltas"_s.arg(deltaKindName(rebuild->kind));
    return {};
}

Result<Address> addressOf(const Context &context)
{
    return context.options.online ? parseTenantAddress(context.address, context.options.vendorDomain)
                                  : parseAddress(context.address);
}

QUrl restRoot(const Context &context)
{
    const auto &tenant = context.learned.tenantAddress;
    const auto address = tenant.isEmpty() ? addressOf(context) : parseAddress(tenant);
    return address ? address->root : QUrl();
}

QUrl tenantStateUrl(const Context &context)
{
    static const QRegularExpression numbered(u"^([a-z]+)[0-9]+(\\..+)$"_s);
    const auto address = addressOf(context);
    if (!address)
        return {};
    QUrl url = address->root;
    if (url.host().endsWith(u'.' + context.options.vendorDomain, Qt::CaseInsensitive))
        url.setHost(url.host().replace(numbered, u"\\1\\2"_s));
    url.setPath("/api/state/"_L1 + tenantName(address->root));
    return url;
}

Result<HttpRequest> encodeRest(const Context &context, const Operation &operation)
{
    if (auto problem = unsayable(context))
        return Failure(std::move(*problem));
    if (auto problem = unwritable(operation))
        return Failure(std::move(*problem));
    const auto arguments = argumentsOf(operation);
    const bool posts = !agentOperation(operation).isEmpty();
    return HttpRequest{.method = posts ? "POST" : "GET",
                       .url = urlOf(context, operation),
                       .headers = headersOf(context, operation, posts),
                       .body = arguments ? QJsonDocument(*arguments).toJson(QJsonDocument::Compact) : QByteArray(),
                       .sendOnce = isAction(operation)};
}

} // namespace sluice::superoffice
