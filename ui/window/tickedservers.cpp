// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/tickedservers.h"

#include "core/storage/servers/serverstore.h"
#include "ui/console/console.h"
#include "ui/dialogs/action/namesdialog.h"
#include "ui/dialogs/action/whichconfigurationdialog.h"
#include "ui/docks/serversdock.h"
#include "ui/window/confirmations.h"
#include "ui/window/windowplans.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>

namespace sluice {

using namespace Qt::StringLiterals;

TickedServers::TickedServers(Console &console, Confirmations &confirmations, const ServerStore &servers,
                             ServersDock &dock, WindowPlans &plans, QMenu &menu, QMainWindow *window)
    : QObject(window)
    , m_console(console)
    , m_confirmations(confirmations)
    , m_servers(servers)
    , m_dock(dock)
    , m_plans(plans)
    , m_window(window)
    , m_flushTicked(action(u"actionFlushTickedOnServers"_s))
    , m_flushNamed(action(u"actionFlushNamedOnServers"_s))
    , m_flushAll(action(u"actionFlushAllOnServers"_s))
    , m_clear(action(u"actionClearOnServers"_s))
    , m_untick(action(u"actionUntickServers"_s))
{
    const QList<QAction *> actions{m_flushTicked, m_flushNamed, m_flushAll, m_clear, m_untick};
    menu.addSeparator();
    menu.addActions(actions);
    auto *own = new QMenu(window); // that of the dock
    own->addActions(actions.mid(0, actions.size() - 1));
    dock.setTickedMenu(own);
    connect(m_flushTicked, &QAction::triggered, this,
            [this] { propose(FlushNamed{m_console.caches()->tickedNames()}); });
    connect(m_flushNamed, &QAction::triggered, this, &TickedServers::askForNames);
    connect(m_flushAll, &QAction::triggered, this, [this] { propose(FlushAll{}); });
    connect(m_clear, &QAction::triggered, this, &TickedServers::askForConfiguration);
    connect(m_untick, &QAction::triggered, &dock, &ServersDock::untickAll);
    connect(&dock, &ServersDock::ticksChanged, this, &TickedServers::showActions);
    connect(&console, &Console::busyChanged, this, &TickedServers::showActions);
    connect(&console, &Console::sessionChanged, this, &TickedServers::showActions);
    connect(console.caches(), &CacheModel::ticksChanged, this, &TickedServers::showActions);
    connect(&confirmations, &Confirmations::pendingChanged, this, &TickedServers::showActions);
    showActions();
}

QAction *TickedServers::action(const QString &name)
{
    auto *made = new QAction(m_window);
    made->setObjectName(name);
    return made;
}

void TickedServers::showActions()
{
    const auto servers = static_cast<int>(m_dock.tickedServers().size());
    const auto caches = static_cast<int>(m_console.caches()->tickedCount());
    const bool ready = servers > 0 && !m_console.isBusy() && !m_confirmations.isPending();
    const auto where = servers == 0 ? tr("Ticked Servers")
        : servers == 1              ? tr("1 Ticked Server")
                                    : tr("%n Ticked Servers", nullptr, servers);
    m_flushTicked->setText(caches == 0 ? tr("Flush Ticked &Caches on %1…", "… 2 Ticked Servers").arg(where)
                               : caches == 1
                               ? tr("Flush 1 Ticked &Cache on %1…", "… 2 Ticked Servers").arg(where)
                               : tr("Flush %n Ticked &Caches on %1…", "… 2 Ticked Servers", caches).arg(where));
    m_flushNamed->setText(tr("Flush Caches by &Name on %1…", "… 2 Ticked Servers").arg(where));
    m_flushAll->setText(tr("Flush All Cac&hes on %1…", "… 2 Ticked Servers").arg(where));
    m_clear->setText(tr("Clear Confi&guration on %1…", "… 2 Ticked Servers").arg(where));
    m_untick->setText(tr("Un&tick All Servers"));
    m_flushTicked->setEnabled(ready && caches > 0 && !m_console.caches()->isWhole());
    m_flushNamed->setEnabled(ready);
    m_flushAll->setEnabled(ready);
    m_clear->setEnabled(ready);
    m_untick->setEnabled(servers > 0);
}

/// Of a server with a database of its own the configuration is cleared once; caches are flushed on every node.
void TickedServers::propose(const Operation &operation)
{
    const bool isShared = std::holds_alternative<ClearConfiguration>(operation);
    Proposal proposal{.steps = {{.operation = operation, .scope = isShared ? Scope::OncePerFarm : Scope::EveryNode}},
                      .created = QDateTime::currentDateTimeUtc(),
                      .author = {.who = thisOperator()}};
    const auto ids = m_dock.tickedServers();
    for (const auto &id : ids) {
        if (const auto *server = m_servers.find(id))
            proposal.servers.append({.destination = m_console.destinations().of(*server)});
    }
    if (!proposal.servers.isEmpty())
        m_plans.propose(proposal);
}

void TickedServers::askForNames()
{
    auto *dialog = new NamesDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { propose(FlushNamed{dialog->names()}); });
    dialog->open();
}

void TickedServers::askForConfiguration()
{
    auto *dialog = new WhichConfigurationDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { propose(dialog->action()); });
    dialog->open();
}

} // namespace sluice
