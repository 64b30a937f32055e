// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "core/run/destination.h"
#include "ui/console/actionnotes.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class ConfirmDialog;
}

namespace sluice {

/// Shows what an action will do before it is sent. When the dialog is accepted, the caller sends the action.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT

public:
    ConfirmDialog(const Operation &action, const Destination &destination, const ActionNotes &notes, QWidget *parent);
    ~ConfirmDialog() override;

    /// Whether to compare the settings of the server before and after; nothing if the server has no operation for that.
    std::optional<bool> observes() const;

    /// The reason that was entered; empty if none was required.
    QString reason() const;

private:
    void showTargets();
    void showText(const QString &text);
    void showNames(const QStringList &names);
    void showWhom();
    void addButtons();
    void connectInputs();
    void showProblem();

    std::unique_ptr<Ui::ConfirmDialog> m_ui;
    const Operation m_action;
    const Destination m_destination;
    const ActionNotes m_notes;
    QPushButton *m_sendButton = nullptr;
};

} // namespace sluice
