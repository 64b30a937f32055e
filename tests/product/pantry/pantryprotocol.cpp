// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/product/pantry/pantryprotocol.h"

#include "core/domain/operation/overloaded.h"
#include "core/domain/operation/traits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sluice::pantry {

using namespace Qt::StringLiterals;

namespace {

/// How an operation is said to a pantry.
struct Call
{
    QByteArray method;
    QString path;
    QByteArray body{};
    bool sensitive = false;
};

QByteArray toJson(const QStringList &names)
{
    return QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact);
}

/// Nothing for what a pantry does not offer.
std::optional<Call> callOf(const Context &context, const Operation &operation)
{
    using MaybeCall = std::optional<Call>;
    return std::visit(
        overloaded{
            [](const Probe &) -> MaybeCall {
                return Call{"GET", u"about"_s};
            },
            [&context](const SignIn &) -> MaybeCall {
                const QJsonObject who{{u"user"_s, context.credentials.user},
                                      {u"password"_s, context.credentials.password}};
                return Call{"POST", u"sign-in"_s, QJsonDocument(who).toJson(QJsonDocument::Compact), true};
            },
            [](const ListCaches &) -> MaybeCall {
                return Call{"GET", u"shelves"_s};
            },
            [](const FlushAll &) -> MaybeCall {
                return Call{"POST", u"flush"_s, "null"};
            },
            [](const FlushNamed &flush) -> MaybeCall {
                return Call{"POST", u"flush"_s, toJson(flush.names)};
            },
            [](const OneOf<TenantState, CheckSignIn, SignOut, MayFlush, Features, ClearConfiguration, RebuildDeltas,
                           CacheState, CacheGenerations, ReadSettings> auto &) -> MaybeCall { return {}; },
        },
        operation);
}

Error answered(Error::Kind kind, const QString &message, const HttpResponse &response)
{
    return {.kind = kind, .delivery = Error::Delivery::Answered, .message = message, .httpStatus = response.status};
}

Error unexpected(const HttpResponse &response)
{
    return answered(Error::Kind::Protocol, u"This is no answer of a pantry."_s, response);
}

QJsonObject objectIn(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

Result<Reply> doneOf(const HttpResponse &response)
{
    if (response.status != 204)
        return Failure(unexpected(response));
    return Done{};
}

} // namespace

QString PantryProtocol::id() const
{
    return ProtocolId;
}

std::optional<Error> PantryProtocol::problem(const Context &context) const
{
    if (context.options.signIn != SignInKind::Password)
        return inputError(u"A pantry takes only a user and a password."_s);
    const QUrl url(context.address, QUrl::StrictMode);
    if (url.isValid() && !url.host().isEmpty())
        return {};
    return inputError(u"This is no address of a pantry."_s);
}

QString PantryProtocol::understoodAddress(const Context &context) const
{
    return context.address;
}

std::optional<Operation> PantryProtocol::prerequisite(const Context &context, const Operation &operation) const
{
    if (traitsOf(operation).access == Access::Account && context.credentials.ticket.isEmpty())
        return SignIn{};
    return {};
}

Result<HttpRequest> PantryProtocol::encode(const Context &context, const Operation &operation) const
{
    if (auto error = problem(context))
        return Failure(std::move(*error));
    const auto sendable = checked(operation);
    if (!sendable)
        return Failure(sendable.error());
    const auto call = callOf(context, *sendable);
    if (!call) {
        auto error = inputError(u"A pantry does not offer this."_s);
        error.kind = Error::Kind::Unsupported;
        return Failure(std::move(error));
    }
    HttpRequest request{.method = call->method, .url = QUrl(context.address + call->path), .body = call->body};
    request.headers = {{"Content-Type", "application/json"}, {"X-Ticket", context.credentials.ticket.toUtf8()}};
    request.sendOnce = isAction(operation);
    request.sensitive = call->sensitive;
    return request;
}

Result<Reply> PantryProtocol::decode(const Context &, const Operation &operation, const HttpResponse &response) const
{
    if (response.status == 403) {
        const bool isSignIn = std::holds_alternative<SignIn>(operation);
        return Failure(answered(isSignIn ? Error::Kind::SignInRefused : Error::Kind::Forbidden,
                                u"The pantry is locked."_s, response));
    }
    using Decoded = Result<Reply>;
    return std::visit(
        overloaded{
            [&](const Probe &) -> Decoded {
                const auto version = objectIn(response).value("version"_L1).toString();
                if (version.isEmpty())
                    return Failure(unexpected(response));
                return ServerInfo{.version = version, .transport = u"JSON"_s};
            },
            [&](const SignIn &) -> Decoded {
                const auto ticket = objectIn(response).value("ticket"_L1).toString();
                if (ticket.isEmpty())
                    return Failure(unexpected(response));
                return SignedIn{.ticket = ticket, .account = u"COOK"_s};
            },
            [&](const ListCaches &) -> Decoded {
                const auto names = QJsonDocument::fromJson(response.body);
                if (!names.isArray())
                    return Failure(unexpected(response));
                return CacheList{names.toVariant().toStringList()};
            },
            [&](const OneOf<FlushAll, FlushNamed> auto &) -> Decoded { return doneOf(response); },
            [&](const OneOf<TenantState, CheckSignIn, SignOut, MayFlush, Features, ClearConfiguration, RebuildDeltas,
                            CacheState, CacheGenerations, ReadSettings> auto &) -> Decoded {
                return Failure(unexpected(response));
            },
        },
        operation);
}

NextMove PantryProtocol::next(const Context &context, const Operation &operation, const Result<Reply> &result) const
{
    auto known = context;
    if (std::holds_alternative<SignIn>(operation) && result) {
        known.credentials.ticket = std::get<SignedIn>(*result).ticket;
        known.signedIn = true;
    }
    return Deliver{known};
}

Support PantryProtocol::support(const Context &context, const Operation &operation) const
{
    return callOf(context, operation) ? Support::Yes : Support::No;
}

QStringList PantryProtocol::assumptions(const ProtocolOptions &) const
{
    return {};
}

Product PantryProtocol::product() const
{
    return {.id = ProtocolId,
            .name = u"Pantry"_s,
            .serverName = u"the pantry"_s,
            .protocols = {{.id = ProtocolId, .signInKinds = {SignInKind::Password}}},
            .interfaces = {{.protocolId = ProtocolId, .label = u"JSON"_s}},
            .signInKinds = {SignInKind::Password},
            .exampleAddress = u"https://kitchen.example.com/pantry/"_s,
            .answerTemplate = u"%1 answers over %2 (%3 ms)."_s,
            .hints = {.nothingThere = u"Check whether the address ends in /pantry/."_s},
            .unreached = {{.id = u"cellar"_s, .what = u"The cellar."_s, .followUp = u"Look there."_s}}};
}

QList<const Protocol *> protocols()
{
    static const PantryProtocol protocol;
    return {&protocol};
}

} // namespace sluice::pantry
