// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connection/signintest.h"

#include "ui/dialogs/connection/certificatedialog.h"
#include "ui/texts/signintexts.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QUrl>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// The address that \a error redirects the \a request to, as understood; empty if there is none, or it is the same.
QString redirectOf(const Error &error, SignInRequest request)
{
    const bool absolute = QUrl(error.detail).scheme().startsWith("http"_L1);
    if (error.httpStatus < 300 || error.httpStatus >= 400 || !absolute)
        return {};
    const auto asked = understoodAddress(request);
    request.address = error.detail;
    const auto target = understoodAddress(request);
    return target == asked ? QString() : target;
}

} // namespace

SignInTest::SignInTest(const Controls &controls, QWidget *dialog)
    : QObject(dialog)
    , m_ui(controls)
    , m_dialog(dialog)
{
    connect(m_ui.testButton, &QPushButton::clicked, this, &SignInTest::testOrStop);
    connect(m_ui.certificateButton, &QPushButton::clicked, this, &SignInTest::showCertificate);
    connect(m_ui.takeAddressButton, &QPushButton::clicked, this, [this] { Q_EMIT addressOffered(m_redirect); });
    show({});
}

void SignInTest::setRequest(const SignInRequest &request)
{
    auto asked = request;
    asked.credentials = {};
    if (std::exchange(m_request, asked) != asked)
        forget();
}

void SignInTest::testOrStop()
{
    if (m_reading || m_test) {
        (m_reading ? static_cast<AbstractCall *>(m_reading) : m_test)->cancel();
        return;
    }
    m_problem.reset();
    m_redirect.clear();
    m_reading = m_ui.readSecrets ? m_ui.readSecrets(this) : nullptr;
    if (!m_reading)
        return test({});
    show(tr("Waiting for the keychain…"));
    m_reading->then(this, [this](const Result<TransportSecrets> &secrets) {
        m_reading.clear();
        if (!secrets && secrets.error().kind == Error::Kind::Cancelled)
            return show({});
        // Without secrets, the answer says what is missing.
        test(secrets.value_or(TransportSecrets()));
    });
}

void SignInTest::test(const TransportSecrets &secrets)
{
    auto request = m_request;
    if (secrets != TransportSecrets())
        request.transportSecrets = secrets;
    m_test = testConnection(request, this, m_log, m_environment);
    m_test->then(this, [this](const Result<ConnectionReport> &report) { conclude(report); });
    show(tr("Asking %1…").arg(understoodAddress(m_request)));
}

void SignInTest::forget()
{
    delete m_reading.data();
    delete m_test.data();
    m_problem.reset();
    m_redirect.clear();
    show({});
}

void SignInTest::conclude(const Result<ConnectionReport> &report)
{
    m_test.clear();
    if (report) {
        show(connectionText(*report, m_request.protocolId));
        return;
    }
    m_problem = report.error().tls;
    m_redirect = redirectOf(report.error(), m_request);
    show(connectionText(report.error(), m_request.protocolId));
}

/// One button starts and stops the test, so that the focus stays on it.
void SignInTest::show(const QString &text)
{
    const bool running = m_reading || m_test;
    m_ui.testButton->setText(running ? tr("St&op Test") : tr("Test C&onnection"));
    m_ui.testButton->setAccessibleName(running ? tr("Stop Test") : tr("Test Connection"));
    m_ui.certificateButton->setVisible(m_problem && !m_problem->chain.isEmpty());
    m_ui.takeAddressButton->setVisible(!m_redirect.isEmpty());
    m_ui.resultLabel->setVisible(!text.isEmpty());
    m_ui.resultLabel->setText(text);
    Q_EMIT shown();
    // The text does not get the focus, so screen readers are notified.
    if (!text.isEmpty()) {
        QAccessibleEvent event(m_ui.resultLabel, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void SignInTest::showCertificate()
{
    const auto host = QUrl(understoodAddress(m_request)).authority();
    auto *dialog = new CertificateDialog(*m_problem, host, m_dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_environment)
        dialog->showEnvironment(*m_environment);
    if (m_ui.offersTrust)
        dialog->offerTrust();
    connect(dialog, &CertificateDialog::trusted, this, &SignInTest::trusted);
    dialog->open();
}

} // namespace sluice
