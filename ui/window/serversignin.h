// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"
#include "core/storage/secrets/secretstore.h"
#include "ui/console/signinattempt.h"
#include "ui/texts/nextstep.h"

#include <QHash>
#include <QObject>

namespace sluice {

class Console;
class SecretStore;
class ServerStore;
struct SecretsAnswer;

/// Signs a console in to stored servers: with what the keychain holds, and with what it asks for. While the keychain is
/// read, which may take as long as somebody needs to unlock it, the console is busy and can be stopped. Holds secrets
/// only as long as that takes.
class ServerSignIn final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it, and \a window is what its dialogs belong to.
    ServerSignIn(Console &console, ServerStore &servers, SecretStore &secrets, QWidget *window);
    ~ServerSignIn() override;

    /// Asks for nothing that is kept.
    void signIn(const QString &serverId);
    /// Asks for what signs in, whatever is kept: it was refused, or is to be another. \a problem: why, may be empty.
    void ask(const QString &serverId, const QString &problem = {});

Q_SIGNALS:
    /// Something about keeping or reading secrets that somebody has to know; the sign-in goes on all the same.
    void noted(const QString &server, const QString &sentence);

private:
    void begin(const Server &server);
    void readNext();
    void takeRead(const Result<std::optional<QString>> &result);
    void continueSignIn();
    void open(const QString &problem, const QList<SecretKind> &kinds);
    void take(const SecretsAnswer &answer);
    void start(bool byHand);
    void keep();
    bool isForTheStoredUser();
    QString clearText() const;
    QString withClearText(const QString &problem) const;
    void noteKeychain(const Error &error);
    void forgetSecrets();
    QList<SecretKind> missing() const;
    SignInTarget target() const;

    Console &m_console;
    ServerStore &m_servers;
    SecretStore &m_store;
    QWidget *const m_window;
    Server m_server;                      ///< that is signed in to
    QList<SecretKind> m_unread;           ///< kept, and to be read
    QHash<SecretKind, QString> m_secrets; ///< until the sign-in has begun
    QHash<SecretKind, QString> m_toKeep;  ///< until it has succeeded
    QString m_keepsFor;                   ///< the server whose secrets somebody wanted to keep the last time
    QString m_cookie;
    QString m_xsrfToken;
    bool m_toldOfKeychain = false; ///< that there is none is said once
};

} // namespace sluice
