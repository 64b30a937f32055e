// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "ui/console/actiontarget.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class ConfirmDialog;
}

namespace sluice {

/// Shows what an action is about to do, before it is sent. The one who opened it sends it once it is accepted.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT

public:
    using Target = ActionTarget;

    ConfirmDialog(const Operation &action, const Target &target, QWidget *parent);
    ~ConfirmDialog() override;

    /// Whether the settings of the server are to be compared before and after; nothing where they cannot be.
    std::optional<bool> observes() const;

    /// Why it is done; empty where nobody asked.
    QString reason() const;

private:
    void showTargets();
    void showNames(const QStringList &names);
    void showWhom();
    void addButtons();
    void connectInputs();
    void showObjection();

    std::unique_ptr<Ui::ConfirmDialog> m_ui;
    const Operation m_action;
    const Target m_target;
    QPushButton *m_sendButton = nullptr;
};

} // namespace sluice
