// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/nextstep.h"

#include <QDialog>

namespace sluice {

/// Shows why a sign-in that was begun without a dialog did not work, while the window shows another server.
class SignInFailureDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a name: of the server, for people.
    SignInFailureDialog(const ErrorReport &report, const QString &name, QWidget *parent);

Q_SIGNALS:
    /// A person chose the next \a step. The dialog closes.
    void stepChosen(sluice::NextStep step, const sluice::ErrorReport &report);
};

} // namespace sluice
