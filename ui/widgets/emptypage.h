// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

class QAction;

namespace Ui {
class EmptyPage;
}

namespace sluice {

/// What the window shows before the first sign-in.
class EmptyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);
    ~EmptyPage() override;

    /// Once. The actions outlive the page.
    void setUp(QAction *signIn, QAction *tryDemo);

private:
    std::unique_ptr<Ui::EmptyPage> m_ui;
};

} // namespace sluice
