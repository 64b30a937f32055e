// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"
#include "core/domain/server/transportoptions.h"
#include "core/session/connectiontest.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QLabel;
class QPushButton;

namespace sluice {

/// The part of a dialog that tests the connection when a person presses its button. Sends neither the user nor the
/// credentials.
class SignInTest final : public QObject
{
    Q_OBJECT

public:
    /// The controls that start the test and show its result.
    struct Controls
    {
        QPushButton *testButton = nullptr;
        QPushButton *certificateButton = nullptr;
        QPushButton *takeAddressButton = nullptr;
        QLabel *resultLabel = nullptr;
        bool offersTrust = false; ///< whether the caller handles trusted()
        /// Reads the secrets of the proxy and of the client key; \a parent owns the call. May be empty or return null
        /// if there are none.
        std::function<Call<TransportSecrets> *(QObject *parent)> readSecrets{};
    };

    /// \a controls belong to \a dialog.
    SignInTest(const Controls &controls, QWidget *dialog);

    /// The request to test. Another request clears the result.
    void setRequest(const SignInRequest &request);

    /// The class of the server, to be shown with its certificate.
    void setEnvironment(Environment environment) { m_environment = environment; }

    /// Where the requests of tests are listed, and outlives this; null, as at first: nowhere.
    void setLog(RequestLog *log) { m_log = log; }

    void forget();

    /// Shows \a text in place of a result.
    void show(const QString &text);

Q_SIGNALS:
    /// The height of the contents has changed.
    void shown();
    /// A person chose the \a address that the server redirects to.
    void addressOffered(const QString &address);
    /// A person decided to trust the certificate that the server showed.
    void trusted(const QString &fingerprint);

private:
    void testOrStop();
    void test(const TransportSecrets &secrets);
    void conclude(const Result<ConnectionReport> &report);
    void showCertificate();

    const Controls m_ui;
    QWidget *const m_dialog;
    RequestLog *m_log = nullptr;
    std::optional<Environment> m_environment;
    SignInRequest m_request;                    ///< without credentials
    QPointer<Call<TransportSecrets>> m_reading; ///< runs before the test
    QPointer<Call<ConnectionReport>> m_test;
    std::optional<TlsProblem> m_problem; ///< of the last test
    QString m_redirect;                  ///< the address that the server redirected to; empty if it did not
};

} // namespace sluice
