// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace sluice {

/// Why a proxy did not connect to a server.
enum class ProxyFailure {
    None,
    NotThere,         ///< nothing answers at the address of the proxy
    NoSuchProxy,      ///< the name of the proxy is unknown
    NoSuchHost,       ///< either that, or the proxy does not know the name of the server
    WantsAccount,     ///< 407, without an account or with one that it does not accept
    UnknownSignIn,    ///< 407, and none of the ways to sign in is known here
    NotAllowed,       ///< the proxy forbids connections to this server
    CannotReach,      ///< the server refuses the connection of the proxy
    DidNotPassOn,     ///< any other answer of the proxy
    AccountTooLong,   ///< longer than a SOCKS proxy can be told
    NameTooLong,      ///< the same, of the name of the server
    EndedConnection,  ///< it ended the connection before its answer was complete
    NotHttp,          ///< what answers does not speak HTTP
    NotSocks,         ///< what answers does not speak SOCKS 5
    ConnectionFailed, ///< the connection to the proxy failed in another way
};

struct ProxyRefusal
{
    ProxyFailure failure = ProxyFailure::None;
    QString reason{}; ///< "502 Bad Gateway", the offered ways to sign in, what came instead, or the error of the socket

    friend bool operator==(const ProxyRefusal &, const ProxyRefusal &) = default;
};

/// What a proxy is asked to connect to for \a url, such as "crm.example.com:443".
QByteArray connectTarget(const QUrl &url);

/// What is said on one connection to an HTTP proxy until its tunnel stands: CONNECT and the answers to it, of which 407
/// may only be the first part of a sign-in. It counts: a proxy that refuses an account, or wants one and there is none,
/// is not asked again. Qt would ask some proxies ten thousand times a second (CONTRIBUTING, "What Qt does with a request
/// by itself"). Of what Qt sends it keeps no account.
class ProxyDialogue final
{
public:
    enum class State { Asking, Connected, Refused };

    explicit ProxyDialogue(bool withAccount)
        : m_withAccount(withAccount)
    {
    }

    /// \a bytes are what Qt says to the proxy.
    void ask(const QByteArray &bytes);

    /// \a bytes are what the proxy answers. Returns what Qt shall read of it; in the end with the first bytes from
    /// behind the tunnel.
    QByteArray answer(const QByteArray &bytes);

    State state() const { return m_state; }
    const ProxyRefusal &refusal() const { return m_refusal; }
    /// What Qt asked to be connected to: "crm.example.com:443".
    const QByteArray &target() const { return m_target; }
    /// Qt was told that this connection ends, and asks again on another one.
    bool isOver() const { return m_over; }

private:
    QByteArray judge(const QByteArray &head);
    QByteArray judgeChallenge(const QByteArray &head);
    void refuse(ProxyFailure failure, const QString &reason = {});

    const bool m_withAccount;
    State m_state = State::Asking;
    ProxyRefusal m_refusal;
    QByteArray m_asked; ///< the beginning of a request
    QByteArray m_target;
    QByteArray m_sentScheme; ///< with which the last request signed in, in lower case; empty if it did not
    QByteArray m_answered;   ///< the beginning of an answer
    qsizetype m_toSkip = 0;  ///< of the body of an answer
    int m_requests = 0;
    bool m_over = false;
};

} // namespace sluice
