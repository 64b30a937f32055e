// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluice/demoservers.h"
#include "app/sluice/desktopnotifier.h"
#include "app/sluice/patientquit.h"
#include "core/session/requestlog.h"
#include "core/session/sessions.h"
#include "core/storage/history/checkpoints/checkpointkeeper.h"
#include "core/storage/history/history.h"
#include "core/storage/history/reading/historyreader.h"
#include "core/storage/presets.h"
#include "core/storage/recentaddresses.h"
#include "core/storage/secrets/keychainsecrets.h"
#include "core/storage/servers/serverstore.h"
#include "core/transport/httpclient.h"
#include "ui/console/console.h"
#include "ui/history/historyparts.h"
#include "ui/window/mainwindow.h"

#include <memory>
#include <optional>

namespace sluice {

/// The desktop program: the one place that knows all of its parts. It ends once its window is closed and its sessions
/// are signed out.
class Application final
{
public:
    Application();
    ~Application();

    /// Reads the stored servers, after the window is shown.
    void showWindow();

    /// Shows the plan file at \a path.
    void openPlan(const QString &path);

    /// Starts the demo server of \a productId and signs in to it, in the same window. Nothing of it is stored.
    void startDemo(const QString &productId);

private:
    void loadServers();
    void reportProblem();
    void rememberAddress();
    void offerUnanswered();
    void keepCheckpoints();
    void recordAsSeen(const QList<UnansweredRequest> &requests);

    std::unique_ptr<DemoServers> m_demos; ///< null until a demo is started
    HttpClient m_client;
    RequestLog m_requests;
    Sessions m_sessions;
    RecentAddresses m_recent;
    ServerStore m_servers;
    KeychainSecrets m_secrets;
    Presets m_presets;
    History m_history;
    HistoryReader m_historyReader;
    CheckpointKeeper m_checkpoints;
    Console m_console;
    MainWindow m_window;
    PatientQuit m_quit;
    DesktopNotifier m_notifier;
    std::optional<Error> m_reported; ///< the problem of the stored servers that was shown last
};

} // namespace sluice
