// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/soapprotocol.h"

#include "core/protocol/superoffice/address.h"
#include "core/protocol/superoffice/endpoint.h"
#include "core/protocol/superoffice/soapdecode.h"
#include "core/protocol/superoffice/soapencode.h"

#include <QCoreApplication>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

struct ProtocolText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::SoapProtocol)
};

/// The first version that has the operation (dossier §1.2).
int firstVersionWith(const Context &context, const Operation &operation)
{
    if (std::holds_alternative<ListCaches>(operation) || std::holds_alternative<FlushNamed>(operation))
        return 75;
    if (std::holds_alternative<SignIn>(operation) && !context.credentials.accessToken.isEmpty())
        return 86;
    return 73;
}

/// The endpoint to try after the one in use said that it is not there. A folder that holds the service for another
/// version is the right folder: then only versions are left to try.
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

Step nextOfProbe(Context context, const Result<Reply> &result)
{
    if (result) {
        context.learned.settled = true;
        return Deliver{context};
    }
    // On only after the server said that this version is not there: after silence, the next one would be silent too.
    const bool absent =
        result.error().kind == Error::Kind::Unsupported && result.error().delivery == Error::Delivery::Answered;
    const auto following = absent && !context.learned.settled ? nextEndpoint(context, result.error()) : std::nullopt;
    context.learned.endpoint = following.value_or(context.learned.settled ? context.learned.endpoint : 0);
    return following ? Step(Again{context}) : Step(Deliver{context});
}

} // namespace

QString SoapProtocol::id() const
{
    return u"superoffice-soap"_s;
}

std::optional<Error> SoapProtocol::problem(const Context &context) const
{
    if (const auto address = parseAddress(context.address); !address)
        return address.error();
    if (context.options.services && !servicesVersions().contains(*context.options.services))
        return inputError(ProtocolText::tr("The Services version must be 73, 75 or 80 to 88."));
    return {};
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
    if (!std::holds_alternative<SignIn>(operation) && context.credentials.ticket.isEmpty())
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
    if (support(context, operation) == Support::No) {
        auto error = inputError(ProtocolText::tr("%1 does not have this operation; it came with Services%2.")
                                    .arg(currentEndpoint(context).servicesName())
                                    .arg(firstVersionWith(context, operation)));
        error.kind = Error::Kind::Unsupported;
        return Failure(std::move(error));
    }
    return encodeSoap(context, *sendable);
}

Result<Reply> SoapProtocol::decode(const Context &context, const Operation &operation,
                                   const HttpResponse &response) const
{
    return decodeSoap(context, operation, response);
}

Step SoapProtocol::next(const Context &context, const Operation &operation, const Result<Reply> &result) const
{
    if (std::holds_alternative<Probe>(operation))
        return nextOfProbe(context, result);
    if (std::holds_alternative<SignIn>(operation)) {
        Context signedIn = context;
        if (result)
            signedIn.credentials.ticket = std::get<SignedIn>(*result).ticket;
        return Deliver{signedIn};
    }
    const bool expired = !result && result.error().kind == Error::Kind::SessionExpired
        && result.error().delivery == Error::Delivery::Answered;
    return expired ? Step(Renew{}) : Step(Deliver{context});
}

Support SoapProtocol::support(const Context &context, const Operation &operation) const
{
    // Where only the folder is open, the version is known all the same.
    if (!context.learned.settled && !context.options.services)
        return Support::Unknown;
    return currentEndpoint(context).services >= firstVersionWith(context, operation) ? Support::Yes : Support::No;
}

} // namespace sluice::superoffice
