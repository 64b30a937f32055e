// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluice/demoservers.h"
#include "app/sluice/patientquit.h"
#include "core/session/sessions.h"
#include "core/storage/recentaddresses.h"
#include "core/storage/secrets/secretstore.h"
#include "core/storage/servers/serverstore.h"
#include "core/transport/httpclient.h"
#include "ui/console/console.h"
#include "ui/window/mainwindow.h"

#include <memory>
#include <optional>

namespace sluice {

/// The desktop program: the one place that knows all of its parts. It ends once its window is closed and its sessions
/// are signed out.
class Application final
{
public:
    /// Whether settings and servers are stored.
    enum class Memory { Kept, ThrownAway };

    explicit Application(Memory memory);
    ~Application();

    /// Reads the stored servers, after the window is shown.
    void showWindow();

    /// Starts the demo server of \a productId and signs in to it, in the same window.
    void startDemo(const QString &productId);

private:
    void loadServers();
    void reportProblem();
    void rememberAddress();

    const Memory m_memory;
    std::unique_ptr<DemoServers> m_demos; ///< null until a demo is started
    HttpClient m_client;
    Sessions m_sessions;
    RecentAddresses m_recent;
    ServerStore m_servers;
    const std::unique_ptr<SecretStore> m_secrets;
    Console m_console;
    MainWindow m_window;
    PatientQuit m_quit;
    std::optional<Error> m_reported; ///< the problem of the stored servers that was shown last
};

} // namespace sluice
