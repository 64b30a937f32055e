// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/automaticprotocol.h"

#include "core/protocol/superoffice/product.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

using Transport = Learned::Transport;

struct AutomaticText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::AutomaticProtocol)
};

/// The context for SOAP: it gets the current address of a tenant, because only REST can ask for it.
Context forSoap(Context context)
{
    if (!context.learned.tenantAddress.isEmpty())
        context.address = context.learned.tenantAddress;
    context.options.online = false;
    return context;
}

void restore(Context &told, const Context &context)
{
    told.address = context.address;
    told.options = context.options;
}

/// The next move of SOAP, with the address that was chosen put back into its context.
NextMove fromSoap(NextMove move, const Context &context, bool isProbe)
{
    if (auto *last = std::get_if<Deliver>(&move))
        restore(last->context, context);
    else if (auto *again = std::get_if<Again>(&move))
        restore(again->context, context);
    // If there is no SOAP either, nothing was learned: the next probe begins with REST again.
    if (auto *last = std::get_if<Deliver>(&move); last && !last->context.learned.settled && isProbe)
        last->context.learned.transport = Transport::Unknown;
    return move;
}

bool wasMisdirected(const Context &context, const Result<Reply> &result)
{
    return context.options.online && !result && result.error().kind == Error::Kind::Http
        && result.error().delivery == Error::Delivery::Answered && result.error().httpStatus == 421;
}

/// Whether a probe was answered, but not by the interface that it asked for.
bool isNotThere(const Result<Reply> &result)
{
    return !result && result.error().kind == Error::Kind::Unsupported
        && result.error().delivery == Error::Delivery::Answered;
}

/// Whether \a error, the answer to `GET /api`, may come from a server that has only SOAP. Not if it redirects or asks to
/// wait, or if a gateway has got no answer: SOAP would fare no better.
bool mayHaveOnlySoap(const Error &error)
{
    constexpr std::array elsewhere{408, 421, 429, 502, 504};
    const bool isRedirect = error.httpStatus >= 300 && error.httpStatus < 400;
    return !isRedirect && std::ranges::find(elsewhere, error.httpStatus) == elsewhere.end();
}

} // namespace

QString AutomaticProtocol::id() const
{
    return AutomaticId;
}

std::optional<Error> AutomaticProtocol::problem(const Context &context) const
{
    if (auto error = m_rest.problem(context))
        return error;
    // Problems that only SOAP has do not count before SOAP is used, except for a Services version that does not exist.
    auto anyway = forSoap(context);
    anyway.address = understoodAddress(context);
    anyway.options.signIn = SignInKind::Ticket;
    return m_soap.problem(anyway);
}

QString AutomaticProtocol::understoodAddress(const Context &context) const
{
    return m_rest.understoodAddress(context);
}

std::optional<Operation> AutomaticProtocol::prerequisite(const Context &context, const Operation &operation) const
{
    if (context.learned.transport == Transport::Soap) {
        const bool forgotten = context.options.online && context.learned.tenantAddress.isEmpty();
        if (forgotten && !std::holds_alternative<TenantState>(operation))
            return TenantState{};
        return std::holds_alternative<TenantState>(operation) ? std::nullopt
                                                              : m_soap.prerequisite(forSoap(context), operation);
    }
    return m_rest.prerequisite(context, operation);
}

Result<HttpRequest> AutomaticProtocol::encode(const Context &context, const Operation &operation) const
{
    if (context.learned.transport != Transport::Soap || std::holds_alternative<TenantState>(operation))
        return m_rest.encode(context, operation);
    // This is not a problem with the input: only the probe showed that there is no REST.
    if (context.options.signIn == SignInKind::BrowserSession && !std::holds_alternative<Probe>(operation)) {
        auto error = inputError(
            AutomaticText::tr("A browser session can be used over REST only, and this server has no REST interface."));
        error.kind = Error::Kind::Unsupported;
        return Failure(std::move(error));
    }
    return m_soap.encode(forSoap(context), operation);
}

Result<Reply> AutomaticProtocol::decode(const Context &context, const Operation &operation,
                                        const HttpResponse &response) const
{
    if (context.learned.transport != Transport::Soap || std::holds_alternative<TenantState>(operation)) {
        auto reply = m_rest.decode(context, operation, response);
        if (auto *info = reply ? std::get_if<ServerInfo>(&*reply) : nullptr)
            info->reason = AutomaticText::tr("REST is preferred, and the server offers it.");
        const bool ends = std::holds_alternative<Probe>(operation) && !reply && !isNotThere(reply);
        if (ends && mayHaveOnlySoap(reply.error()))
            reply.error().message =
                AutomaticText::tr("%1 This was the answer to REST. If the server has only SOAP, choose SOAP.")
                    .arg(reply.error().message);
        return reply;
    }
    auto reply = m_soap.decode(forSoap(context), operation, response);
    // SOAP was the last try. Its own sentence would not tell that REST was tried too.
    if (std::holds_alternative<Probe>(operation) && isNotThere(reply))
        reply.error().message =
            AutomaticText::tr("Neither REST nor SOAP of a NetServer answers under %1. Check the address.")
                .arg(understoodAddress(context));
    if (auto *info = reply ? std::get_if<ServerInfo>(&*reply) : nullptr)
        info->reason = AutomaticText::tr("The server has no REST interface, so SOAP is used.");
    return reply;
}

NextMove AutomaticProtocol::next(const Context &context, const Operation &operation, const Result<Reply> &result) const
{
    // Only REST knows the state of a tenant and where it has moved to.
    if (std::holds_alternative<TenantState>(operation) || wasMisdirected(context, result))
        return m_rest.next(context, operation, result);
    if (context.learned.transport == Transport::Soap)
        return fromSoap(m_soap.next(forSoap(context), operation, result), context,
                        std::holds_alternative<Probe>(operation));
    return std::holds_alternative<Probe>(operation) ? nextOfProbe(context, result)
                                                    : m_rest.next(context, operation, result);
}

NextMove AutomaticProtocol::nextOfProbe(const Context &context, const Result<Reply> &result) const
{
    if (context.learned.transport == Transport::Unknown && isNotThere(result)) {
        Context soap = context;
        soap.learned.transport = Transport::Soap;
        return Again{soap};
    }
    auto move = m_rest.next(context, Probe{}, result);
    if (auto *last = std::get_if<Deliver>(&move); last && result)
        last->context.learned.transport = Transport::Rest;
    return move;
}

Support AutomaticProtocol::support(const Context &context, const Operation &operation) const
{
    if (context.learned.transport == Transport::Soap && !std::holds_alternative<TenantState>(operation))
        return m_soap.support(forSoap(context), operation);
    return m_rest.support(context, operation);
}

QStringList AutomaticProtocol::assumptions(const ProtocolOptions &options) const
{
    return QStringList{AutomaticText::tr("This is the request over REST, which is preferred. Sluice finds out whether "
                                         "the server offers REST when it sends something.")}
    + m_rest.assumptions(options);
}

Product AutomaticProtocol::product() const
{
    return superoffice::product();
}

} // namespace sluice::superoffice
