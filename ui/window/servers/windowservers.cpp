// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/servers/windowservers.h"

#include "core/storage/servers/serverstore.h"
#include "ui/docks/serversdock.h"
#include "ui/icons/icons.h"
#include "ui/window/servers/serveractions.h"
#include "ui/window/servers/servertransfer.h"
#include "ui_mainwindow.h"

#include <QEvent>
#include <QMainWindow>

namespace sluice {

using namespace Qt::StringLiterals;

WindowServers::WindowServers(const Ui::MainWindow &ui, ServerStore &servers, const Destinations &destinations,
                             SecretStore &secrets, QMainWindow *window)
    : QObject(window)
    , m_ui(ui)
    , m_servers(servers)
    , m_destinations(destinations)
    , m_window(window)
    , m_actions(new ServerActions(servers, secrets, window))
    , m_transfer(new ServerTransfer(servers, window))
    , m_dock(new ServersDock(window))
{
    makeActions();
    makeDock();
    makeMenu();
    connectActions();
    connectStore();
    showIcons();
    window->installEventFilter(this);
    m_ui.emptyPage->setAddServer(m_add);
    m_dock->setServers(servers.servers(), destinations);
    enableActions();
}

QAction *WindowServers::action(const QString &name, const QString &text, const QKeySequence &shortcut)
{
    auto *made = new QAction(text, m_window);
    made->setObjectName(name);
    made->setShortcut(shortcut);
    return made;
}

void WindowServers::setLog(RequestLog *log)
{
    m_actions->setLog(log);
}

void WindowServers::makeActions()
{
    m_find = action(u"actionFindServer"_s, tr("&Find Server"), Qt::CTRL | Qt::Key_L);
    m_signIn = action(u"actionSignInToServer"_s, tr("S&ign In to This Server"));
    m_add = action(u"actionAddServer"_s, tr("&Add Server…"), Qt::CTRL | Qt::Key_N);
    m_edit = action(u"actionEditServer"_s, tr("&Edit Server…"));
    m_duplicate = action(u"actionDuplicateServer"_s, tr("Dup&licate Server…"));
    m_remove = action(u"actionRemoveServer"_s, tr("&Remove Server…"));
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut); // only while the list of servers has the focus
    m_moveUp = action(u"actionMoveServerUp"_s, tr("Move &Up"), Qt::CTRL | Qt::SHIFT | Qt::Key_Up);
    m_moveDown = action(u"actionMoveServerDown"_s, tr("Move &Down"), Qt::CTRL | Qt::SHIFT | Qt::Key_Down);
    m_import = action(u"actionImportServers"_s, tr("I&mport Servers…"));
    m_export = action(u"actionExportServers"_s, tr("E&xport Servers…"));
    m_kept = action(u"actionKeptSecrets"_s, tr("&Kept Secrets…"));
    m_aboutOne = {m_signIn, m_edit, m_duplicate, m_remove, m_moveUp, m_moveDown};
}

void WindowServers::makeDock()
{
    m_window->addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    m_dock->setUp(m_add, m_aboutOne);
    m_dock->show(); // needed if the window is shown already
    m_window->resizeDocks({m_dock}, {m_window->fontMetrics().averageCharWidth() * 46}, Qt::Horizontal);
    auto *toggle = m_dock->toggleViewAction();
    toggle->setText(tr("&Servers"));
    m_ui.viewMenu->addAction(toggle);
}

void WindowServers::makeMenu()
{
    auto *menu = new QMenu(tr("&Server"), m_ui.menuBar);
    menu->setObjectName(u"serverMenu"_s);
    menu->addActions({m_find, m_signIn});
    menu->addSeparator();
    menu->addActions({m_add, m_edit, m_duplicate, m_remove});
    menu->addSeparator();
    menu->addActions({m_moveUp, m_moveDown});
    menu->addSeparator();
    menu->addActions({m_import, m_export, m_kept});
    m_menu = menu;
    m_ui.menuBar->insertMenu(m_ui.cachesMenu->menuAction(), menu);
}

void WindowServers::connectActions()
{
    const auto current = [this] { return m_dock->currentServer(); };
    connect(m_find, &QAction::triggered, m_dock, &ServersDock::focusFind);
    connect(m_signIn, &QAction::triggered, this, [this, current] { Q_EMIT signInRequested(current()); });
    connect(m_add, &QAction::triggered, m_actions, &ServerActions::add);
    connect(m_edit, &QAction::triggered, m_actions, [this, current] { m_actions->edit(current()); });
    connect(m_duplicate, &QAction::triggered, m_actions, [this, current] { m_actions->duplicate(current()); });
    connect(m_remove, &QAction::triggered, m_actions, [this, current] { m_actions->remove(current()); });
    connect(m_moveUp, &QAction::triggered, m_actions, [this, current] { m_actions->move(current(), -1); });
    connect(m_moveDown, &QAction::triggered, m_actions, [this, current] { m_actions->move(current(), 1); });
    connect(m_import, &QAction::triggered, m_transfer, &ServerTransfer::importServers);
    connect(m_export, &QAction::triggered, m_transfer, &ServerTransfer::exportServers);
    connect(m_kept, &QAction::triggered, m_actions, &ServerActions::showKeptSecrets);
    connect(m_dock, &ServersDock::signInRequested, this, &WindowServers::signInRequested);
    connect(m_dock, &ServersDock::currentChanged, this, &WindowServers::enableActions);
}

void WindowServers::connectStore()
{
    connect(&m_servers, &ServerStore::changed, m_dock, [this] {
        m_dock->setServers(m_servers.servers(), m_destinations);
        enableActions();
    });
    connect(m_actions, &ServerActions::stored, m_dock, &ServersDock::revealServer);
    connect(m_actions, &ServerActions::failed, this, &WindowServers::showFailure);
    connect(m_transfer, &ServerTransfer::failed, this, &WindowServers::showFailure);
}

void WindowServers::showFailure(const QString &sentence, const Error &error)
{
    Q_EMIT failed({.sentence = sentence, .error = error});
}

void WindowServers::setPresets(Presets *presets)
{
    m_transfer->setPresets(presets);
}

void WindowServers::edit(const QString &id)
{
    m_actions->edit(id);
}

bool WindowServers::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcons();
    return QObject::eventFilter(watched, event);
}

void WindowServers::showIcons()
{
    const auto color = m_window->palette().color(QPalette::ButtonText);
    m_add->setIcon(themedIcon(u"list-add"_s, u"add-server"_s, color));
    m_signIn->setIcon(themedIcon(u"network-connect"_s, u"sign-in"_s, color));
    m_dock->toggleViewAction()->setIcon(ownIcon(u"servers"_s, color));
}

void WindowServers::enableActions()
{
    const auto id = m_dock->currentServer();
    const auto *server = m_servers.find(id);
    const bool own = server && !server->fromSystem;
    m_find->setEnabled(!m_servers.servers().isEmpty());
    m_signIn->setEnabled(server);
    m_duplicate->setEnabled(server);
    m_edit->setEnabled(own);
    m_remove->setEnabled(own);
    m_moveUp->setEnabled(m_actions->canMove(id, -1));
    m_moveDown->setEnabled(m_actions->canMove(id, 1));
    m_export->setEnabled(!m_servers.servers().isEmpty());
}

} // namespace sluice
