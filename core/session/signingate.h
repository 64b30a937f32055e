// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/protocol/context.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <memory>

namespace sluice {

/// All sign-ins of a program pass this gate, so that a password which one server refused is not tried on the next, and
/// five nodes at once do not lock an account. Until a server has accepted an account, its sign-ins run one after the
/// other. Holds no secret.
class SignInGate final : public QObject
{
    Q_OBJECT

public:
    /// Two sign-ins have the same account if product, user and credentials are the same, on any server.
    using Account = QByteArray;

    /// Permission for one try. Report its outcome before you release it; a pass that is released without a report
    /// changes nothing.
    class Pass final
    {
    public:
        Pass(SignInGate *gate, Account account);
        ~Pass();
        Q_DISABLE_COPY_MOVE(Pass)

        void accepted();
        /// No answer came, or one that says nothing, so the server may have counted the try. For \a by see refused().
        void unanswered(const QString &by);
        /// \a by is the name of the server.
        void refused(const QString &by, const Error &error);

    private:
        friend class SignInGate;

        QPointer<SignInGate> m_gate;
        const Account m_account;
    };

    explicit SignInGate(QObject *parent = nullptr);

    Account accountOf(const QString &protocolId, SignInKind kind, const Credentials &credentials) const;

    /// Waits until no other sign-in with the same account is running. If a server has refused the account, the call
    /// fails with SignInRefused, NotSent. \a parent owns the call.
    [[nodiscard]] Call<std::shared_ptr<Pass>> *enter(const Account &account, SignInKind kind, QObject *parent);

    /// Lets \a account be tried again after a refusal. Call it only if a person asks for it.
    void forgive(const Account &account);

private:
    using Waiting = Call<std::shared_ptr<Pass>>;

    struct State
    {
        bool trying = false;
        bool accepted = false;
        QString refusedBy{}; ///< name of the server; empty if none did
        bool silent = false; ///< refusedBy did not refuse it, but gave no answer
        QString detail{};    ///< the server's text
        QList<std::pair<QPointer<Waiting>, SignInKind>> waiting{};
    };

    static Error heldBack(const State &state, SignInKind kind);
    void conclude(const Account &account);
    void letIn(const Account &account, Waiting *call);

    QHash<Account, State> m_states;
    const QByteArray m_salt; ///< makes the hashes of secrets useless outside this program
};

} // namespace sluice
