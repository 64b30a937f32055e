// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/desktopnotifier.h"

#include "ui/console/runpresenter.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QWidget>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// Desktops may take the body for markup. Nobody waits for the answer: the window says the same.
void notify(const QString &title, const QString &body)
{
    const auto session = QDBusConnection::sessionBus();
    if (!session.isConnected())
        return;
    const auto service = u"org.freedesktop.Notifications"_s;
    auto call = QDBusMessage::createMethodCall(service, u"/org/freedesktop/Notifications"_s, service, u"Notify"_s);
    constexpr uint replacesNothing = 0;
    constexpr int usualTime = -1;
    call << QApplication::applicationDisplayName() << replacesNothing << u"sluice"_s << title << body.toHtmlEscaped()
         << QStringList() << QVariantMap{{u"desktop-entry"_s, u"sluice"_s}} << usualTime;
    session.asyncCall(call);
}

} // namespace

DesktopNotifier::DesktopNotifier(const RunPresenter &runs, QWidget &window, qint64 leastTime)
    : m_runs(runs)
    , m_window(window)
    , m_leastTime(leastTime)
{
    connect(&runs, &RunPresenter::finished, this, &DesktopNotifier::handleFinished);
}

void DesktopNotifier::handleFinished()
{
    if (m_runs.elapsed() < m_leastTime || m_window.isActiveWindow())
        return;
    QApplication::alert(&m_window);
    const auto result = m_runs.result();
    notify(tr("%1: %2", "crm-farm: 2 of 4 nodes acknowledged").arg(m_runs.serverName(), result.title), result.line);
}

} // namespace sluice
