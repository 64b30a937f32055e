// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/nextstep.h"

#include <QKeySequence>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace Ui {
class MainWindow;
}

namespace sluice {

class Destinations;
class Presets;
class RequestLog;
class SecretStore;
class ServerActions;
class ServerTransfer;
class ServersDock;
class ServerStore;

/// The part of a window that deals with stored servers: their dock, their menu, and the first button of the empty page.
class WindowServers final : public QObject
{
    Q_OBJECT

public:
    /// \a ui belongs to \a window. \a destinations are those of \a servers. All of them outlive it.
    WindowServers(const Ui::MainWindow &ui, ServerStore &servers, const Destinations &destinations,
                  SecretStore &secrets, QMainWindow *window);

    /// Where the requests of connection tests are listed, and outlives it; null, as at first: nowhere.
    void setLog(RequestLog *log);

    ServersDock *dock() const { return m_dock; }
    QMenu *menu() const { return m_menu; }
    /// The presets that are exported and imported with the servers; may be null. \a presets outlives it.
    void setPresets(Presets *presets);

    /// Opens the dialog that edits the server \a id.
    void edit(const QString &id);

Q_SIGNALS:
    void signInRequested(const QString &serverId);
    void failed(const sluice::ErrorReport &report);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *action(const QString &name, const QString &text, const QKeySequence &shortcut = {});
    void makeActions();
    void makeDock();
    void makeMenu();
    void connectActions();
    void connectStore();
    void showFailure(const QString &sentence, const Error &error);
    void showIcons();
    void enableActions();

    const Ui::MainWindow &m_ui;
    ServerStore &m_servers;
    const Destinations &m_destinations;
    QMainWindow *const m_window;
    ServerActions *const m_actions;
    ServerTransfer *const m_transfer;
    ServersDock *const m_dock;
    QMenu *m_menu = nullptr;
    QAction *m_find = nullptr;
    QAction *m_signIn = nullptr;
    QAction *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_moveUp = nullptr;
    QAction *m_moveDown = nullptr;
    QAction *m_import = nullptr;
    QAction *m_export = nullptr;
    QAction *m_kept = nullptr;
    QList<QAction *> m_aboutOne; ///< actions on the current server
};

} // namespace sluice
