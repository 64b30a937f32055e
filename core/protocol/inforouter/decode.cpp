// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/decode.h"

#include "core/domain/operation/overloaded.h"
#include "core/protocol/inforouter/answererrors.h"
#include "core/protocol/inforouter/call.h"
#include "core/protocol/inforouter/description.h"
#include "core/protocol/inforouter/settings.h"
#include "core/protocol/inforouter/version.h"
#include "core/protocol/wire/httperrors.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::inforouter {

using namespace Qt::StringLiterals;
using wire::XmlCursor;

namespace {

struct DecodeText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::inforouter::Decode)
};

/// Reads an answer and passes its result to \a readResult. Returns the error unless the answer is a success.
std::optional<Error> read(const Context &context, const Operation &operation, const HttpResponse &response,
                          const ReadResult &readResult)
{
    const auto call = callOf(context, operation).value_or(ServiceCall()).name;
    const auto answer = readAnswer(response, call, isSoap(bindingOf(context)), readResult);
    return answerError(context, operation, response, answer);
}

Failure answeredNo(Error::Kind kind, const QString &message)
{
    return Failure({.kind = kind, .delivery = Error::Delivery::Answered, .message = message, .httpStatus = 200});
}

QString warningOf(const QString &version)
{
    return QVersionNumber::fromString(version).isNull() || isDocumentedToFlush(version)
        ? QString()
        : DecodeText::tr("infoRouter %1 may be too old: the flush of its cache came with a later version.")
              .arg(version);
}

QString reasonOf(const Context &context)
{
    if (context.options.binding)
        return {};
    return context.learned.postIsOff ? DecodeText::tr("The server answered POST with an error page, so SOAP is used.")
                                     : DecodeText::tr("POST is preferred, and the server accepts it.");
}

Result<Reply> decodeServerInfo(const Context &context, const Operation &operation, const HttpResponse &response)
{
    ServerInfo info;
    const auto error =
        read(context, operation, response, [&info](const QXmlStreamAttributes &attributes, const XmlCursor &) {
            info.version = attributeOf(attributes, "VersionNumber"_L1).trimmed();
            info.description = attributeOf(attributes, "ServerName"_L1).trimmed();
            info.company = attributeOf(attributes, "Company"_L1).trimmed();
            info.clock = attributeOf(attributes, "Server_date_time"_L1).trimmed();
            info.utc = attributeOf(attributes, "Coordinated_Universal_Time"_L1).trimmed();
            info.utcOffset = attributeOf(attributes, "UTC_Offset"_L1).trimmed();
        });
    if (error)
        return Failure(*error);
    info.transport = bindingName(bindingOf(context));
    info.reason = reasonOf(context);
    info.warning = warningOf(info.version);
    return info;
}

QString fullNameOf(const QXmlStreamAttributes &attributes)
{
    const auto full = attributeOf(attributes, "fullname"_L1).trimmed();
    return full.isEmpty()
        ? (attributeOf(attributes, "firstName"_L1) + u' ' + attributeOf(attributes, "lastName"_L1)).trimmed()
        : full;
}

/// A no counts even if isAuthenticated is there twice, in different case.
bool saysNobodyIsSignedIn(const QXmlStreamAttributes &attributes)
{
    return std::ranges::any_of(attributes, [](const QXmlStreamAttribute &attribute) {
        return attribute.name().compare("isAuthenticated"_L1, Qt::CaseInsensitive) == 0
            && readBoolean(attribute.value().toString()) == false;
    });
}

/// The answer to a check of a ticket looks like that to a sign-in, but has no ticket (dossier §3.5).
Result<Reply> decodeSignIn(const Context &context, const Operation &operation, const HttpResponse &response)
{
    SignedIn who;
    bool isNobody = false;
    const auto error = read(context, operation, response, [&](const QXmlStreamAttributes &attributes, const auto &) {
        who.ticket = attributeOf(attributes, "ticket"_L1).trimmed();
        who.account = attributeOf(attributes, "username"_L1).trimmed();
        who.fullName = fullNameOf(attributes);
        who.validUntil = attributeOf(attributes, "expireOn"_L1).trimmed();
        isNobody = saysNobodyIsSignedIn(attributes);
    });
    if (error)
        return Failure(*error);
    const bool isCheck = std::holds_alternative<CheckSignIn>(operation);
    if (isNobody) {
        return answeredNo(isCheck ? Error::Kind::SessionExpired : Error::Kind::SignInRefused,
                          DecodeText::tr("The server says that nobody is signed in."));
    }
    if (isCheck || context.options.signIn == SignInKind::Ticket)
        who.ticket = ticketOf(context);
    if (who.ticket.isEmpty())
        return answeredNo(Error::Kind::Protocol,
                          DecodeText::tr("The server accepted the sign-in, but sent no ticket."));
    if (who.account.isEmpty())
        who.account = context.credentials.user;
    return who;
}

/// Members of these groups may flush (dossier §0.8).
bool mayFlush(const QString &groupId)
{
    constexpr auto Administrators = "104"_L1;
    constexpr auto UserManagers = "100"_L1;
    return groupId == Administrators || groupId == UserManagers;
}

/// The groups are in the child on which \a result stands; it is empty if the account is in none (dossier §3.17).
FlushHint readGroups(XmlCursor &result)
{
    auto likelihood = Likelihood::ProbablyNot;
    XmlCursor groups = result.children();
    while (groups.next()) {
        if (mayFlush(attributeOf(groups.attributes(), "GroupID"_L1).trimmed()))
            likelihood = Likelihood::Probably;
    }
    return {likelihood,
            likelihood == Likelihood::Probably
                ? DecodeText::tr("This account probably may flush: it is in [Administrators] or [User Managers].")
                : DecodeText::tr("This account probably may not flush: it is neither in [Administrators] nor in [User "
                                 "Managers].")};
}

Result<Reply> decodeFlushHint(const Context &context, const Operation &operation, const HttpResponse &response)
{
    std::optional<FlushHint> hint;
    const auto error = read(context, operation, response, [&hint](const QXmlStreamAttributes &, XmlCursor &result) {
        if (result.next())
            hint = readGroups(result);
    });
    if (error)
        return Failure(*error);
    if (!hint)
        return answeredNo(Error::Kind::Protocol, DecodeText::tr("The server answered, but without groups."));
    return *hint;
}

Result<Reply> decodeSettings(const Context &context, const Operation &operation, const HttpResponse &response)
{
    std::optional<SettingList> list;
    bool isThere = false;
    const auto error = read(context, operation, response, [&](const QXmlStreamAttributes &, XmlCursor &result) {
        isThere = result.next();
        if (isThere)
            list = readSettings(result);
    });
    if (error)
        return Failure(*error);
    if (!isThere)
        return answeredNo(Error::Kind::Protocol, DecodeText::tr("The server answered, but without settings."));
    if (!list)
        return answeredNo(Error::Kind::Protocol, DecodeText::tr("The server sent more settings than can be read."));
    return *list;
}

Result<Reply> decodeDone(const Context &context, const Operation &operation, const HttpResponse &response)
{
    const auto error = read(context, operation, response, [](const QXmlStreamAttributes &, XmlCursor &) {});
    return error ? Result<Reply>(Failure(*error)) : Result<Reply>(Done{});
}

/// If the server does not know the ticket, the sign-out has happened already (dossier §3.6).
Result<Reply> decodeSignOut(const Context &context, const Operation &operation, const HttpResponse &response)
{
    const auto done = decodeDone(context, operation, response);
    if (done)
        return SignedOut{.wasKnown = true};
    if (done.error().kind == Error::Kind::SessionExpired)
        return SignedOut{.wasKnown = false};
    return done;
}

} // namespace

Result<Reply> decodeAnswer(const Context &context, const Operation &operation, const HttpResponse &response)
{
    const auto with = [&](auto decode) { return decode(context, operation, response); };
    return std::visit(overloaded{
                          [&](const Probe &) { return with(decodeServerInfo); },
                          [&](const OneOf<SignIn, CheckSignIn> auto &) { return with(decodeSignIn); },
                          [&](const MayFlush &) { return with(decodeFlushHint); },
                          [&](const ReadSettings &) { return with(decodeSettings); },
                          [&](const SignOut &) { return with(decodeSignOut); },
                          [&](const FlushAll &) { return with(decodeDone); },
                          [&](const Features &) -> Result<Reply> { return readDescription(response); },
                          [&](const OneOf<TenantState, ListCaches, FlushNamed, ClearConfiguration, RebuildDeltas,
                                          CacheState, CacheGenerations> auto &) -> Result<Reply> {
                              return Failure(wire::answeredAllTheSame(unsupportedOperation(operation), response));
                          },
                      },
                      operation);
}

} // namespace sluice::inforouter
