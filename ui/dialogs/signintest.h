// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/connectiontest.h"

#include <QObject>
#include <QPointer>

class QDialog;

namespace Ui {
class SignInDialog;
}

namespace sluice {

/// The part of the sign-in dialog that asks a server who it is, when somebody presses the button for it. Sends neither
/// the user nor a secret, and has none.
class SignInTest final : public QObject
{
    Q_OBJECT

public:
    /// \a ui belongs to \a dialog.
    SignInTest(Ui::SignInDialog &ui, QDialog *dialog);

    /// What the test is about. With another one what was found out before is forgotten.
    void setRequest(const SignInRequest &request);

    void forget();

    /// Says \a text in the place of a result.
    void show(const QString &text);

Q_SIGNALS:
    /// There is more to see, or less.
    void shown();

private:
    void testOrStop();
    void conclude(const Result<ConnectionReport> &report);
    void showCertificate();
    void takeAddress();

    Ui::SignInDialog &m_ui;
    QDialog *const m_dialog;
    SignInRequest m_request; ///< without credentials
    QPointer<Call<ConnectionReport>> m_test;
    std::optional<TlsProblem> m_problem; ///< what the test objected to
    QString m_redirect;                  ///< the address that it was sent to; empty: none
};

} // namespace sluice
