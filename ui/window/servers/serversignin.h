// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"
#include "core/run/destination/destinationsecrets.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace sluice {

class AttemptDialog;
class Console;
class SecretsDialog;
class ServerStore;
struct SecretsAnswer;

/// Signs a console in to stored servers, with secrets from the keychain and from a dialog. While the keychain is read,
/// which may wait for a person to unlock it, the console is busy and can be stopped. Secrets are held only until the
/// sign-in is over.
class ServerSignIn final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it. \a window is the parent of its dialogs.
    ServerSignIn(Console &console, ServerStore &servers, SecretStore &secrets, QWidget *window);
    ~ServerSignIn() override;

    /// Signs in to the server \a serverId. Asks only for secrets that are not kept.
    void signIn(const QString &serverId);
    /// Asks for the credentials even if they are kept, because they were refused or are going to be replaced. \a
    /// problem: why; may be empty.
    void ask(const QString &serverId, const QString &problem = {});

Q_SIGNALS:
    /// The \a dialog is about to open. It wants to be told how the sign-in goes.
    void asking(sluice::AttemptDialog *dialog);
    /// A secret could not be read or kept. The sign-in continues.
    void noted(const QString &server, const QString &sentence);

private:
    bool begin(const QString &serverId);
    void continueSignIn();
    void open(const QString &problem, const QList<SecretKind> &kinds);
    void takeOverTrust();
    void take(const SecretsAnswer &answer);
    void start(bool byHand);
    void keep();
    void keepSecrets(const Server &server, const QHash<SecretKind, Secret> &secrets);
    QString clearText() const;
    QString withClearText(const QString &problem) const;
    void noteKeychain(const Error &error);
    void forgetSecrets();

    Console &m_console;
    ServerStore &m_servers;
    SecretStore &m_store;
    QWidget *const m_window;
    QPointer<SecretsDialog> m_dialog;   ///< the last one
    Server m_server;                    ///< the server to sign in to
    Destination m_destination;          ///< the same, with the secrets that are known, held until the sign-in begins
    QHash<SecretKind, Secret> m_toKeep; ///< held until the sign-in has succeeded
    QString m_keepsFor;                 ///< id of the server for which "keep" was ticked the last time
    bool m_toldOfKeychain = false;      ///< whether the missing keychain was reported already; it is reported once
};

} // namespace sluice
