// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/server/environment.h"
#include "core/domain/server/transportoptions.h"
#include "core/protocol/context.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace sluice {

class HttpClient;
class RequestLog;
class Session;
class SignInGate;

/// Everything that a person enters to reach a server.
struct SignInRequest
{
    QString protocolId{};
    QString address{};
    ProtocolOptions options{};
    Credentials credentials{};
    std::chrono::seconds timeout{30};
    TransportOptions transport{};
    TransportSecrets transportSecrets{};
    QString serverName{}; ///< name of the stored server; empty if the address is not stored
    QString nodeName{};   ///< name of the node for people; empty: host and port
    QString hostHeader{}; ///< as Node::hostHeader
    QString tlsName{};    ///< as Node::tlsName

    friend bool operator==(const SignInRequest &, const SignInRequest &) = default;
};

/// The problem with \a request without its credentials, found before anything is sent; nothing if it can be used.
std::optional<Error> problemOf(const SignInRequest &request);

/// The problem with \a request including its credentials; nothing if it can be used.
std::optional<Error> problemOfSignIn(const SignInRequest &request);

/// The address of \a request as its protocol reads it, for people; empty if it cannot be used.
QString understoodAddress(const SignInRequest &request);

/// Whether the address of \a request is one with which a machine calls itself, and is reached without a proxy, which
/// would understand it as an address of its own.
bool staysOnThisMachine(const SignInRequest &request);

/// Whether the password, ticket, token or cookie would be sent unencrypted to another machine.
bool sendsPasswordInTheClear(const SignInRequest &request);

/// Opens sessions over one client. Credentials that one server refused are not tried on the others.
class Sessions final
{
public:
    /// \a log: where the requests of all sessions are listed; null: nowhere. Both outlive it.
    explicit Sessions(HttpClient &client, RequestLog *log = nullptr);

    /// Sends nothing yet. \a parent owns the session. \a environment: the class of the server, for the list of requests.
    Result<Session *> open(const SignInRequest &request, QObject *parent, std::optional<Environment> environment = {});

    /// Null: requests are not listed.
    RequestLog *log() const { return m_log; }

    /// Lets the credentials of \a request be tried again, although a server has refused them. Call it only if a person
    /// asks for it.
    void allowAgain(const SignInRequest &request);

private:
    HttpClient &m_client;
    RequestLog *const m_log;
    std::shared_ptr<SignInGate> m_gate;
};

} // namespace sluice
