// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/application.h"

#include "app/sluice/windowsettings.h"
#include "core/storage/files/settingsfolder.h"
#include "core/storage/signing/knownsigners.h"
#include "ui/window/plans/windowplanning.h"

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

QString recentAddressesFile()
{
    // Without a folder nothing is remembered; the store of the servers says why.
    const auto folder = settingsFolder();
    return folder ? *folder + "/Sluice/sluice/recent-addresses.json"_L1 : QString();
}

} // namespace

Application::Application()
    : m_sessions(m_client, &m_requests)
    , m_recent(recentAddressesFile())
    , m_servers(ServerStore::usualFiles())
    , m_secrets(KeychainSecrets::usualIndexFile())
    , m_presets(Presets::usualFile())
    , m_history(History::usualPath())
    , m_historyReader(History::usualPath())
    , m_checkpoints(m_history, m_secrets, usualCheckpointPlacesFile(), CheckpointKeeper::NoKey::Make)
    , m_console(m_sessions)
    , m_window(m_console)
    , m_quit(m_window)
    , m_notifier(*m_console.runs(), m_window)
{
    QObject::connect(&m_window, &MainWindow::demoRequested, &m_console,
                     [this](const QString &productId) { startDemo(productId); });
    QObject::connect(&m_console, &Console::signedIn, &m_window, [this] { rememberAddress(); });
    QObject::connect(&m_window, &MainWindow::unansweredSeen, &m_console,
                     [this](const QList<UnansweredRequest> &requests) { recordAsSeen(requests); });
    m_console.setRunLog(&m_history);
    keepCheckpoints();
    m_quit.waitForCheckpoints(m_history, m_checkpoints);
    m_window.setHistory({m_history, m_historyReader, m_checkpoints, m_secrets});
    m_window.setDemos(DemoServers::offers());
    m_window.setRecentAddresses(&m_recent);
    m_window.setServers(m_servers, m_secrets);
    m_window.setPlans(m_servers, m_secrets, KnownSigners(KnownSigners::usualFile(), KnownSigners::systemFile()),
                      m_presets);
    m_window.restoreLayout(WindowSettings().layout());
    if (const auto loaded = m_recent.load(); !loaded)
        m_window.showReport({.sentence = loaded.error().message, .error = loaded.error()});
}

Application::~Application()
{
    WindowSettings().setLayout(m_window.saveLayout());
}

void Application::showWindow()
{
    m_window.show();
    QMetaObject::invokeMethod(
        &m_window, [this] { loadServers(); }, Qt::QueuedConnection);
}

void Application::loadServers()
{
    QObject::connect(&m_servers, &ServerStore::changed, &m_window, [this] { reportProblem(); });
    std::ignore = m_servers.load(); // what is wrong is its problem()
    std::ignore = m_presets.load(); // their menu says what is wrong
    reportProblem();
    offerUnanswered();
}

/// Nothing is repeated by itself. What is wrong with the history is said when something is about to be recorded.
void Application::offerUnanswered()
{
    m_history.unanswered(&m_console)->then(&m_window, [this](const Result<QList<UnansweredRequest>> &requests) {
        if (requests && !requests->isEmpty())
            m_window.showUnanswered(*requests);
    });
}

/// From the first run on: before that nothing is recorded, and nobody should have to unlock a keychain.
void Application::keepCheckpoints()
{
    QObject::connect(m_console.runs(), &RunPresenter::started, &m_checkpoints, [this] {
        if (m_console.runs()->environment() != Environment::Demo) // which may be on other servers than is shown
            m_checkpoints.begin();
    });
    const auto sayNotKept = [this](const Error &error) {
        m_console.activities()->add(
            {.time = QDateTime::currentDateTime(),
             .what = QCoreApplication::translate("sluice::Application", "Keep a checkpoint of the history"),
             .where = {},
             .outcome = error.message});
    };
    QObject::connect(&m_checkpoints, &CheckpointKeeper::failed, &m_window, sayNotKept);
    QObject::connect(&m_history, &History::checkpointFailed, &m_window, sayNotKept);
}

void Application::recordAsSeen(const QList<UnansweredRequest> &requests)
{
    const auto text = QCoreApplication::translate("sluice::Application", "The operator was shown that it is unknown.");
    for (const auto &request : requests) {
        const RunRemark seen{.kind = RunRemark::Kind::Seen,
                             .text = text,
                             .dispatch = request.intent.dispatch,
                             .node = request.intent.node};
        m_history.append({.run = request.run, .at = QDateTime::currentDateTimeUtc(), .event = seen}, &m_console)
            ->then(&m_window, [this](const Result<void> &recorded) {
                if (!recorded)
                    m_window.showReport({.sentence = recorded.error().message, .error = recorded.error()});
            });
    }
}

/// Once for each problem: the file may become wrong while the window is open, and be mended.
void Application::reportProblem()
{
    const auto problem = m_servers.problem();
    if (problem == m_reported)
        return;
    if (m_reported)
        m_window.withdrawReport(*m_reported);
    if (problem)
        m_window.showReport({.sentence = problem->message, .error = *problem});
    m_reported = problem;
}

void Application::openPlan(const QString &path)
{
    m_window.planning()->open(path);
}

void Application::startDemo(const QString &productId)
{
    if (!m_demos)
        m_demos = std::make_unique<DemoServers>();
    const auto request = m_demos->start(productId);
    if (request)
        m_console.signIn(*request, Environment::Demo);
    else
        m_window.showReport({.sentence = request.error().message, .error = request.error()});
}

void Application::rememberAddress()
{
    // A demo server has another port each time. The address of a stored server need not be remembered a second time.
    if (m_console.environment() == Environment::Demo || !m_console.serverId().isEmpty())
        return;
    const auto &request = m_console.lastRequest();
    auto *remembering = m_recent.remember({.protocolId = request.protocolId,
                                           .address = m_console.session()->address(),
                                           .user = request.credentials.user,
                                           .environment = m_console.environment(),
                                           .online = request.options.online,
                                           .signIn = request.options.signIn,
                                           .binding = request.options.binding},
                                          &m_console);
    remembering->then(&m_console, [this, where = m_console.session()->hostAndPort()](const Result<void> &remembered) {
        if (!remembered)
            m_console.activities()->add(
                {.time = QDateTime::currentDateTime(),
                 .what = QCoreApplication::translate("sluice::Application", "Remember the address"),
                 .where = where,
                 .outcome = remembered.error().message});
    });
}

} // namespace sluice
