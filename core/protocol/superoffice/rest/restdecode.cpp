// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/rest/restdecode.h"

#include "core/domain/operation/overloaded.h"
#include "core/domain/server/addresskey.h"
#include "core/protocol/superoffice/address.h"
#include "core/protocol/superoffice/rest/restencode.h"
#include "core/protocol/superoffice/rest/resterrors.h"
#include "core/protocol/superoffice/rights.h"
#include "core/protocol/superoffice/unsupported.h"
#include "core/protocol/wire/httperrors.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

struct RestDecodeText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::RestDecode)
};

Failure unexpected(const Operation &operation, const RestAnswer &answer)
{
    return Failure(unexpectedAnswer(operation, answer));
}

/// Whether the server meant to send an empty body. Otherwise the answer may have been cut off. Other statuses than 200
/// promise less: with 202 the server has only accepted the request, and with 206 there is more to come. An empty page of
/// HTML, or one that leads elsewhere, is from something in front of the server.
bool isWholeAndEmpty(const RestAnswer &answer)
{
    const auto &response = answer.response;
    if (response.header("Content-Type").trimmed().toLower().startsWith("text/html")
        || !response.header("Refresh").isEmpty())
        return false;
    return answer.isEmpty && response.status == 200
        && (response.header("Content-Length").trimmed() == "0"
            || response.header("Transfer-Encoding").toLower().contains("chunked"));
}

/// The answer to an operation without a result is empty. Any other answer proves nothing.
Result<Reply> decodeDone(const Operation &operation, const RestAnswer &answer)
{
    if ((answer.response.status == 204 && answer.isEmpty) || isWholeAndEmpty(answer))
        return Done{};
    return unexpected(operation, answer);
}

Result<Reply> decodeServerInfo(const Operation &operation, const RestAnswer &answer)
{
    const auto object = answer.json.value.toObject();
    const auto version = object.value("NetServerVersion"_L1).toString();
    if (version.isEmpty() && !object.contains("v1"_L1))
        return unexpected(operation, answer);
    return ServerInfo{.version = version.isEmpty() ? object.value("Version"_L1).toString() : version,
                      .description = object.value("NetServer"_L1).toString(),
                      // NetServer 8.1 has no ServicesCurrent (dossier §9).
                      .services = object.value("ServicesCurrent"_L1).toString(object.value("Services"_L1).toString()),
                      .company = {},
                      .database = {},
                      .transport = u"REST v1"_s,
                      .reason = {}};
}

/// Credentials are sent to this address, so it must be https and in the vendor's domain.
bool isTrustworthy(const QUrl &endpoint, const Context &context)
{
    const auto host = endpoint.host();
    const auto &domain = context.options.vendorDomain;
    return endpoint.scheme() == "https"_L1 && endpoint.userInfo().isEmpty() && !domain.isEmpty()
        && (host.compare(domain, Qt::CaseInsensitive) == 0 || host.endsWith(u'.' + domain, Qt::CaseInsensitive));
}

/// Whether \a endpoint is a machine of the environment of the vendor that was asked. These machines differ only in their
/// number: "online2" beside "online".
bool isInAskedEnvironment(const QUrl &endpoint, const Context &context)
{
    const auto asked = addressOf(context);
    return asked && keyOf(endpoint, context.options).host == keyOf(asked->root, context.options).host;
}

Error tenantError(Error::Kind kind, const RestAnswer &answer, const QString &message)
{
    return {.kind = kind,
            .delivery = Error::Delivery::Answered,
            .message = message,
            .detail = QString::fromUtf8(answer.response.body.left(1000)).trimmed(),
            .httpStatus = answer.response.status};
}

Result<Reply> decodeTenant(const Context &context, const Operation &operation, const RestAnswer &answer)
{
    const auto object = answer.json.value.toObject();
    if (!object.contains("IsRunning"_L1) && !object.contains("State"_L1))
        return unexpected(operation, answer);
    TenantInfo tenant{.name = object.value("ContextIdentifier"_L1).toString(),
                      .state = object.value("State"_L1).toVariant().toString(),
                      .address = object.value("Endpoint"_L1).toString(),
                      .version = object.value("Version"_L1).toString(),
                      .validUntil = object.value("ValidUntil"_L1).toString()};
    const auto asked = addressOf(context).map([](const Address &address) { return tenantName(address.root); });
    if (tenant.name.isEmpty())
        tenant.name = asked.value_or(QString());
    const auto isAsked = [&asked](const QString &name) {
        return name.compare(asked.value_or(QString()), Qt::CaseInsensitive) == 0;
    };
    if (!isAsked(tenant.name))
        return unexpected(operation, answer);
    if (!object.value("IsRunning"_L1).toBool()) {
        return Failure(
            tenantError(Error::Kind::Fault, answer,
                        RestDecodeText::tr("The tenant %1 is not running: its state is “%2”. Nothing is sent to it.")
                            .arg(tenant.name, tenant.state)));
    }
    const auto endpoint = parseAddress(tenant.address);
    // At another tenant's address, the caches of that tenant would be flushed.
    if (!endpoint || !isTrustworthy(QUrl(tenant.address), context) || !isAsked(tenantName(endpoint->root))) {
        return Failure(tenantError(Error::Kind::Protocol, answer,
                                   RestDecodeText::tr("The server says that the tenant is at “%1”. That is not an "
                                                      "https address of this tenant in %2, so nothing is sent there.")
                                       .arg(tenant.address, context.options.vendorDomain)));
    }
    // "sod" beside "online" has other tenants of the same names, and a class of its own.
    if (!isInAskedEnvironment(endpoint->root, context)) {
        return Failure(tenantError(
            Error::Kind::Protocol, answer,
            RestDecodeText::tr("The server says that the tenant is at “%1”. That is another environment of %2 than "
                               "the one that was asked, so nothing is sent there.")
                .arg(tenant.address, context.options.vendorDomain)));
    }
    tenant.address = endpoint->root.toString();
    return tenant;
}

FlushHint readRights(const QJsonValue &rights)
{
    if (!rights.isArray())
        return {};
    QStringList names;
    const auto values = rights.toArray();
    for (const auto &value : values)
        names.append(value.toString());
    return hintFrom(names);
}

Result<Reply> decodeSignIn(const Operation &operation, const RestAnswer &answer)
{
    const auto object = answer.json.value.toObject();
    const auto hint = readRights(object.value("FunctionRights"_L1));
    SignedIn who{.ticket = {},
                 .account = object.value("Associate"_L1).toString(),
                 .fullName = object.value("FullName"_L1).toString(),
                 .mayFlush = hint.mayFlush,
                 .mayFlushReason = hint.reason};
    if (who.account.isEmpty())
        who.account = object.value("UserName"_L1).toString();
    // Without a sign-in, the server answers with an anonymous account.
    if (object.value("UserType"_L1).toString() == "AnonymousAssociate"_L1) {
        return Failure(
            {.kind = Error::Kind::SignInRefused,
             .delivery = Error::Delivery::Answered,
             .message = RestDecodeText::tr("The server ignored the sign-in: it answered as if nobody was signed in."),
             .httpStatus = answer.response.status});
    }
    if (who.account.isEmpty())
        return unexpected(operation, answer);
    return who;
}

Result<Reply> decodeFeatures(const RestAnswer &answer)
{
    constexpr auto agents = "/agents/"_L1;
    const auto addresses = answer.json.value.toObject().keys();
    QStringList operations;
    for (const auto &address : addresses) {
        const auto path = address.section(u'?', 0, 0).toLower();
        if (const auto place = path.lastIndexOf(agents); place >= 0)
            operations.append(path.sliced(place + agents.size()));
    }
    return operations.isEmpty() ? FeatureList() : FeatureList{operations};
}

Result<Reply> decodeList(const Operation &operation, const RestAnswer &answer)
{
    if (!answer.json.value.isArray())
        return unexpected(operation, answer);
    CacheList list;
    const auto items = answer.json.value.toArray();
    list.names.reserve(items.size());
    for (const auto &item : items) {
        if (!item.isString())
            return unexpected(operation, answer);
        list.names.append(item.toString());
    }
    return list;
}

Result<Reply> decodeState(const Operation &operation, const RestAnswer &answer)
{
    if (!answer.json.value.isString())
        return unexpected(operation, answer);
    return CacheFingerprint{answer.json.value.toString()};
}

/// Nothing for a number with decimals, or beyond 64 bits.
std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    const auto number = value.toInteger(0);
    return number == value.toInteger(1) ? std::optional(number) : std::nullopt;
}

Result<Reply> decodeGenerations(const Operation &operation, const RestAnswer &answer)
{
    if (!answer.json.value.isArray())
        return unexpected(operation, answer);
    GenerationList list;
    const auto items = answer.json.value.toArray();
    for (const auto &item : items) {
        const auto object = item.toObject();
        const auto name = object.value("Name"_L1);
        const auto number = wholeNumber(object.value("Generation"_L1));
        if (!name.isString() || !number)
            return unexpected(operation, answer);
        list.generations.append({name.toString(), *number});
    }
    return list;
}

Result<Reply> decodeAnswer(const Context &context, const Operation &operation, const RestAnswer &answer)
{
    if (auto error = restError(context, operation, answer)) {
        // If the list of operations is missing or not allowed for this account, nothing is known, and operations are
        // just tried.
        const bool isMapOnly = std::holds_alternative<Features>(operation) && error->kind != Error::Kind::SessionExpired
            && error->httpStatus != 421;
        return isMapOnly ? Result<Reply>(FeatureList()) : Failure(std::move(*error));
    }
    return std::visit(overloaded{
                          [&](const Probe &) { return decodeServerInfo(operation, answer); },
                          [&](const TenantState &) { return decodeTenant(context, operation, answer); },
                          [&](const SignIn &) { return decodeSignIn(operation, answer); },
                          [&](const Features &) { return decodeFeatures(answer); },
                          [&](const ListCaches &) { return decodeList(operation, answer); },
                          [&](const CacheState &) { return decodeState(operation, answer); },
                          [&](const CacheGenerations &) { return decodeGenerations(operation, answer); },
                          [&](const OneOf<FlushAll, FlushNamed, ClearConfiguration, RebuildDeltas> auto &) {
                              return decodeDone(operation, answer);
                          },
                          [&](const OneOf<CheckSignIn, SignOut, MayFlush, ReadSettings> auto &) -> Result<Reply> {
                              return Failure(wire::answeredAllTheSame(unsupportedOperation(), answer.response));
                          },
                      },
                      operation);
}

} // namespace

Result<Reply> decodeRest(const Context &context, const Operation &operation, const HttpResponse &response)
{
    return decodeAnswer(context, operation, readRestAnswer(response));
}

} // namespace sluice::superoffice
