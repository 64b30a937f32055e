// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/call.h"

#include "core/domain/operation/overloaded.h"

#include <QCoreApplication>
#include <QUuid>

namespace sluice::inforouter {

using namespace Qt::StringLiterals;

namespace {

struct CallText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::inforouter::InfoRouterProtocol)
};

wire::FormField secret(const Context &context, const QString &name, const QString &value)
{
    return {name, value, context.credentials.placeholders};
}

/// The one in use, or the one that a call is to be made with.
wire::FormField ticket(const Context &context, const QString &name)
{
    return secret(context, name, ticketOf(context));
}

bool has(const Context &context, const QString &call)
{
    return !context.learned.missingCalls.contains(call);
}

/// A ticket that has ended is traded in, so that the server does not count one session more (dossier §3.1, §3.4). What
/// is no GUID would be refused for its form.
bool canTradeIn(const Context &context)
{
    return !QUuid(context.credentials.endedTicket).isNull() && has(context, u"RenewTicket"_s);
}

/// The newest way to sign in that the server is not known to lack (dossier §10.3).
ServiceCall signIn(const Context &context)
{
    const auto &credentials = context.credentials;
    if (context.options.signIn == SignInKind::Ticket)
        return {u"isValidTicket"_s, {secret(context, u"AuthenticationTicket"_s, credentials.givenTicket)}};
    ServiceCall call{u"AuthenticateUser"_s,
                     {{u"UID"_s, credentials.user}, secret(context, u"PWD"_s, credentials.password)}};
    const bool tradesIn = canTradeIn(context);
    const bool speaksLanguages = tradesIn || has(context, u"AuthenticateUser1"_s);
    if (speaksLanguages && !context.options.language.isEmpty()) {
        call.name = u"AuthenticateUser1"_s;
        call.parameters.append({u"Lang"_s, context.options.language});
    }
    if (tradesIn) {
        call.name = u"RenewTicket"_s;
        call.parameters.append(secret(context, u"OldTicket"_s, credentials.endedTicket));
    }
    return call;
}

ServiceCall settingsCall(const Context &context, SettingsSource source)
{
    if (source == SettingsSource::ApplicationParameters)
        return {u"getApplicationParameters"_s, {ticket(context, u"AuthenticationTicket"_s)}};
    return {u"GetSystemBehaviorSettings"_s, {ticket(context, u"authenticationTicket"_s)}};
}

/// The groups of an account show whether it may flush (dossier §3.17).
ServiceCall groupsCall(const Context &context)
{
    const auto account = context.account.isEmpty() ? context.credentials.user : context.account;
    return {u"GetGroupMembershipsOfUser"_s, {ticket(context, u"authenticationTicket"_s), {u"userName"_s, account}}};
}

} // namespace

std::optional<ServiceCall> callOf(const Context &context, const Operation &operation)
{
    using Call = std::optional<ServiceCall>;
    return std::visit(
        overloaded{
            [](const Probe &) -> Call {
                return ServiceCall{u"ServerInfo"_s, {}};
            },
            [&](const SignIn &) -> Call { return signIn(context); },
            [&](const CheckSignIn &) -> Call {
                return ServiceCall{u"isValidTicket"_s, {ticket(context, u"AuthenticationTicket"_s)}};
            },
            [&](const SignOut &) -> Call {
                return ServiceCall{u"LogOut"_s, {ticket(context, u"AuthenticationTicket"_s)}};
            },
            [&](const MayFlush &) -> Call { return groupsCall(context); },
            [&](const ReadSettings &settings) -> Call { return settingsCall(context, settings.source); },
            [&](const FlushAll &) -> Call {
                return ServiceCall{u"FlushApplicationCache"_s, {ticket(context, u"authenticationTicket"_s)}};
            },
            [](const OneOf<TenantState, Features, ListCaches, FlushNamed, ClearConfiguration, RebuildDeltas, CacheState,
                           CacheGenerations> auto &) -> Call { return {}; },
        },
        operation);
}

Error unsupportedOperation(const Operation &operation)
{
    const bool namesCaches = std::holds_alternative<FlushNamed>(operation);
    auto error =
        inputError(namesCaches ? CallText::tr("infoRouter has one cache, without a name, and flushes it as a whole.")
                               : CallText::tr("infoRouter does not have this operation."));
    error.kind = Error::Kind::Unsupported;
    return error;
}

QString ticketOf(const Context &context)
{
    const auto &credentials = context.credentials;
    const bool isGiven = credentials.ticket.isEmpty() && context.options.signIn == SignInKind::Ticket;
    return isGiven ? credentials.givenTicket : credentials.ticket;
}

Binding bindingOf(const Context &context)
{
    return context.options.binding.value_or(context.learned.postIsOff ? Binding::Soap : Binding::Post);
}

bool isSoap(Binding binding)
{
    return binding == Binding::Soap || binding == Binding::Soap12;
}

QString bindingName(Binding binding)
{
    switch (binding) {
    case Binding::Post:
        return u"POST"_s;
    case Binding::Soap:
        return u"SOAP 1.1"_s;
    case Binding::Soap12:
        return u"SOAP 1.2"_s;
    case Binding::Get:
        return u"GET"_s;
    }
    Q_UNREACHABLE();
}

} // namespace sluice::inforouter
