// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/server/server.h"
#include "core/storage/secrets/secretstore.h"

#include <QObject>

namespace sluice {

class RequestLog;
class ServerStore;
struct Destination;

/// The actions on stored servers. Asks before something is lost, and reports results.
class ServerActions final : public QObject
{
    Q_OBJECT

public:
    /// Both stores outlive it. \a window is the parent of its dialogs.
    ServerActions(ServerStore &servers, SecretStore &secrets, QWidget *window);

    /// Where the requests of connection tests are listed, and outlives it; null, as at first: nowhere.
    void setLog(RequestLog *log) { m_log = log; }

    void add();
    // The functions below ignore unknown ids and servers of the system.
    void edit(const QString &id);
    void remove(const QString &id);
    /// Moves the server within its group. \a by: -1 up, 1 down.
    void move(const QString &id, int by);

    void duplicate(const QString &id);
    void showKeptSecrets();

    /// Whether the server can be moved so within its group.
    bool canMove(const QString &id, int by) const;

Q_SIGNALS:
    /// The server \a id was added or changed.
    void stored(const QString &id);
    /// Something did not work.
    void failed(const QString &sentence, const sluice::Error &error);

private:
    void open(const Server &server);
    Call<void> *saveNew(const Server &server, QObject *parent);
    Call<void> *saveEdit(const Server &base, const Server &edited, QObject *parent);
    void forgetSecrets(const QString &serverId, const QList<SecretKind> &kinds);
    void removeConfirmed(const Server &server, const Destination &confirmed);
    void forgetRemoved(const Server &server);
    void report(const QString &sentence, const Error &error);
    const Server *own(const QString &id) const;
    QStringList neighbours(const QString &id) const;

    ServerStore &m_servers;
    SecretStore &m_secrets;
    QWidget *const m_window;
    RequestLog *m_log = nullptr;
};

} // namespace sluice
