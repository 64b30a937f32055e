// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/transportoptions.h"
#include "core/protocol/context.h"

#include <QObject>

#include <chrono>

namespace sluice {

class HttpClient;
class Session;

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

/// Opens sessions over one client.
class Sessions final
{
public:
    explicit Sessions(HttpClient &client)
        : m_client(client)
    {
    }

    /// Sends nothing yet. \a parent owns the session.
    Result<Session *> open(const SignInRequest &request, QObject *parent);

private:
    HttpClient &m_client;
};

} // namespace sluice
