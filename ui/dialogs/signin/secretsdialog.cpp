// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signin/secretsdialog.h"

#include "ui/texts/sentences.h"
#include "ui/texts/signintexts.h"
#include "ui_secretsdialog.h"

#include <QLayout>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

namespace sluice {

namespace {

/// Spaces around a token or ticket come from copying, and are removed. In a password or passphrase they are part of it.
QString entered(const QLineEdit &edit, SecretKind kind)
{
    const auto text = edit.text();
    const bool isIssued =
        kind == SecretKind::Ticket || kind == SecretKind::AccessToken || kind == SecretKind::ApplicationToken;
    return isIssued ? text.trimmed() : text;
}

bool isOptional(SecretKind kind)
{
    return kind == SecretKind::ApplicationToken || kind == SecretKind::KeyPassphrase;
}

} // namespace

SecretsDialog::SecretsDialog(const SecretsQuestion &question, QWidget *parent)
    : AttemptDialog(parent)
    , m_ui(std::make_unique<Ui::SecretsDialog>())
    , m_question(question)
{
    m_ui->setupUi(this);
    setWindowTitle(tr("Sign In to %1").arg(inSentence(question.server.name)));
    setUpAttempts(m_ui->buttonBox, m_ui->notes,
                  {NextStep::ShowCertificate, NextStep::UseSoap, NextStep::ChangeAddress, NextStep::ChangeConnection});
    fill();
    connect(m_ui->showBox, &QCheckBox::toggled, this, &SecretsDialog::showSecrets);
    for (auto *edit : findChildren<QLineEdit *>())
        connect(edit, &QLineEdit::textChanged, this, &SecretsDialog::showButton);
    showButton();
    setMinimumWidth(fontMetrics().averageCharWidth() * 70); // for what may not work
}

/// Hidden first: when its inputs lose the focus they send signals, which need the whole dialog.
SecretsDialog::~SecretsDialog()
{
    hide();
}

void SecretsDialog::fill()
{
    const auto &server = m_question.server;
    m_ui->band->showServer(m_question.environment, server.name, QString());
    m_ui->problemLabel->setText(withoutControls(m_question.problem));
    m_ui->problemLabel->setVisible(!m_question.problem.isEmpty());
    m_edits = {{SecretKind::Password, m_ui->secretEdit},     {SecretKind::Ticket, m_ui->secretEdit},
               {SecretKind::AccessToken, m_ui->secretEdit},  {SecretKind::ApplicationToken, m_ui->applicationEdit},
               {SecretKind::ProxyPassword, m_ui->proxyEdit}, {SecretKind::KeyPassphrase, m_ui->keyEdit}};
    const auto signsIn = secretKindOf(server.options.signIn);
    const auto texts = secretTexts(server.options.signIn);
    m_ui->secretEditLabel->setText(texts.label);
    m_ui->secretEdit->setAccessibleName(texts.name);
    const auto asked = [this](SecretKind kind) { return m_question.kinds.contains(kind); };
    showRow(m_ui->userEdit, server.options.signIn == SignInKind::Password);
    showRow(m_ui->secretEdit, m_question.browserSession || (signsIn && asked(*signsIn)));
    showRow(m_ui->xsrfEdit, m_question.browserSession);
    showRow(m_ui->applicationEdit, asked(SecretKind::ApplicationToken));
    showRow(m_ui->proxyEdit, asked(SecretKind::ProxyPassword));
    showRow(m_ui->keyEdit, asked(SecretKind::KeyPassphrase));
    m_ui->applicationEdit->setPlaceholderText(tr("Optional"));
    m_ui->userEdit->setText(server.user);
    m_ui->keepBox->setChecked(m_question.keep && m_question.mayKeep);
    m_ui->form->setRowVisible(m_ui->keepBox, m_question.mayKeep && !m_question.browserSession);
    focusInput(false);
}

void SecretsDialog::showRow(QLineEdit *edit, bool shown)
{
    m_ui->form->setRowVisible(edit, shown);
}

void SecretsDialog::showSecrets(bool shown)
{
    const auto mode = shown ? QLineEdit::Normal : QLineEdit::Password;
    for (auto *edit : {m_ui->secretEdit, m_ui->xsrfEdit, m_ui->applicationEdit, m_ui->proxyEdit, m_ui->keyEdit})
        edit->setEchoMode(mode);
}

SecretsAnswer SecretsDialog::answer() const
{
    SecretsAnswer answer{.user = m_ui->userEdit->text(), .keep = m_ui->keepBox->isChecked()};
    for (const auto kind : m_question.kinds)
        answer.secrets.insert(kind, entered(*m_edits.value(kind), kind));
    if (m_question.browserSession) {
        answer.cookie = m_ui->secretEdit->text().trimmed();
        answer.xsrfToken = m_ui->xsrfEdit->text().trimmed();
    }
    return answer;
}

bool SecretsDialog::isComplete() const
{
    bool complete = m_ui->userEdit->isHidden() || !m_ui->userEdit->text().isEmpty();
    if (m_question.browserSession)
        complete = !m_ui->secretEdit->text().trimmed().isEmpty() && !m_ui->xsrfEdit->text().trimmed().isEmpty();
    for (const auto kind : m_question.kinds)
        complete = complete && (isOptional(kind) || !entered(*m_edits.value(kind), kind).isEmpty());
    return complete;
}

/// The empty field shows by itself what is missing.
void SecretsDialog::showButton()
{
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(isComplete() && !isBusy());
}

void SecretsDialog::enableInputs()
{
    m_ui->inputs->setEnabled(!isBusy());
}

void SecretsDialog::focusInput(bool secret)
{
    const bool asksForSecret = !m_ui->secretEdit->isHidden();
    const bool lacksUser = !m_ui->userEdit->isHidden() && m_ui->userEdit->text().isEmpty();
    auto *edit = lacksUser || !asksForSecret ? m_ui->userEdit : m_ui->secretEdit;
    edit->setFocus();
    if (secret)
        edit->selectAll();
}

/// The height of wrapped lines depends on the width, which a window does not take into account by itself.
void SecretsDialog::makeRoomForNotes()
{
    if (!isVisible()) // until then the width is not known
        return;
    layout()->activate();
    const int needed = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    const int most = screen()->availableGeometry().height() * 9 / 10;
    resize(width(), std::min(std::max(needed, height()), most));
}

} // namespace sluice
