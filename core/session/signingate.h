// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/protocol/context.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <memory>

namespace sluice {

/// What all sign-ins of a program have to pass, so that a password which one server refused is not tried on the next,
/// and an account is not locked by five nodes at once. Until an account was accepted somewhere, its sign-ins go one
/// after the other. Holds no secret.
class SignInGate final : public QObject
{
    Q_OBJECT

public:
    /// Two sign-ins are the same when product, user and what signs in are the same, on whatever server.
    using Account = QByteArray;

    /// The leave to try once. Who lets go of it without a word has learned nothing about the account.
    class Pass final
    {
    public:
        Pass(SignInGate *gate, Account account);
        ~Pass();
        Q_DISABLE_COPY_MOVE(Pass)

        void accepted();
        /// It left, and nobody knows what came of it: it may count as an attempt. \a by: as in refused().
        void unanswered(const QString &by);
        /// \a by: the name of the server.
        void refused(const QString &by, const Error &error);

    private:
        friend class SignInGate;

        QPointer<SignInGate> m_gate;
        const Account m_account;
    };

    explicit SignInGate(QObject *parent = nullptr);

    Account accountOf(const QString &protocolId, SignInKind kind, const Credentials &credentials) const;

    /// Waits for who is trying with the same account, if somebody is. SignInRefused, never sent, after a refusal.
    /// \a parent owns the call.
    [[nodiscard]] Call<std::shared_ptr<Pass>> *enter(const Account &account, SignInKind kind, QObject *parent);

    /// Somebody wants \a account to be tried again all the same.
    void forgive(const Account &account);

private:
    using Waiting = Call<std::shared_ptr<Pass>>;

    struct State
    {
        bool trying = false;
        bool accepted = false;
        QString refusedBy{}; ///< empty: nobody
        bool silent = false; ///< that one did not refuse it, but did not answer
        QString detail{};    ///< what that server said
        QList<std::pair<QPointer<Waiting>, SignInKind>> waiting{};
    };

    static Error heldBack(const State &state, SignInKind kind);
    void conclude(const Account &account);
    void letIn(const Account &account, Waiting *call);

    QHash<Account, State> m_states;
    const QByteArray m_salt; ///< so that what is remembered of a secret says nothing outside this program
};

} // namespace sluice
