// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluice/demoserver.h"
#include "app/sluice/patientquit.h"
#include "core/session/sessions.h"
#include "core/storage/recentaddresses.h"
#include "core/storage/secrets/secretstore.h"
#include "core/storage/servers/serverstore.h"
#include "core/transport/httpclient.h"
#include "ui/console/console.h"
#include "ui/window/mainwindow.h"

#include <memory>

namespace sluice {

/// The desktop program, put together: nothing else knows all of its parts. It ends when its window is closed and what
/// was signed in is signed out.
class Application final
{
public:
    /// Whether anything outlives the program.
    enum class Memory { Kept, ThrownAway };

    explicit Application(Memory memory);
    ~Application();

    /// Reads the stored servers once the window is there.
    void showWindow();

    /// Starts the demo server of \a product and signs in to it, in the same window.
    void startDemo(DemoProduct product);

private:
    void loadServers();
    void rememberAddress();

    const Memory m_memory;
    std::unique_ptr<DemoServer> m_demo; ///< once it was asked for
    HttpClient m_client;
    Sessions m_sessions;
    RecentAddresses m_recent;
    ServerStore m_servers;
    const std::unique_ptr<SecretStore> m_secrets;
    Console m_console;
    MainWindow m_window;
    PatientQuit m_quit;
};

} // namespace sluice
