// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/transportoptions.h"
#include "core/session/connectiontest.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QLabel;
class QPushButton;

namespace sluice {

/// The part of a dialog that asks a server who it is, when somebody presses the button for it. Sends neither the user
/// nor what signs in.
class SignInTest final : public QObject
{
    Q_OBJECT

public:
    /// Where it is asked for and shown.
    struct Controls
    {
        QPushButton *testButton = nullptr;
        QPushButton *certificateButton = nullptr;
        QPushButton *takeAddressButton = nullptr;
        QLabel *resultLabel = nullptr;
        bool offersTrust = false; ///< whether the one who opened it keeps what trusted() says
        /// Reads what opens the proxy and the client's key; the call is its parent's. Empty, or null: nothing does.
        std::function<Call<TransportSecrets> *(QObject *parent)> readSecrets{};
    };

    /// \a controls belong to \a dialog.
    SignInTest(const Controls &controls, QWidget *dialog);

    /// What the test is about. With another one what was found out before is forgotten.
    void setRequest(const SignInRequest &request);

    void forget();

    /// Says \a text in the place of a result.
    void show(const QString &text);

Q_SIGNALS:
    /// There is more to see, or less.
    void shown();
    /// Somebody wants to be at \a address, where the server sends its guests.
    void addressOffered(const QString &address);
    /// Somebody decided to trust the certificate that the server showed.
    void trusted(const QString &fingerprint);

private:
    void testOrStop();
    void test(const TransportSecrets &secrets);
    void conclude(const Result<ConnectionReport> &report);
    void showCertificate();

    const Controls m_ui;
    QWidget *const m_dialog;
    SignInRequest m_request;                    ///< without credentials
    QPointer<Call<TransportSecrets>> m_reading; ///< before the test
    QPointer<Call<ConnectionReport>> m_test;
    std::optional<TlsProblem> m_problem; ///< what the test objected to
    QString m_redirect;                  ///< the address that it was sent to; empty: none
};

} // namespace sluice
