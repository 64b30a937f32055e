// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/operation/traits.h"
#include "core/protocol/protocol.h"
#include "core/transport/transportpolicy.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

#include <array>
#include <functional>
#include <memory>

namespace sluice {

class HttpClient;
class RequestLog;
class SignInGate;
struct RequestSource;

/// Everything that a session needs at its start.
struct SessionSetup
{
    const Protocol *protocol = nullptr; ///< from the registry
    Context context;
    TransportPolicy policy;
    HttpLimits limits;
    QString name{};                                ///< for people; empty: host and port
    QByteArray hostHeader{};                       ///< as it is sent; empty: that of the address
    QString tlsName{};                             ///< Node::tlsName
    std::shared_ptr<SignInGate> gate{};            ///< the gate that its sign-ins pass; may be null
    QPointer<RequestLog> log{};                    ///< where its requests are listed; null: nowhere
    std::shared_ptr<const RequestSource> source{}; ///< what is listed of the session; only with a log
};

/// One node, signed in when necessary. One sign-in serves all calls that wait. If a ticket has expired, it signs in
/// again and repeats the call once; this is safe, because the server refused the call before it did anything. A refused
/// sign-in is not tried again. Ticket and password never leave this class.
class Session final : public QObject
{
    Q_OBJECT

public:
    /// Why a request may not leave any more; nothing if it may.
    using Guard = std::function<std::optional<Error>()>;

    Session(HttpClient &client, SessionSetup setup, QObject *parent = nullptr);

    /// Carries out \a operation and its prerequisites. \a parent owns the call, which ends as Cancelled if the session
    /// is deleted first.
    /// \a guard is asked for each request of \a operation itself, after the sign-in and whatever else comes before it:
    /// before a connection is opened, and again when it stands, directly before the request leaves. Its error ends the
    /// call, and the request is not sent.
    [[nodiscard]] Call<Answer> *perform(const Operation &operation, QObject *parent, const Guard &guard = {});

    /// Like perform(), with the type of the reply: `call(ListCaches{}, this)` is a Call<CacheList> *.
    template<typename Op>
    [[nodiscard]] Call<ReplyOf<Op>> *call(const Op &operation, QObject *parent);

    /// The request for \a operation with placeholders instead of secrets. Sends nothing.
    Result<HttpRequest> preview(const Operation &operation) const;

    Support support(const Operation &operation) const { return m_setup.protocol->support(m_setup.context, operation); }
    QString protocolId() const { return m_setup.protocol->id(); }

    /// The address as the protocol reads it.
    QString address() const { return m_setup.protocol->understoodAddress(m_setup.context); }

    /// Whether it is a tenant of SuperOffice Online, whose address ends with its name.
    bool isOnline() const { return m_setup.context.options.online; }

    Product product() const { return m_setup.protocol->product(); }

    /// The only cache; nothing where caches have names.
    std::optional<WholeCache> wholeCache() const { return product().wholeCache; }

    /// Whether a sign-out makes sense: the product has one, and the ticket was not issued elsewhere. Stays true after
    /// the ticket has ended.
    bool offersSignOut() const;

    /// Whether this session has a ticket from its own sign-in, or is waiting for one, and can end it.
    bool canSignOut() const;

    /// Ends the ticket. Waits first for a sign-in that is running; cancels everything after \a limit. Only if
    /// canSignOut(). \a parent owns the call.
    [[nodiscard]] Call<SignedOut> *signOut(QObject *parent, std::chrono::milliseconds limit = std::chrono::seconds(3));

    /// How many seconds the server's clock is ahead of this machine's, measured at the middle of the request; nothing
    /// if the server did not tell its time.
    std::optional<qint64> clockSkew() const;

    /// Whether the server accepts no forms, so that SOAP is used although nobody chose it (infoRouter dossier §5.2).
    bool postIsOff() const { return m_setup.context.learned.postIsOff; }

    /// The name of a server without a name: host, the port if the address has one, and the tenant of an Online server.
    QString hostAndPort() const;

    /// The name for people: that of the node, else host and port.
    QString name() const { return m_setup.name.isEmpty() ? hostAndPort() : m_setup.name; }

    /// Host and port for machines. The port is always there, also if it is the default of the scheme.
    QString node() const;

    /// The signed-in account, without its ticket; nothing before the first sign-in.
    const std::optional<SignedIn> &account() const { return m_account; }

    /// The reply to the last probe; nothing if none was needed.
    const std::optional<ServerInfo> &serverInfo() const { return m_serverInfo; }

    /// Whether any complete answer ever came from this server.
    bool wasReached() const { return m_reached; }

    /// The certificate of the last answer; nothing if there was none, or if it came unencrypted.
    const std::optional<CertificateFacts> &certificate() const { return m_certificate; }

Q_SIGNALS:
    /// account() or serverInfo() has changed.
    void changed();

private:
    friend class Conversation;

    const SessionSetup &setup() const { return m_setup; }
    void route(HttpRequest &request) const;
    HttpClient &client() { return m_client; }
    QString tenant() const;
    Call<Answer> *start(const Operation &operation, QObject *parent, const Guard &guard = {});
    Call<Answer> *shared(const Operation &operation);
    const std::optional<Error> &refusedSignIn() const { return m_refusedSignIn; }
    /// \a milliseconds is the time between request and answer.
    void noteAnswer(qint64 milliseconds, const std::optional<CertificateFacts> &certificate);
    void learn(const Learned &before, const Learned &after);
    /// The number of sign-ins that succeeded.
    int signInNumber() const { return m_signIns; }
    void keepSignIn(const Context &context);
    void dropSignIn(int number);
    void endSignIn();
    void forgetWhatExpired();
    bool isSigningIn() const;
    void noteAccount(const SignedIn &signedIn);
    void note(const Operation &operation, const Result<Reply> &result);

    HttpClient &m_client;
    SessionSetup m_setup;
    /// Running preparations, by Operation::index().
    std::array<QPointer<Call<Answer>>, std::variant_size_v<Operation>> m_shared;
    std::optional<Error> m_refusedSignIn;
    std::optional<SignedIn> m_account;
    std::optional<ServerInfo> m_serverInfo;
    QDateTime m_serverInfoAt;    ///< the middle between request and answer
    qint64 m_lastAnswerTook = 0; ///< milliseconds
    QDateTime m_tenantValidUntil;
    int m_signIns = 0;
    bool m_reached = false;
    std::optional<CertificateFacts> m_certificate;
};

template<typename Op>
Call<ReplyOf<Op>> *Session::call(const Op &operation, QObject *parent)
{
    auto *typed = new Call<ReplyOf<Op>>(parent);
    auto *inner = perform(operation, nullptr);
    typed->adopt(inner);
    inner->then(typed, [typed](const Result<Answer> &answer) {
        typed->finish(answer.map([](const Answer &a) { return std::get<ReplyOf<Op>>(a.reply); }));
    });
    return typed;
}

} // namespace sluice
