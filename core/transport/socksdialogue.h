// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transport/proxydialogue.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace sluice {

/// What is said on one connection to a SOCKS 5 proxy until its tunnel stands (RFC 1928, RFC 1929). Qt's own does not
/// notice the end of a tunnel that is read slowly, cannot read a name in an answer, and cuts long accounts.
class SocksDialogue final
{
public:
    enum class State { Asking, Connected, Refused };

    /// \a target is as in connectTarget(). Without a \a user the proxy is offered no account.
    SocksDialogue(const QByteArray &target, const QString &user, const QString &password);
    ~SocksDialogue();
    Q_DISABLE_COPY_MOVE(SocksDialogue)

    /// What is said first.
    QByteArray greeting() const;

    /// \a bytes are what the proxy answers. Returns what is said next, in the end nothing. It may hold the password.
    QByteArray answer(const QByteArray &bytes);

    State state() const { return m_state; }
    const ProxyRefusal &refusal() const { return m_refusal; }
    /// What came from behind the tunnel already.
    const QByteArray &rest() const { return m_answered; }

private:
    enum class Awaited { Method, Account, Connection };

    QByteArray judgeMethod();
    QByteArray judgeAccount();
    QByteArray judgeConnection();
    QByteArray account() const;
    QByteArray askToConnect();
    QByteArray refuse(ProxyFailure failure);
    bool hasAnswer(qsizetype length, char version);

    const QByteArray m_target;
    QByteArray m_user;
    QByteArray m_password;
    Awaited m_awaited = Awaited::Method;
    State m_state = State::Asking;
    ProxyRefusal m_refusal;
    QByteArray m_answered; ///< the beginning of an answer
};

} // namespace sluice
