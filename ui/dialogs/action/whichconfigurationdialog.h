// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace sluice {

/// Asks which cached configurations are cleared on several servers, and for whom. Nobody is chosen at first.
class WhichConfigurationDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit WhichConfigurationDialog(QWidget *parent);

    /// What was chosen, when the dialog was accepted.
    ClearConfiguration action() const;

private:
    void showProblem();

    QLineEdit *const m_application;
    QLineEdit *const m_instance;
    QRadioButton *const m_own;
    QRadioButton *const m_all;
    QPushButton *m_ok = nullptr;
};

} // namespace sluice
