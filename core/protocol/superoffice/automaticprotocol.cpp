// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/automaticprotocol.h"

#include "core/protocol/superoffice/product.h"

#include <QCoreApplication>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

using Transport = Learned::Transport;

struct AutomaticText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::AutomaticProtocol)
};

/// What SOAP is told: a tenant's own address, which only REST finds out.
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

/// What SOAP has taught, at the address that was chosen.
NextMove fromSoap(NextMove step, const Context &context, bool isProbe)
{
    if (auto *last = std::get_if<Deliver>(&step))
        restore(last->context, context);
    else if (auto *again = std::get_if<Again>(&step))
        restore(again->context, context);
    // Where SOAP was not found either, nothing has been shown: the next probe begins with REST again.
    if (auto *last = std::get_if<Deliver>(&step); last && !last->context.learned.settled && isProbe)
        last->context.learned.transport = Transport::Unknown;
    return step;
}

bool wasMisdirected(const Context &context, const Result<Reply> &result)
{
    return context.options.online && !result && result.error().kind == Error::Kind::Http
        && result.error().delivery == Error::Delivery::Answered && result.error().httpStatus == 421;
}

/// Whether a probe was answered, and by something that is not the interface which was asked for.
bool isNotThere(const Result<Reply> &result)
{
    return !result && result.error().kind == Error::Kind::Unsupported
        && result.error().delivery == Error::Delivery::Answered;
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
    // What only SOAP minds is no problem before SOAP is spoken; but a Services version that does not exist is one.
    auto anyway = forSoap(context);
    anyway.address = understoodAddress(context);
    anyway.options.signIn = SignInKind::Password;
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
    // Nothing was entered wrong: that there is no REST was found out.
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
        return reply;
    }
    auto reply = m_soap.decode(forSoap(context), operation, response);
    // Said at the end of all tries: SOAP's own sentence would hide that REST was tried as well.
    if (std::holds_alternative<Probe>(operation) && isNotThere(reply))
        reply.error().message =
            AutomaticText::tr("Neither REST nor SOAP of a NetServer answers under %1. Check the address.")
                .arg(understoodAddress(context));
    if (auto *info = reply ? std::get_if<ServerInfo>(&*reply) : nullptr)
        info->reason = AutomaticText::tr("The server has no REST interface: that was asked for first.");
    return reply;
}

NextMove AutomaticProtocol::next(const Context &context, const Operation &operation, const Result<Reply> &result) const
{
    // The state of a tenant, and that it has moved, is REST's to know.
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
    auto step = m_rest.next(context, Probe{}, result);
    if (auto *last = std::get_if<Deliver>(&step); last && result)
        last->context.learned.transport = Transport::Rest;
    return step;
}

Support AutomaticProtocol::support(const Context &context, const Operation &operation) const
{
    if (context.learned.transport == Transport::Soap && !std::holds_alternative<TenantState>(operation))
        return m_soap.support(forSoap(context), operation);
    return m_rest.support(context, operation);
}

QStringList AutomaticProtocol::assumptions(const ProtocolOptions &options) const
{
    return QStringList{AutomaticText::tr("REST is shown, which is preferred; whether the server offers it is found out "
                                         "when something is sent.")}
    + m_rest.assumptions(options);
}

Product AutomaticProtocol::product() const
{
    return superoffice::product();
}

} // namespace sluice::superoffice
