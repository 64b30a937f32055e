// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/nextstep.h"

#include <QObject>

namespace sluice {

class Console;
class MainWindow;
class SecretStore;
class ServerSignIn;
class ServerStore;
struct Server;
class WindowServers;

/// The part of a window that signs in to stored servers, and stores which certificates to trust for them.
class WindowSignIn final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    WindowSignIn(Console &console, ServerStore &servers, SecretStore &secrets, WindowServers &list, MainWindow *window);

    /// Carries out \a step if it is about a stored server; otherwise does nothing and returns false.
    bool handleStep(NextStep step, const ErrorReport &report);

    /// Records that the certificate with this \a fingerprint is trusted for the server \a where.
    void noteTrust(const QString &fingerprint, const QString &where);
    /// Records what became known while the sign-in to \a server was prepared.
    void note(const QString &server, const QString &sentence);

private:
    void trust(const QString &fingerprint, const ErrorReport &report);
    void keepTrust(const Server &server, const QString &fingerprint, const ErrorReport &report);
    void useTrust(const QString &fingerprint, const ErrorReport &report);

    Console &m_console;
    ServerStore &m_servers;
    WindowServers &m_list;
    ServerSignIn *const m_signingIn;
    MainWindow *const m_window;
};

} // namespace sluice
