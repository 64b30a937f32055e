// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/superoffice/restexchange.h"

#include "core/mock/http/htmlpages.h"
#include "core/mock/superoffice/cacheoperations.h"
#include "core/mock/superoffice/misdirection.h"
#include "core/mock/superoffice/restanswers.h"
#include "core/mock/superoffice/restarguments.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

using Kind = RestRoute::Kind;

HttpAnswer noContent()
{
    return {204, {}, {}};
}

QString journalName(const RestRoute &route)
{
    switch (route.kind) {
    case Kind::Index:
        return u"api"_s;
    case Kind::Operations:
        return u"api/v1"_s;
    case Kind::Principal:
        return u"currentPrincipal"_s;
    case Kind::TenantState:
        return u"state"_s;
    case Kind::Operation:
    case Kind::Nothing:
        return route.name;
    }
    Q_UNREACHABLE();
}

} // namespace

RestExchange::RestExchange(const Settings &settings, ServerState &state, const RestRoute &route, const HttpCall &call)
    : m_settings(settings)
    , m_state(state)
    , m_route(route)
    , m_call(call)
    , m_signIn(signInOf(call))
{
    m_entry.operation = journalName(route);
    m_entry.transport = u"rest"_s;
    m_entry.signIn = m_signIn.word();
    m_entry.hasAppToken = !call.appToken.isEmpty();
}

HttpAnswer RestExchange::run()
{
    // The states of tenants are served by another host, whatever the tenant itself offers (dossier §2.1).
    const bool isThere = m_settings.rest || m_route.kind == Kind::TenantState;
    auto answer = isThere ? judge() : htmlAnswer(404);
    m_entry.httpStatus = answer.status;
    return answer;
}

HttpAnswer RestExchange::judge()
{
    switch (m_route.kind) {
    case Kind::Index:
    case Kind::Operations:
    case Kind::TenantState:
        return m_call.method == HttpCall::Method::Get ? describe() : notAllowed();
    case Kind::Principal:
        return m_call.method == HttpCall::Method::Get ? principal() : notAllowed();
    case Kind::Operation:
        return operation();
    case Kind::Nothing:
        return htmlAnswer(404);
    }
    Q_UNREACHABLE();
}

/// Answers that need no sign-in, at every host.
HttpAnswer RestExchange::describe()
{
    const auto address = m_call.origin + m_route.base;
    if (m_route.kind == Kind::TenantState)
        return succeed(inJson(tenantStateOf(m_settings, m_state, m_route.name, m_call.origin)));
    if (m_route.kind == Kind::Operations)
        return succeed(inJson(operationMap(m_settings, address)));
    if (m_call.accept.toLower().contains("application/json"))
        return succeed(inJson(indexOf(m_settings, address)));
    return succeed(indexPage());
}

HttpAnswer RestExchange::principal()
{
    if (const auto early = misdirection(m_call, m_state.tenantHost()))
        return *early;
    const auto account = signIn();
    if (m_signIn.kind == RestSignIn::Kind::Basic)
        m_entry.passwordOk = account.has_value();
    if (!account)
        return fail(401, account.error());
    return succeed(inJson(principalOf(m_settings, **account)));
}

HttpAnswer RestExchange::operation()
{
    if (const auto early = misdirection(m_call, m_state.tenantHost()))
        return *early;
    if (const auto early = rejectOperation())
        return *early;
    if (m_call.method == HttpCall::Method::Get)
        return descriptionPage(agentName(m_route.agent), m_route.name);
    if (!m_call.saysLength) // IIS needs a length also for an empty body (dossier §2.2)
        return htmlAnswer(411);

    if (m_settings.htmlInstead)
        return htmlAnswer(200);
    if (m_settings.actionStatus != 0 && isAction(m_route.name))
        return standIn(m_settings);
    return performSignedIn();
}

RestExchange::EarlyAnswer RestExchange::rejectOperation() const
{
    const bool isOffered = operationsOf(NewestServices, m_route.agent).contains(m_route.name)
        && !m_settings.missingOperations.contains(m_route.name);
    if (!isOffered) {
        return fail(404,
                    {u"SoNotFoundException"_s, u"No action was found that matches the name '%1'."_s.arg(m_route.name),
                     u"No HTTP resource was found that matches the request URI."_s});
    }
    if (m_call.method == HttpCall::Method::Other)
        return notAllowed();
    return {};
}

HttpAnswer RestExchange::performSignedIn()
{
    const auto arguments = argumentsOf(m_route.name, m_call);
    if (arguments) { // the journal also shows arguments of refused calls
        m_entry.names = arguments->names;
        m_entry.configuration = arguments->configuration;
    }
    const bool hasExpired = m_signIn.kind != RestSignIn::Kind::None && m_state.countsAsExpired();
    if (hasExpired && m_signIn.kind == RestSignIn::Kind::Ticket)
        m_state.expireTicket(m_signIn.secret);
    if (hasExpired)
        return fail(401, noSession());
    const auto account = signIn();
    if (!account)
        return fail(401, account.error());
    if (!arguments)
        return fail(arguments.error().status, arguments.error().failure);
    if (m_settings.requireAdminAll && !(*account)->isAdministrator())
        return fail(403, noRight());
    return perform();
}

HttpAnswer RestExchange::perform()
{
    const auto &name = m_route.name;
    if (name == "GetCacheNames"_L1)
        return getCacheNames();
    if (name == "GetCacheState"_L1)
        return succeed(inJson('"' + cacheState(m_state, m_entry.names).toLatin1() + '"'));
    if (name == "GetCacheInvalidationGenerations"_L1) {
        QJsonArray known;
        const auto pairs = generations(m_state, m_entry.names);
        for (const auto &[cache, generation] : pairs)
            known.append(QJsonObject{{u"Name"_s, cache}, {u"Generation"_s, generation}});
        return succeed(inJson(known));
    }
    if (name == "FlushCaches"_L1)
        m_state.flushAll();
    if (name == "FlushCachesByName"_L1) {
        if (const auto failure = flushNamed(m_settings, m_state, m_entry.names))
            return fail(500, *failure);
    }
    return succeed(noContent()); // the others only appear in the journal
}

HttpAnswer RestExchange::getCacheNames()
{
    switch (m_settings.listAnswer) {
    case Settings::ListAnswer::List:
        return succeed(inJson(QJsonArray::fromStringList(m_state.cacheNames())));
    case Settings::ListAnswer::Empty:
        return succeed(inJson(QJsonArray()));
    case Settings::ListAnswer::Nil:
        return succeed(inJson("null"_ba));
    case Settings::ListAnswer::Absent:
        return succeed(noContent());
    }
    Q_UNREACHABLE();
}

tl::expected<const Account *, Failure> RestExchange::signIn()
{
    const auto account = accountBehind(m_signIn, m_call, m_settings, m_state);
    const auto *named = account ? *account : m_state.accountNamed(m_signIn.user);
    m_entry.user = named ? named->name : QString();
    return account;
}

HttpAnswer RestExchange::succeed(const HttpAnswer &answer)
{
    m_entry.accepted = true;
    return answer;
}

HttpAnswer RestExchange::fail(int status, const Failure &failure) const
{
    // Only errors of an agent become null; errors of the call itself are found before an agent is called.
    const bool isAgents = status == 403 || status == 500;
    if (isAgents && m_settings.nullOnFailure)
        return inJson("null"_ba);
    auto answer = inErrorObject(m_settings, status, failure);
    if (answer.status == 401) {
        const auto scheme = m_settings.basicAuth ? "Basic"_ba : "Bearer"_ba;
        answer.headers.emplaceBack("WWW-Authenticate", scheme + " realm=\"SuperOffice\"");
    }
    return answer;
}

HttpAnswer RestExchange::notAllowed() const
{
    auto answer = fail(405,
                       {u"NotSupportedException"_s, u"The requested resource does not support this HTTP method."_s,
                        u"The requested resource does not support this HTTP method."_s});
    answer.headers.emplaceBack("Allow", m_route.kind == Kind::Operation ? DescribedMethods : "GET, HEAD");
    return answer;
}

} // namespace sluice::mock
