// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>
#include <QSet>

#include <memory>

namespace Ui {
class ServersDock;
}

namespace sluice {

class ServerFilter;
class ServerModel;
struct Server;

/// The stored servers, to be found and signed in to. Who types into the tree means the line that finds one.
class ServersDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit ServersDock(QWidget *parent = nullptr);
    ~ServersDock() override;

    /// Once. \a add is offered where there is no server yet, \a actions are about the current one. They outlive the dock.
    void setUp(QAction *add, const QList<QAction *> &actions);

    /// What is current and collapsed stays so.
    void setServers(const QList<Server> &servers);

    /// Its id; empty where none is current.
    QString currentServer() const;
    void setCurrentServer(const QString &id);
    /// The same, and what is looked for gives way where it hides it.
    void revealServer(const QString &id);

    void focusFind();

Q_SIGNALS:
    void signInRequested(const QString &id);
    /// currentServer() is another one.
    void currentChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKeyInTree(QKeyEvent *event);
    bool takeKeyInFind(QKeyEvent *event);
    void find(const QString &text);
    void expand();
    void noteExpansion(const QModelIndex &index, bool expanded);
    void requestSignIn(const QModelIndex &index);

    std::unique_ptr<Ui::ServersDock> m_ui;
    ServerModel *const m_model;
    ServerFilter *const m_filter;
    QSet<QString> m_collapsed; ///< groups
    bool m_expanding = false;  ///< by itself
};

} // namespace sluice
