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
class WindowServers;

/// What a window does about signing in to stored servers, and about whom to trust there.
class WindowSignIn final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    WindowSignIn(Console &console, ServerStore &servers, SecretStore &secrets, WindowServers &list, MainWindow *window);

    /// Does what \a step says, where it is about a stored server; false where it is not.
    bool take(NextStep step, const ErrorReport &trouble);

private:
    void trust(const QString &fingerprint, const ErrorReport &trouble);
    bool keepTrust(const QString &fingerprint, const ErrorReport &trouble);
    void note(const QString &server, const QString &sentence);

    Console &m_console;
    ServerStore &m_servers;
    WindowServers &m_list;
    ServerSignIn *const m_signingIn;
    MainWindow *const m_window;
};

} // namespace sluice
