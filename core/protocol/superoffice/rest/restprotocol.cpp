// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/rest/restprotocol.h"

#include "core/protocol/superoffice/missing.h"
#include "core/protocol/superoffice/onlinesignin.h"
#include "core/protocol/superoffice/product.h"
#include "core/protocol/superoffice/rest/restdecode.h"
#include "core/protocol/superoffice/rest/restencode.h"
#include "core/protocol/superoffice/unsupported.h"

#include <QCoreApplication>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

struct RestText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::RestProtocol)
};

std::optional<Error> problemOfOnline(const QUrl &root)
{
    if (tenantName(root).isEmpty())
        return inputError(
            RestText::tr("The address of an Online tenant has one folder: the name of the tenant, such as Cust12345."));
    if (root.scheme() != "https"_L1)
        return inputError(RestText::tr("An Online tenant is reached over https only."));
    return {};
}

NextMove nextOfSignIn(Context context, const Result<Reply> &result)
{
    context.signedIn = result.has_value();
    return Deliver{context};
}

NextMove nextOfTenantState(Context context, const Result<Reply> &result)
{
    const auto before = context.learned.tenantAddress;
    if (result) {
        context.learned.tenantAddress = std::get<TenantInfo>(*result).address;
        // A new host is probed before anything else is sent to it.
        if (!before.isEmpty() && before != context.learned.tenantAddress)
            context.learned.settled = false;
    } else if (result.error().delivery == Error::Delivery::Answered) {
        context.learned.tenantAddress.clear(); // the old address is not used any more
    }
    return Deliver{context};
}

NextMove nextOfFeatures(Context context, const Result<Reply> &result)
{
    if (result) {
        context.learned.askedForFeatures = true;
        context.learned.offered = std::get<FeatureList>(*result).operations;
    }
    return Deliver{context};
}

bool wasAnswered(const Result<Reply> &result, Error::Kind kind)
{
    return !result && result.error().kind == kind && result.error().delivery == Error::Delivery::Answered;
}

/// Only a user with a password can be signed in again. A ticket, token or session from elsewhere cannot be renewed.
bool canRenew(const Context &context)
{
    return context.options.signIn == SignInKind::Password;
}

} // namespace

QString RestProtocol::id() const
{
    return RestId;
}

std::optional<Error> RestProtocol::problem(const Context &context) const
{
    const auto address = addressOf(context);
    if (!address)
        return address.error();
    if (auto error = context.options.online ? problemOfOnline(address->root) : std::nullopt)
        return error;
    return problemOfOnlinePassword(context, address->root);
}

QString RestProtocol::understoodAddress(const Context &context) const
{
    const auto address = addressOf(context);
    return address ? address->root.toDisplayString() : QString();
}

std::optional<Operation> RestProtocol::prerequisite(const Context &context, const Operation &operation) const
{
    if (std::holds_alternative<TenantState>(operation))
        return {};
    if (context.options.online && context.learned.tenantAddress.isEmpty())
        return TenantState{};
    if (std::holds_alternative<Probe>(operation))
        return {};
    // Credentials are sent only after the server has shown that it is a NetServer.
    if (!context.learned.settled)
        return Probe{};
    if (std::holds_alternative<SignIn>(operation))
        return {};
    if (!context.signedIn)
        return SignIn{};
    // Only snapshots wait for the list of operations. An action is sent in any case, and the answer decides.
    if (isSnapshot(operation) && !context.learned.askedForFeatures)
        return Features{};
    return {};
}

Result<HttpRequest> RestProtocol::encode(const Context &context, const Operation &operation) const
{
    if (auto error = problem(context))
        return Failure(std::move(*error));
    const auto sendable = checked(operation);
    if (!sendable)
        return Failure(sendable.error());
    const auto call = restCallOf(context, operation);
    // Anything else is sent even if the server does not list it: the answer decides, not the list.
    const bool listDecides = isSnapshot(operation) || std::holds_alternative<TenantState>(operation);
    if (!call || (listDecides && support(context, operation) == Support::No))
        return Failure(unsupportedOperation());
    return encodeRest(context, *sendable, *restCallOf(context, *sendable));
}

Result<Reply> RestProtocol::decode(const Context &context, const Operation &operation,
                                   const HttpResponse &response) const
{
    return decodeRest(context, operation, response);
}

NextMove RestProtocol::next(const Context &context, const Operation &operation, const Result<Reply> &result) const
{
    if (std::holds_alternative<TenantState>(operation))
        return nextOfTenantState(context, result);
    // The tenant has moved; its state tells the new address (dossier §5.18).
    if (context.options.online && wasAnswered(result, Error::Kind::Http) && result.error().httpStatus == 421)
        return Ask{TenantState{}};
    if (std::holds_alternative<Probe>(operation)) {
        Context probed = context;
        probed.learned.settled = probed.learned.settled || result.has_value();
        return Deliver{probed};
    }
    if (std::holds_alternative<SignIn>(operation))
        return nextOfSignIn(context, result);
    if (wasAnswered(result, Error::Kind::SessionExpired) && canRenew(context))
        return Renew{};
    if (std::holds_alternative<Features>(operation))
        return nextOfFeatures(context, result);
    return Deliver{withMissing(context, operation, result)};
}

Support RestProtocol::support(const Context &context, const Operation &operation) const
{
    if (std::holds_alternative<TenantState>(operation))
        return context.options.online ? Support::Yes : Support::No;
    const auto call = restCallOf(context, operation);
    if (!call || context.learned.missing.contains(operation.index()))
        return Support::No;
    if (call->agentOperation.isEmpty())
        return Support::Yes;
    if (!context.learned.offered)
        return Support::Unknown;
    return context.learned.offered->contains(call->agentOperation.toLower()) ? Support::Yes : Support::No;
}

QStringList RestProtocol::assumptions(const ProtocolOptions &options) const
{
    if (!options.online)
        return {};
    return {RestText::tr("Sluice finds out at which host the tenant answers when it sends something.")};
}

Product RestProtocol::product() const
{
    return superoffice::product();
}

} // namespace sluice::superoffice
