// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/application.h"

#include "app/sluice/windowsettings.h"
#include "core/storage/secrets/keychainsecrets.h"
#include "core/storage/secrets/memorysecrets.h"

#include <QStandardPaths>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

QString recentAddressesFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/recent-addresses.json"_L1;
}

std::unique_ptr<SecretStore> secretStore(bool kept)
{
    if (kept)
        return std::make_unique<KeychainSecrets>(KeychainSecrets::usualIndexFile());
    return std::make_unique<MemorySecrets>();
}

} // namespace

Application::Application(Memory memory)
    : m_memory(memory)
    , m_sessions(m_client)
    , m_recent(memory == Memory::Kept ? recentAddressesFile() : QString())
    , m_servers(memory == Memory::Kept ? ServerStore::usualFiles() : ServerStore::Files())
    , m_secrets(secretStore(memory == Memory::Kept))
    , m_console(m_sessions)
    , m_window(m_console)
    , m_quit(m_window)
{
    QObject::connect(&m_window, &MainWindow::demoRequested, &m_console,
                     [this](const QString &productId) { startDemo(productId); });
    QObject::connect(&m_console, &Console::signedIn, &m_window, [this] { rememberAddress(); });
    m_window.setDemos(DemoServers::offers());
    m_window.setRecentAddresses(&m_recent);
    m_window.setServers(m_servers, *m_secrets);
    if (memory == Memory::Kept)
        m_window.restoreLayout(WindowSettings().layout());
    if (const auto loaded = m_recent.load(); !loaded)
        m_window.showReport({.sentence = loaded.error().message, .error = loaded.error()});
}

Application::~Application()
{
    if (m_memory == Memory::Kept)
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
    if (const auto loaded = m_servers.load(); !loaded)
        m_window.showReport({.sentence = loaded.error().message, .error = loaded.error()});
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
    const auto remembered = m_recent.remember({.protocolId = request.protocolId,
                                               .address = m_console.session()->address(),
                                               .user = request.credentials.user,
                                               .environment = m_console.environment(),
                                               .online = request.options.online,
                                               .signIn = request.options.signIn,
                                               .binding = request.options.binding});
    if (!remembered)
        m_console.activities()->add({.time = QDateTime::currentDateTime(),
                                     .what = QCoreApplication::translate("sluice::Application", "Remember the address"),
                                     .where = m_console.session()->hostAndPort(),
                                     .outcome = remembered.error().message});
}

} // namespace sluice
