// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/soap/soapprotocol.h"

#include "core/domain/operation/traits.h"
#include "core/protocol/superoffice/address.h"
#include "core/protocol/superoffice/missing.h"
#include "core/protocol/superoffice/onlinesignin.h"
#include "core/protocol/superoffice/product.h"
#include "core/protocol/superoffice/soap/endpoint.h"
#include "core/protocol/superoffice/soap/soapdecode.h"
#include "core/protocol/superoffice/soap/soapencode.h"
#include "core/protocol/superoffice/unsupported.h"

#include <QCoreApplication>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

struct ProtocolText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::SoapProtocol)
};

Error unsupported(const Context &context, const Operation &operation)
{
    const auto call = soapCallOf(context, operation);
    if (!call)
        return unsupportedOperation(ProtocolText::tr("SOAP does not have this operation."));
    // An early build of a version can lack what later builds have.
    if (context.learned.missing.contains(operation.index()))
        return unsupportedOperation();
    return unsupportedOperation(ProtocolText::tr("%1 does not have this operation; it came with Services%2.")
                                    .arg(currentEndpoint(context).servicesName())
                                    .arg(call->since));
}

/// The endpoint to try if the current one does not exist. If the folder exists but not its version, only other versions
/// in the same folder are tried.
std::optional<int> nextEndpoint(const Context &context, const Error &error)
{
    const auto endpoints = endpointsOf(context);
    const auto current = currentEndpoint(context);
    const bool folderFound = error.httpStatus != 404;
    for (int i = context.learned.endpoint + 1; i < endpoints.size(); ++i) {
        if (!folderFound || endpoints.at(i).folder == current.folder)
            return i;
    }
    return {};
}

NextMove nextOfProbe(Context context, const Result<Reply> &result)
{
    if (result) {
        context.learned.settled = true;
        return Deliver{context};
    }
    // The next endpoint is tried only if the server says that this version does not exist. A server that does not
    // answer would not answer the next try either.
    const bool absent =
        result.error().kind == Error::Kind::Unsupported && result.error().delivery == Error::Delivery::Answered;
    const auto following = absent && !context.learned.settled ? nextEndpoint(context, result.error()) : std::nullopt;
    context.learned.endpoint = following.value_or(context.learned.settled ? context.learned.endpoint : 0);
    return following ? NextMove(Again{context}) : NextMove(Deliver{context});
}

} // namespace

QString SoapProtocol::id() const
{
    return SoapId;
}

std::optional<Error> SoapProtocol::problem(const Context &context) const
{
    const auto address = parseAddress(context.address);
    if (!address)
        return address.error();
    if (context.options.services && !servicesVersions().contains(*context.options.services))
        return inputError(ProtocolText::tr("The Services version must be 73, 75 or 80 to 88."));
    if (context.options.online)
        return inputError(ProtocolText::tr("An Online tenant needs REST: choose REST, or the automatic choice."));
    if (context.options.signIn == SignInKind::BrowserSession)
        return inputError(ProtocolText::tr("A browser session can be used over REST only."));
    return problemOfOnlinePassword(context, address->root);
}

QString SoapProtocol::understoodAddress(const Context &context) const
{
    const auto address = parseAddress(context.address);
    return address ? address->root.toDisplayString() + address->folder.value_or(QString()) : QString();
}

std::optional<Operation> SoapProtocol::prerequisite(const Context &context, const Operation &operation) const
{
    if (std::holds_alternative<Probe>(operation))
        return {};
    if (!context.learned.settled && endpointsOf(context).size() > 1)
        return Probe{};
    if (traitsOf(operation).access == Access::Account && context.credentials.ticket.isEmpty())
        return SignIn{};
    return {};
}

Result<HttpRequest> SoapProtocol::encode(const Context &context, const Operation &operation) const
{
    if (auto error = problem(context))
        return Failure(std::move(*error));
    const auto sendable = checked(operation);
    if (!sendable)
        return Failure(sendable.error());
    if (support(context, operation) == Support::No)
        return Failure(unsupported(context, operation));
    return encodeSoap(context, *sendable, *soapCallOf(context, *sendable));
}

Result<Reply> SoapProtocol::decode(const Context &context, const Operation &operation,
                                   const HttpResponse &response) const
{
    return decodeSoap(context, operation, response);
}

NextMove SoapProtocol::next(const Context &context, const Operation &operation, const Result<Reply> &result) const
{
    if (std::holds_alternative<Probe>(operation))
        return nextOfProbe(context, result);
    if (std::holds_alternative<SignIn>(operation)) {
        Context signedIn = context;
        if (result) {
            signedIn.credentials.ticket = std::get<SignedIn>(*result).ticket;
            signedIn.signedIn = true;
        }
        return Deliver{signedIn};
    }
    if (std::holds_alternative<CheckSignIn>(operation) || result
        || result.error().delivery != Error::Delivery::Answered)
        return Deliver{withMissing(context, operation, result)};
    if (result.error().kind == Error::Kind::SessionExpired)
        return Renew{};
    // The exception may have come before an action, because the ticket has ended, or from the middle of it.
    if (result.error().cause == Error::Cause::Unexplained)
        return Verify{.repeats = !isAction(operation)};
    return Deliver{withMissing(context, operation, result)};
}

Support SoapProtocol::support(const Context &context, const Operation &operation) const
{
    const auto call = soapCallOf(context, operation);
    if (!call || context.learned.missing.contains(operation.index()))
        return Support::No;
    // If the version was chosen, it is known before a probe, even if the folder is not.
    if (!context.learned.settled && !context.options.services)
        return Support::Unknown;
    return currentEndpoint(context).services >= call->since ? Support::Yes : Support::No;
}

QStringList SoapProtocol::assumptions(const ProtocolOptions &options) const
{
    if (options.services)
        return {};
    return {ProtocolText::tr("This is the version that is tried first. Sluice finds out which version the server has "
                             "when it sends something.")};
}

Product SoapProtocol::product() const
{
    return superoffice::product();
}

} // namespace sluice::superoffice
