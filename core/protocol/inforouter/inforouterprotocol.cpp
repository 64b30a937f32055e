// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/inforouterprotocol.h"

#include "core/domain/operation/traits.h"
#include "core/protocol/inforouter/address.h"
#include "core/protocol/inforouter/call.h"
#include "core/protocol/inforouter/decode.h"
#include "core/protocol/inforouter/encode.h"
#include "core/protocol/inforouter/product.h"

#include <QCoreApplication>

namespace sluice::inforouter {

using namespace Qt::StringLiterals;

namespace {

struct ProtocolText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::inforouter::InfoRouterProtocol)
};

bool wasAnswered(const Result<Reply> &result, Error::Kind kind)
{
    return !result && result.error().kind == kind && result.error().delivery == Error::Delivery::Answered;
}

/// The name of the call that \a operation is sent as; empty for one that infoRouter does not have.
QString callName(const Context &context, const Operation &operation)
{
    return callOf(context, operation).value_or(ServiceCall()).name;
}

/// Remembers that the server does not know the call of \a operation.
Context withMissing(Context context, const Operation &operation)
{
    const auto call = callName(context, operation);
    if (!context.learned.missingCalls.contains(call))
        context.learned.missingCalls.append(call);
    return context;
}

NextMove nextOfProbe(Context context, const Result<Reply> &result)
{
    auto &learned = context.learned;
    if (result) {
        learned.settled = true;
        learned.version = std::get<ServerInfo>(*result).version;
        return Deliver{context};
    }
    const bool isOff = result.error().cause == Error::Cause::FormsOff;
    if (isOff && !context.options.binding && !learned.postIsOff) {
        learned.postIsOff = true;
        return Again{context};
    }
    // If SOAP gets no answer either, nothing was learned: the next probe begins with POST again.
    if (!learned.settled)
        learned.postIsOff = false;
    return Deliver{context};
}

/// Whether the server refuses this form of request. It says nothing about the call.
bool areFormsRefused(const Result<Reply> &result)
{
    return !result && result.error().cause == Error::Cause::FormsOff;
}

NextMove nextOfFeatures(Context context, const Result<Reply> &result)
{
    if (result) {
        context.learned.askedForFeatures = true;
        context.learned.offered = std::get<FeatureList>(*result).operations;
    }
    return Deliver{context};
}

/// Whether only the description of the service can tell if the server has the call.
bool needsDescription(const Context &context, const Result<Reply> &result)
{
    return !result && result.error().cause == Error::Cause::MayBeMissing
        && result.error().delivery == Error::Delivery::Answered && context.learned.settled
        && !context.learned.askedForFeatures;
}

/// Tries the calls from the newest to the oldest. The next one is tried only if the server does not know the one
/// before.
NextMove nextOfSignIn(Context context, const Operation &operation, const Result<Reply> &result)
{
    if (result) {
        const auto &who = std::get<SignedIn>(*result);
        context.credentials.ticket = who.ticket;
        context.signedIn = true;
        context.account = who.account;
        return Deliver{context};
    }
    const auto call = callName(context, operation);
    const bool isMissing = wasAnswered(result, Error::Kind::Unsupported) && !areFormsRefused(result);
    if (isMissing && (call == "RenewTicket"_L1 || call == "AuthenticateUser1"_L1))
        return Again{withMissing(context, operation)};
    return Deliver{context};
}

} // namespace

QString InfoRouterProtocol::id() const
{
    return ProtocolId;
}

std::optional<Error> InfoRouterProtocol::problem(const Context &context) const
{
    if (const auto address = parseAddress(context.address); !address)
        return address.error();
    const auto &options = context.options;
    if (options.signIn != SignInKind::Password && options.signIn != SignInKind::Ticket)
        return inputError(inforouter::product().hints.signIn);
    if (options.online || options.services || options.envelope != EnvelopeForm::Wire)
        return inputError(ProtocolText::tr("infoRouter has no Online tenants, Services versions or envelope forms."));
    return {};
}

QString InfoRouterProtocol::understoodAddress(const Context &context) const
{
    const auto address = parseAddress(context.address);
    return address ? address->toDisplayString() : QString();
}

std::optional<Operation> InfoRouterProtocol::prerequisite(const Context &context, const Operation &operation) const
{
    if (std::holds_alternative<Probe>(operation))
        return {};
    // Credentials are sent only after the server has shown that it is an infoRouter.
    if (!context.learned.settled)
        return Probe{};
    // The description of the service needs no sign-in, and a sign-in may need it.
    const bool needsAccount =
        traitsOf(operation).access == Access::Account && !std::holds_alternative<Features>(operation);
    if (needsAccount && context.credentials.ticket.isEmpty())
        return SignIn{};
    return {};
}

Result<HttpRequest> InfoRouterProtocol::encode(const Context &context, const Operation &operation) const
{
    if (auto error = problem(context))
        return Failure(std::move(*error));
    const auto sendable = checked(operation);
    if (!sendable)
        return Failure(sendable.error());
    return encodeCall(context, *sendable);
}

Result<Reply> InfoRouterProtocol::decode(const Context &context, const Operation &operation,
                                         const HttpResponse &response) const
{
    return decodeAnswer(context, operation, response);
}

NextMove InfoRouterProtocol::next(const Context &context, const Operation &operation, const Result<Reply> &result) const
{
    if (std::holds_alternative<Probe>(operation))
        return nextOfProbe(context, result);
    if (std::holds_alternative<Features>(operation))
        return nextOfFeatures(context, result);
    if (needsDescription(context, result))
        return ReadAgain{Features{}};
    if (std::holds_alternative<SignIn>(operation))
        return nextOfSignIn(context, operation, result);
    const bool needsAccount = traitsOf(operation).access == Access::Account;
    const bool canRenew = context.options.signIn == SignInKind::Password;
    if (wasAnswered(result, Error::Kind::SessionExpired) && canRenew && needsAccount)
        return Renew{};
    // The server gives the same answer if the session has ended and if the right is missing (dossier §0.6, §8.5).
    if (wasAnswered(result, Error::Kind::Forbidden) && isAction(operation))
        return Verify{};
    if (wasAnswered(result, Error::Kind::Unsupported) && !areFormsRefused(result))
        return Deliver{withMissing(context, operation)};
    return Deliver{context};
}

Support InfoRouterProtocol::support(const Context &context, const Operation &operation) const
{
    if (std::holds_alternative<Features>(operation))
        return Support::Yes;
    const auto call = callOf(context, operation);
    if (!call || context.learned.missingCalls.contains(call->name))
        return Support::No;
    // Every version has the probe and the calls about signing in and out.
    return traitsOf(operation).access == Access::Account ? Support::Unknown : Support::Yes;
}

QStringList InfoRouterProtocol::assumptions(const ProtocolOptions &options) const
{
    if (options.binding)
        return {};
    return {ProtocolText::tr("This is the request over POST, which is preferred. Sluice finds out whether the server "
                             "accepts POST when it sends something.")};
}

Product InfoRouterProtocol::product() const
{
    return inforouter::product();
}

} // namespace sluice::inforouter
