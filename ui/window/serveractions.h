// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/server/server.h"
#include "core/storage/secrets/secretstore.h"

#include <QObject>

namespace sluice {

class ServerStore;

/// What somebody does to the stored servers. It asks where something is lost, and tells what came of it.
class ServerActions final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it; \a window is what its dialogs belong to.
    ServerActions(ServerStore &servers, SecretStore &secrets, QWidget *window);

    void add();
    // What follows is ignored for an id that nobody has, and for a server of the system.
    void edit(const QString &id);
    void remove(const QString &id);
    /// Among its group: up for -1, down for 1.
    void move(const QString &id, int by);

    void duplicate(const QString &id);
    void importServers();
    void exportServers();
    void showKeptSecrets();

    /// Where it would go among its group; nothing where it is at that end already.
    bool canMove(const QString &id, int by) const;

Q_SIGNALS:
    /// The server \a id is new, or another one than before.
    void stored(const QString &id);
    /// In words for people.
    void failed(const QString &sentence, const sluice::Error &error);

private:
    void open(const Server &server);
    void forgetSecrets(const QString &serverId, const QList<SecretKind> &kinds);
    void removeConfirmed(const Server &server);
    void importFrom(const QString &file);
    void exportTo(const QString &file);
    void report(const QString &sentence, const Error &error);
    const Server *own(const QString &id) const;
    QStringList neighbours(const QString &id) const;

    ServerStore &m_servers;
    SecretStore &m_secrets;
    QWidget *const m_window;
};

} // namespace sluice
