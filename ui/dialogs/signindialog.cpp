// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signindialog.h"

#include "ui/dialogs/ui_signindialog.h"

#include <QFileDialog>
#include <QPushButton>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array servicesVersions{88, 87, 86, 85, 84, 83, 82, 81, 80, 75, 73};

/// Why nobody can sign in with \a request, in one sentence; empty when somebody may.
QString objectionTo(const SignInRequest &request)
{
    if (const auto problem = problemOf(request))
        return problem->message;
    return request.credentials.user.isEmpty() ? SignInDialog::tr("Enter the name of the user.") : QString();
}

} // namespace

SignInDialog::SignInDialog(const SignInRequest &request, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SignInDialog>())
    , m_initial(request)
{
    m_ui->setupUi(this);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("&Sign In"));
    fill();

    for (const auto *edit : {m_ui->addressEdit, m_ui->userEdit, m_ui->passwordEdit, m_ui->authoritiesEdit})
        connect(edit, &QLineEdit::textChanged, this, &SignInDialog::showProblem);
    connect(m_ui->servicesBox, &QComboBox::currentIndexChanged, this, &SignInDialog::showProblem);
    connect(m_ui->showPasswordBox, &QCheckBox::toggled, this, &SignInDialog::showPassword);
    connect(m_ui->advancedButton, &QToolButton::toggled, this, &SignInDialog::showAdvanced);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &SignInDialog::browseForAuthorities);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showProblem();
}

SignInDialog::~SignInDialog() = default;

void SignInDialog::fill()
{
    m_ui->addressEdit->setText(m_initial.address);
    m_ui->userEdit->setText(m_initial.credentials.user);
    m_ui->passwordEdit->setText(m_initial.credentials.password);

    m_ui->servicesBox->addItem(tr("Automatic"));
    for (const int version : servicesVersions)
        m_ui->servicesBox->addItem(u"Services%1"_s.arg(version), version);
    if (m_initial.options.services)
        m_ui->servicesBox->setCurrentIndex(m_ui->servicesBox->findData(*m_initial.options.services));
    m_ui->envelopeBox->addItem(tr("As servers speak it"), QVariant::fromValue(EnvelopeForm::Wire));
    m_ui->envelopeBox->addItem(tr("As published by the vendor"), QVariant::fromValue(EnvelopeForm::Published));
    m_ui->envelopeBox->setCurrentIndex(m_initial.options.envelope == EnvelopeForm::Published ? 1 : 0);
    m_ui->timeoutBox->setValue(static_cast<int>(m_initial.timeout.count()));
    m_ui->authoritiesEdit->setText(m_initial.authoritiesFile);

    const SignInRequest usual;
    const bool unusual = m_initial.options != usual.options || m_initial.timeout != usual.timeout
        || m_initial.authoritiesFile != usual.authoritiesFile;
    m_ui->advancedButton->setChecked(unusual);
    showAdvanced(unusual);
    // What is known already need not be typed again.
    if (!m_initial.address.isEmpty())
        (m_initial.credentials.user.isEmpty() ? m_ui->userEdit : m_ui->passwordEdit)->setFocus();
}

SignInRequest SignInDialog::request() const
{
    auto request = m_initial;
    request.address = m_ui->addressEdit->text();
    request.credentials.user = m_ui->userEdit->text();
    request.credentials.password = m_ui->passwordEdit->text();
    const auto services = m_ui->servicesBox->currentData();
    request.options.services = services.isValid() ? std::optional(services.toInt()) : std::nullopt;
    request.options.envelope = m_ui->envelopeBox->currentData().value<EnvelopeForm>();
    request.timeout = std::chrono::seconds(m_ui->timeoutBox->value());
    request.authoritiesFile = m_ui->authoritiesEdit->text();
    return request;
}

void SignInDialog::showAdvanced(bool shown)
{
    m_ui->advancedButton->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    m_ui->advancedPanel->setVisible(shown);
    adjustSize();
}

void SignInDialog::showPassword(bool shown)
{
    m_ui->passwordEdit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
}

void SignInDialog::browseForAuthorities()
{
    auto *dialog = new QFileDialog(this, tr("Certificate Authorities"), m_ui->authoritiesEdit->text(),
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_ui->authoritiesEdit, &QLineEdit::setText);
    dialog->open();
}

void SignInDialog::showProblem()
{
    const auto edited = request();
    const auto objection = objectionTo(edited);
    const auto understood = understoodAddress(edited);
    m_ui->understoodLabel->setText(understood.isEmpty() ? QString() : tr("Understood as %1").arg(understood));
    m_ui->warningLabel->setVisible(sendsPasswordInTheClear(edited));
    m_ui->problemLabel->setText(objection);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(objection.isEmpty());
}

} // namespace sluice
