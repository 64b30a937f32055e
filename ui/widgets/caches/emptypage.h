// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

class QAction;

namespace Ui {
class EmptyPage;
}

namespace sluice {

/// Shown in the window while nobody is signed in.
class EmptyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);
    ~EmptyPage() override;

    /// Call it once. \a action outlives the page.
    void setSignIn(QAction *action);
    /// Call it once, if servers can be stored: then \a action is offered first. \a action outlives the page.
    void setAddServer(QAction *action);
    /// Adds a button for a demo server. \a name is its accessible name. \a action outlives the page.
    void addDemo(QAction *action, const QString &name);

private:
    std::unique_ptr<Ui::EmptyPage> m_ui;
};

} // namespace sluice
