// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/server/server.h"
#include "core/run/destination/destinationsecrets.h"

#include <QObject>
#include <QPointer>

namespace sluice {

class Console;
class SecretsDialog;
class ServerStore;
struct SecretsAnswer;

/// \a server, which trusts the certificate with this \a fingerprint at its node called \a node, or at its only address.
/// Nothing if it has no such node.
std::optional<Server> trustingAt(const Server &server, const QString &node, const QString &fingerprint);

/// Signs in to the servers of a plan, one after the other, besides the server that the console shows: with secrets from
/// the keychain, and from a dialog where they are missing or refused. Each server gets only what is kept or was typed for
/// it. Secrets are held until the sign-in to their server is over; what was typed is not kept.
class PlanSignIn final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it. \a window is the parent of its dialogs.
    PlanSignIn(Console &console, ServerStore &servers, SecretStore &secrets, QWidget *window);
    ~PlanSignIn() override;

    /// concluded() or cancelled() follows. \a mayLeaveOut: whether it goes on without a server that cannot be signed in to.
    /// Only while not isRunning() and the console is not busy.
    void start(const QList<Destination> &servers, bool mayLeaveOut);
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    /// For each server, as far as it was tried: what it is signed in to as, for Console::signedInServer(), or why it is not.
    void concluded(const QList<sluice::Result<sluice::Destination>> &outcomes);
    /// A person stopped it.
    void cancelled();
    /// The keychain could not be read. The sign-in continues.
    void noted(const QString &server, const QString &sentence);

private:
    void readKeychain();
    void next();
    void beginCurrent();
    void signIn(bool byHand);
    void ask(const QString &problem, const QList<SecretKind> &kinds);
    void take(const SecretsAnswer &answer);
    void handleSignedIn(const Destination &destination);
    void handleFailed(const QString &node, const Error &error);
    void showCertificate(const QString &node, const Error &error);
    void trust(const QString &node, const QString &fingerprint);
    void leaveOut(const Error &error);
    void finish();
    void cancel();
    Destination &current() { return m_destinations[m_outcomes.size()]; }
    bool isAsking() const;
    void closeDialog();

    Console &m_console;
    ServerStore &m_servers;
    SecretStore &m_store;
    const QPointer<QWidget> m_window; ///< null: it was closed meanwhile
    QPointer<SecretsDialog> m_dialog;
    QList<Destination> m_destinations; ///< with the secrets that are known, each only until its sign-in is over
    QList<Result<Destination>> m_outcomes;
    std::optional<Error> m_lastError; ///< of the current server
    quint64 m_turn = 0; ///< another one for each server: an answer that comes later is about a server that is past
    bool m_mayLeaveOut = true;
    bool m_isRunning = false;
};

} // namespace sluice
