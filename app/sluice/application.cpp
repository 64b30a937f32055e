// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/application.h"

namespace sluice {

Application::Application()
    : m_sessions(m_client)
    , m_console(m_sessions)
    , m_window(m_console)
{
    QObject::connect(&m_window, &MainWindow::demoRequested, &m_console, [this] { startDemo(); });
}

void Application::startDemo()
{
    if (!m_demo)
        m_demo = std::make_unique<DemoServer>();
    const auto request = m_demo->start();
    if (request)
        m_console.signIn(*request, Environment::Demo);
    else
        m_window.showFailure(request.error().message, request.error());
}

} // namespace sluice
