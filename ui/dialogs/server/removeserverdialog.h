// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/destination.h"

#include <QDialog>

#include <memory>

namespace Ui {
class RemoveServerDialog;
}

namespace sluice {

/// Asks before a stored server is removed whose name has to be typed for that, see confirmationOfRemoval().
class RemoveServerDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a destination is a stored server.
    RemoveServerDialog(const Destination &destination, QWidget *parent);
    ~RemoveServerDialog() override;

private:
    void showProblem();

    std::unique_ptr<Ui::RemoveServerDialog> m_ui;
    const QString m_name;
};

} // namespace sluice
