// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/rest/restencode.h"

#include "core/domain/operation/overloaded.h"
#include "core/domain/operation/traits.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

struct RestEncodeText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::RestEncode)
};

QUrl urlBelowRoot(const Context &context, const QString &path)
{
    QUrl url = restRoot(context);
    url.setPath(url.path(QUrl::FullyEncoded) + path, QUrl::StrictMode);
    return url;
}

RestCall question(const Context &context, const QString &path)
{
    return {.url = urlBelowRoot(context, path), .agentOperation = {}, .arguments = {}};
}

RestCall agentCall(const Context &context, const QString &operation, std::optional<QJsonObject> arguments = {})
{
    return {.url = urlBelowRoot(context, u"api/v1/Agents/"_s + operation),
            .agentOperation = operation,
            .arguments = std::move(arguments)};
}

QJsonObject namesArgument(const QString &argument, const QStringList &names)
{
    return {{argument, QJsonArray::fromStringList(names)}};
}

QJsonObject clearArguments(const ClearConfiguration &clear)
{
    return {{u"Application"_s, clear.application},
            {u"Instance"_s, clear.instance},
            {u"ForAllAssociates"_s, clear.forAllAssociates}};
}

/// A header can hold visible ASCII characters and blanks.
bool headerCarries(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

/// The secrets that are sent in headers, each with the sentence for one that a header cannot hold.
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

/// Finds credentials that cannot be sent, before anything is sent. The error does not repeat them, because they are
/// secrets.
std::optional<Error> unsendable(const Context &context)
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

/// Half of a surrogate pair would be sent as another character, and so could name another cache.
bool isWhole(const QString &text)
{
    return text.isValidUtf16();
}

/// The texts of \a operation that are sent to the server.
QStringList namesIn(const Operation &operation)
{
    return std::visit(
        overloaded{
            [](const OneOf<FlushNamed, CacheState, CacheGenerations> auto &named) { return named.names; },
            [](const ClearConfiguration &clear) {
                return QStringList{clear.application, clear.instance};
            },
            [](const OneOf<Probe, TenantState, SignIn, CheckSignIn, SignOut, MayFlush, Features, ListCaches, FlushAll,
                           RebuildDeltas, ReadSettings> auto &) { return QStringList(); },
        },
        operation);
}

std::optional<Error> unwritable(const Operation &operation)
{
    if (std::ranges::all_of(namesIn(operation), &isWhole))
        return {};
    return inputError(RestEncodeText::tr("A name has a character that cannot be sent."));
}

/// No document tells the charset; current servers read UTF-8 (dossier §5.11).
QByteArray basic(const Credentials &credentials)
{
    const auto pair = u"%1:%2"_s.arg(credentials.user, credentials.password).toUtf8();
    // In base64, a placeholder would look like a real password.
    return "Basic " + (credentials.placeholders ? "{base64 of " + pair + '}' : pair.toBase64());
}

void addSignIn(HttpHeaders &headers, const Context &context)
{
    const auto &credentials = context.credentials;
    switch (context.options.signIn) {
    case SignInKind::Password:
        headers.emplaceBack("Authorization", basic(credentials));
        break;
    case SignInKind::Ticket: // as it is, because it is base64 already (dossier §2.3)
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
    if (posts) // also without a body, so that no proxy or library adds another type
        headers.emplaceBack("Content-Type", "application/json; charset=utf-8");
    if (traitsOf(operation).access == Access::Anyone)
        return headers;
    addSignIn(headers, context);
    if (!context.credentials.applicationToken.isEmpty())
        headers.emplaceBack("SO-AppToken", context.credentials.applicationToken.toLatin1());
    return headers;
}

} // namespace

std::optional<RestCall> restCallOf(const Context &context, const Operation &operation)
{
    using Call = std::optional<RestCall>;
    const auto agent = [&](const QString &name, std::optional<QJsonObject> arguments = {}) -> Call {
        return agentCall(context, name, std::move(arguments));
    };
    return std::visit(overloaded{
                          [&](const Probe &) -> Call { return question(context, u"api"_s); },
                          [&](const TenantState &) -> Call {
                              return RestCall{tenantStateUrl(context), {}, {}};
                          },
                          [&](const Features &) -> Call { return question(context, u"api/v1"_s); },
                          [&](const SignIn &) -> Call { return question(context, u"api/v1/User/currentPrincipal"_s); },
                          [&](const ListCaches &) { return agent(u"Diagnostics/GetCacheNames"_s); },
                          [&](const FlushAll &) { return agent(u"Diagnostics/FlushCaches"_s); },
                          [&](const FlushNamed &flush) {
                              return agent(u"Diagnostics/FlushCachesByName"_s,
                                           namesArgument(u"CacheNames"_s, flush.names));
                          },
                          [&](const CacheState &state) {
                              return agent(u"Diagnostics/GetCacheState"_s, namesArgument(u"CacheNames"_s, state.names));
                          },
                          [&](const CacheGenerations &generations) {
                              return agent(u"Diagnostics/GetCacheInvalidationGenerations"_s,
                                           namesArgument(u"Names"_s, generations.names));
                          },
                          [&](const ClearConfiguration &clear) {
                              return agent(u"Configuration/ClearConfigurationCache"_s, clearArguments(clear));
                          },
                          [&](const RebuildDeltas &rebuild) {
                              return agent(u"Configuration/Rebuild%1Deltas"_s.arg(deltaKindName(rebuild.kind)));
                          },
                          [](const OneOf<CheckSignIn, SignOut, MayFlush, ReadSettings> auto &) -> Call { return {}; },
                      },
                      operation);
}

Result<Address> addressOf(const Context &context)
{
    return context.options.online ? parseTenantAddress(context.address, context.options)
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

Result<HttpRequest> encodeRest(const Context &context, const Operation &operation, const RestCall &call)
{
    if (auto problem = unsendable(context))
        return Failure(std::move(*problem));
    if (auto problem = unwritable(operation))
        return Failure(std::move(*problem));
    const bool posts = !call.agentOperation.isEmpty();
    return HttpRequest{.method = posts ? "POST" : "GET",
                       .url = call.url,
                       .headers = headersOf(context, operation, posts),
                       .body = call.arguments ? QJsonDocument(*call.arguments).toJson(QJsonDocument::Compact)
                                              : QByteArray(),
                       .sendOnce = isSentOnce(operation)};
}

} // namespace sluice::superoffice
