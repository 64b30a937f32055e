// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessions.h"

#include "core/domain/http/hostheader.h"
#include "core/domain/server/addresskey.h"
#include "core/protocol/registry.h"
#include "core/protocol/signinproblem.h"
#include "core/session/requestlog.h"
#include "core/session/session.h"
#include "core/session/signingate.h"
#include "core/transport/transportpolicy.h"

#include <QCoreApplication>
#include <QUrl>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct SessionsText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Sessions)
};

Context contextFor(const SignInRequest &request)
{
    return {.address = request.address, .options = request.options, .credentials = request.credentials, .learned = {}};
}

Result<SessionSetup> setupFor(const SignInRequest &request)
{
    const auto *protocol = protocolById(request.protocolId);
    if (!protocol)
        return Failure(inputError(SessionsText::tr("There is no protocol called %1. Choose one of these: %2.")
                                      .arg(request.protocolId, protocolIds().join(u", "_s))));
    SessionSetup setup;
    setup.protocol = protocol;
    setup.context = contextFor(request);
    if (auto problem = protocol->problem(setup.context))
        return Failure(std::move(*problem));
    if (request.timeout <= std::chrono::seconds(0))
        return Failure(inputError(SessionsText::tr("The timeout must be at least one second.")));
    setup.limits.timeout = request.timeout;
    auto policy = policyFor(request.transport, request.transportSecrets);
    if (!policy)
        return Failure(std::move(policy.error()));
    setup.policy = std::move(*policy);
    setup.name = request.nodeName;
    const auto hostHeader = hostHeaderFrom(request.hostHeader);
    if (!request.hostHeader.isEmpty() && !hostHeader)
        return Failure(inputError(SessionsText::tr("The Host header is not a host, with or without a port.")));
    setup.hostHeader = hostHeader.value_or(QByteArray());
    setup.tlsName = request.tlsName;
    return setup;
}

RequestSource sourceOf(const SignInRequest &request, const SessionSetup &setup, std::optional<Environment> environment)
{
    auto asked = request;
    asked.credentials = {.user = request.credentials.user};
    asked.transportSecrets = {};
    return {.protocol = setup.protocol, .asked = asked, .hostHeader = setup.hostHeader, .environment = environment};
}

} // namespace

std::optional<Error> problemOf(const SignInRequest &request)
{
    const auto setup = setupFor(request);
    return setup ? std::nullopt : std::optional(setup.error());
}

std::optional<Error> problemOfSignIn(const SignInRequest &request)
{
    const auto setup = setupFor(request);
    return setup ? problemOfSignIn(*setup->protocol, setup->context) : std::optional(setup.error());
}

QString understoodAddress(const SignInRequest &request)
{
    const auto *protocol = protocolById(request.protocolId);
    return protocol ? protocol->understoodAddress(contextFor(request)) : QString();
}

bool staysOnThisMachine(const SignInRequest &request)
{
    const auto kind = request.transport.proxy.kind;
    // SystemProxies uses no proxy for the addresses of this machine.
    const bool isDirect = kind == ProxyKind::System || kind == ProxyKind::None;
    return isDirect && isThisMachine(QUrl(understoodAddress(request)).host());
}

bool sendsPasswordInTheClear(const SignInRequest &request)
{
    return QUrl(understoodAddress(request)).scheme() == "http"_L1 && !staysOnThisMachine(request);
}

Sessions::Sessions(HttpClient &client, RequestLog *log)
    : m_client(client)
    , m_log(log)
    , m_gate(std::make_shared<SignInGate>())
{
}

Result<Session *> Sessions::open(const SignInRequest &request, QObject *parent, std::optional<Environment> environment)
{
    return setupFor(request).map([&](SessionSetup setup) {
        setup.gate = m_gate;
        if (m_log) {
            setup.log = m_log;
            setup.source = std::make_shared<RequestSource>(sourceOf(request, setup, environment));
        }
        return new Session(m_client, std::move(setup), parent);
    });
}

void Sessions::allowAgain(const SignInRequest &request)
{
    m_gate->forgive(m_gate->accountOf(request.protocolId, request.options.signIn, request.credentials));
}

} // namespace sluice
