// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>
#include <QSet>

#include <memory>

class QMenu;

namespace Ui {
class ServersDock;
}

namespace sluice {

class Destinations;
class ServerFilter;
class ServerModel;
struct Server;

/// The stored servers, to find and sign in to. Text that is typed into the tree goes into the search field.
class ServersDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit ServersDock(QWidget *parent = nullptr);
    ~ServersDock() override;

    /// Call it once. \a add is offered while there are no servers; \a actions are about the current server. All outlive
    /// the dock.
    void setUp(QAction *add, const QList<QAction *> &actions);

    /// The current server and collapsed groups stay as they are.
    /// \a destinations tell which classes are in force.
    void setServers(const QList<Server> &servers, const Destinations &destinations);

    /// The id of the current server; empty if there is none.
    QString currentServer() const;
    void setCurrentServer(const QString &id);
    /// Makes the server current. Clears the search if it hides the server.
    void revealServer(const QString &id);

    void focusFind();

    /// What is offered while servers are ticked. \a menu outlives the dock.
    void setTickedMenu(QMenu *menu);
    /// Their ids, in the order of the tree. The current server is not among them unless it is ticked.
    QStringList tickedServers() const;
    void untickAll();

Q_SIGNALS:
    void signInRequested(const QString &id);
    /// currentServer() has changed.
    void currentChanged();
    /// tickedServers() has changed.
    void ticksChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKeyInTree(QKeyEvent *event);
    bool handleKeyInFind(QKeyEvent *event);
    void find(const QString &text);
    void expand();
    void noteExpansion(const QModelIndex &index, bool expanded);
    void requestSignIn(const QModelIndex &index);
    void showReason();
    void showTicked();
    void toggle(const QModelIndex &index);
    bool isOnTick(const QPoint &place) const;

    std::unique_ptr<Ui::ServersDock> m_ui;
    ServerModel *const m_model;
    ServerFilter *const m_filter;
    QSet<QString> m_collapsed; ///< groups
    bool m_expanding = false;  ///< the dock itself expands groups now, so that is not recorded
};

} // namespace sluice
