// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan/planstep.h"

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace sluice {

class Confirmations;
class Console;
class ServersDock;
class ServerStore;
class WindowPlans;

/// What a window offers for the servers that are ticked in their dock: one plan for all of them. It is never about the
/// current row of the dock, and where nothing is ticked nothing is offered.
class TickedServers final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it. \a menu is that of the servers.
    TickedServers(Console &console, Confirmations &confirmations, const ServerStore &servers, ServersDock &dock,
                  WindowPlans &plans, QMenu &menu, QMainWindow *window);

private:
    QAction *action(const QString &name);
    void showActions();
    void propose(const Operation &operation);
    void askForNames();
    void askForConfiguration();

    Console &m_console;
    Confirmations &m_confirmations;
    const ServerStore &m_servers;
    ServersDock &m_dock;
    WindowPlans &m_plans;
    QMainWindow *const m_window;
    QAction *const m_flushTicked;
    QAction *const m_flushNamed;
    QAction *const m_flushAll;
    QAction *const m_clear;
    QAction *const m_untick;
};

} // namespace sluice
