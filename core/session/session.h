// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/operation/traits.h"
#include "core/protocol/protocol.h"
#include "core/transport/transportpolicy.h"

#include <QDateTime>
#include <QObject>

#include <array>
#include <memory>

namespace sluice {

class HttpClient;
class SignInGate;

/// All that a session needs to know beforehand.
struct SessionSetup
{
    const Protocol *protocol = nullptr; ///< from the registry
    Context context;
    TransportPolicy policy;
    HttpLimits limits;
    QString name{};                     ///< for people; empty: host and port
    QString hostHeader{};               ///< Node::hostHeader
    QString tlsName{};                  ///< Node::tlsName
    std::shared_ptr<SignInGate> gate{}; ///< that its sign-ins have to pass
};

/// One node, signed in when it has to be. It signs in once for all calls that wait, renews an expired ticket once per
/// call and repeats that call once, which is safe: the server refused it before doing anything. A refused sign-in is
/// not tried again. Ticket and password stay in here.
class Session final : public QObject
{
    Q_OBJECT

public:
    Session(HttpClient &client, SessionSetup setup, QObject *parent = nullptr);

    /// Carries out \a operation with all that it takes before and after. \a parent owns the call, which ends as
    /// Cancelled when the session goes first.
    [[nodiscard]] Call<Answer> *perform(const Operation &operation, QObject *parent);

    /// The same with the reply's own type: `call(ListCaches{}, this)` is a Call<CacheList> *.
    template<typename Op>
    [[nodiscard]] Call<ReplyOf<Op>> *call(const Op &operation, QObject *parent);

    /// What would be sent, placeholders in the place of secrets. Sends nothing.
    Result<HttpRequest> preview(const Operation &operation) const;

    Support support(const Operation &operation) const { return m_setup.protocol->support(m_setup.context, operation); }
    QString protocolId() const { return m_setup.protocol->id(); }

    /// The address as the protocol understood it.
    QString address() const { return m_setup.protocol->understoodAddress(m_setup.context); }

    /// A tenant of SuperOffice Online: the address ends with its name.
    bool isOnline() const { return m_setup.context.options.online; }

    Product product() const { return m_setup.protocol->product(); }

    /// The only cache; nothing where caches have names.
    std::optional<WholeCache> wholeCache() const { return product().wholeCache; }

    /// Whether there is something to sign out of: the product has tickets, and this one is not somebody else's. It stays
    /// so when the ticket is over.
    bool offersSignOut() const;

    /// Whether there is a ticket that this session signed in for, or is about to get, and that can be given back.
    bool canSignOut() const;

    /// Gives the ticket back, once a sign-in that is under way has brought it, and waits \a limit for all that at most.
    /// Only when canSignOut(). \a parent owns the call.
    [[nodiscard]] Call<SignedOut> *signOut(QObject *parent, std::chrono::milliseconds limit = std::chrono::seconds(3));

    /// How many seconds the server's clock is ahead of this machine's, as of the middle of the time that asking took;
    /// nothing when it was not told.
    std::optional<qint64> clockSkew() const;

    /// Whether the server refuses forms, so that SOAP is spoken although it was not chosen (infoRouter dossier §5.2).
    bool postIsOff() const { return m_setup.context.learned.postIsOff; }

    /// Host, and port where the address names one, and the tenant of an Online server: the name of a server that has no
    /// other.
    QString hostAndPort() const;

    /// What people call it: the name of a node, else host and port.
    QString name() const { return m_setup.name.isEmpty() ? hostAndPort() : m_setup.name; }

    /// Host and port for machines: the port is always there, also where it is the usual one of the scheme.
    QString node() const;

    /// Who is signed in, without the ticket; nothing before the first sign-in.
    const std::optional<SignedIn> &account() const { return m_account; }

    /// What the last probe told; nothing when none was needed.
    const std::optional<ServerInfo> &serverInfo() const { return m_serverInfo; }

    /// Whether any complete answer ever came from this server.
    bool wasReached() const { return m_reached; }

    /// Of the last answer; nothing where it came unencrypted, or none did.
    const std::optional<CertificateFacts> &certificate() const { return m_certificate; }

Q_SIGNALS:
    /// account() or serverInfo() is new.
    void changed();

private:
    friend class Conversation;

    const SessionSetup &setup() const { return m_setup; }
    void route(HttpRequest &request) const;
    HttpClient &client() { return m_client; }
    QString tenant() const;
    Call<Answer> *start(const Operation &operation, QObject *parent);
    Call<Answer> *shared(const Operation &operation);
    const std::optional<Error> &refusedSignIn() const { return m_refusedSignIn; }
    /// \a milliseconds: what the answer took.
    void noteAnswer(qint64 milliseconds, const std::optional<CertificateFacts> &certificate);
    void learn(const Learned &before, const Learned &after);
    /// Counts the sign-ins that succeeded.
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
    std::array<QPointer<Call<Answer>>, std::variant_size_v<Operation>> m_shared; ///< running, by kind of operation
    std::optional<Error> m_refusedSignIn;
    std::optional<SignedIn> m_account;
    std::optional<ServerInfo> m_serverInfo;
    QDateTime m_serverInfoAt;    ///< in the middle between question and answer
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
