// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/server/environment.h"
#include "core/domain/server/transportoptions.h"
#include "core/protocol/context.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace sluice {

class HttpClient;
class Session;
class SignInGate;

/// What a person enters to reach a server.
struct SignInRequest
{
    QString protocolId{};
    QString address{};
    ProtocolOptions options{};
    Credentials credentials{};
    std::chrono::seconds timeout{30};
    TransportOptions transport{};
    TransportSecrets transportSecrets{};
    QString serverName{}; ///< of the stored server; empty for an address that is not stored
    QString nodeName{};   ///< of the node, for people; empty: host and port
    QString hostHeader{}; ///< as Node::hostHeader
    QString tlsName{};    ///< as Node::tlsName

    friend bool operator==(const SignInRequest &, const SignInRequest &) = default;
};

/// Why \a request cannot be used, before anything is sent; nothing when it can.
std::optional<Error> problemOf(const SignInRequest &request);

/// Likewise, what signs in included.
std::optional<Error> problemOfSignIn(const SignInRequest &request);

/// How the address of \a request is understood, for people; empty when it cannot be used.
QString understoodAddress(const SignInRequest &request);

/// Whether the password, ticket, token or cookie would travel unencrypted to another machine.
bool sendsPasswordInTheClear(const SignInRequest &request);

/// Why \a request may not be sent although it could: what signs in would be readable on its way, and the server counts as
/// Production (Blocked). Nothing when it may, or its settings allow it.
std::optional<Error> objectionToPlainHttp(const SignInRequest &request, Environment environment);

/// Opens sessions over one client. What one of them is refused, the others do not try.
class Sessions final
{
public:
    explicit Sessions(HttpClient &client);

    /// Sends nothing yet. \a parent owns the session.
    Result<Session *> open(const SignInRequest &request, QObject *parent);

    /// A person wants what signs in with \a request to be tried, also where a server has refused it before.
    void allowAgain(const SignInRequest &request);

private:
    HttpClient &m_client;
    std::shared_ptr<SignInGate> m_gate;
};

} // namespace sluice
