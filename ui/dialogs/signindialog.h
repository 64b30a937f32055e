// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/sessions.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SignInDialog;
}

namespace sluice {

/// Edits a copy of a request; the one who opened it takes request() once it is accepted. Sends nothing.
class SignInDialog final : public QDialog
{
    Q_OBJECT

public:
    SignInDialog(const SignInRequest &request, QWidget *parent);
    ~SignInDialog() override;

    SignInRequest request() const;

private:
    void fill();
    void showAdvanced(bool shown);
    void showPassword(bool shown);
    void browseForAuthorities();
    void showProblem();

    std::unique_ptr<Ui::SignInDialog> m_ui;
    const SignInRequest m_initial;
};

} // namespace sluice
