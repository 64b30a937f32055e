// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/console/actiontarget.h"

#include <QWidget>

#include <memory>

namespace Ui {
class HostCheck;
}

namespace sluice {

/// Has the name of a server typed by somebody who is about to change something there.
class HostCheck final : public QWidget
{
    Q_OBJECT

public:
    explicit HostCheck(QWidget *parent = nullptr);
    ~HostCheck() override;

    /// For the server of \a target: its name or its host will do. Where nothing is \a required, it is not shown.
    void setUp(const ActionTarget &target, bool required);

    /// What is still to be done, in one sentence; empty when the name was typed or none is required.
    QString objection() const;

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();
    QString nameOfServer() const;

    std::unique_ptr<Ui::HostCheck> m_ui;
    ActionTarget m_target;
    bool m_required = false;
};

} // namespace sluice
