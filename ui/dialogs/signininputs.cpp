// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signininputs.h"

#include "core/protocol/registry.h"
#include "ui/dialogs/signintexts.h"
#include "ui/dialogs/ui_signindialog.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>
#include <array>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array servicesVersions{88, 87, 86, 85, 84, 83, 82, 81, 80, 75, 73};
constexpr std::array kinds{SignInKind::Password, SignInKind::Ticket, SignInKind::AccessToken,
                           SignInKind::BrowserSession};

void choose(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

SignInInputs::SignInInputs(Ui::SignInDialog &ui, const SignInRequest &initial, QObject *parent)
    : QObject(parent)
    , m_ui(ui)
    , m_initial(initial)
{
    fill();
    fillSoap();
    fillRest();
    showKind();
    showInterface();
    nameInnerControls();
    connectInputs();
}

void SignInInputs::fill()
{
    const auto ids = protocolIds();
    for (const auto &id : ids) {
        m_ui.interfaceBox->addItem(interfaceName(id), id);
        if (m_ui.productBox->findText(productName(id)) < 0)
            m_ui.productBox->addItem(productName(id));
    }
    m_ui.productBox->setCurrentText(productName(m_initial.protocolId));
    choose(m_ui.interfaceBox, m_initial.protocolId);
    m_ui.userEdit->setText(m_initial.credentials.user);
    m_ui.timeoutBox->setValue(static_cast<int>(m_initial.timeout.count()));
    m_ui.authoritiesEdit->setText(m_initial.authoritiesFile);
}

void SignInInputs::fillSoap()
{
    m_ui.servicesBox->addItem(tr("Automatic"));
    for (const int version : servicesVersions)
        m_ui.servicesBox->addItem(u"Services%1"_s.arg(version), version);
    if (m_initial.options.services)
        choose(m_ui.servicesBox, *m_initial.options.services);
    m_ui.envelopeBox->addItem(tr("As servers speak it"), QVariant::fromValue(EnvelopeForm::Wire));
    m_ui.envelopeBox->addItem(tr("As published by the vendor"), QVariant::fromValue(EnvelopeForm::Published));
    choose(m_ui.envelopeBox, QVariant::fromValue(m_initial.options.envelope));
}

void SignInInputs::fillRest()
{
    for (const auto kind : kinds)
        m_ui.signInBox->addItem(secretTexts(kind).kind, QVariant::fromValue(kind));
    choose(m_ui.signInBox, QVariant::fromValue(m_initial.options.signIn));
    m_ui.onlineBox->setChecked(m_initial.options.online);
    const auto &credentials = m_initial.credentials;
    m_ui.secretEdit->setText(credentials.*secretOf(kind()));
    m_ui.xsrfEdit->setText(credentials.xsrfToken);
    m_ui.applicationEdit->setText(credentials.applicationToken);
}

/// A screen reader meets these instead of, or inside, the controls of the form.
void SignInInputs::nameInnerControls()
{
    m_ui.timeoutBox->findChild<QLineEdit *>()->setAccessibleName(m_ui.timeoutBox->accessibleName());
    for (auto *box : {m_ui.productBox, m_ui.interfaceBox, m_ui.signInBox, m_ui.servicesBox, m_ui.envelopeBox})
        box->view()->setAccessibleName(box->accessibleName());
}

void SignInInputs::connectInputs()
{
    connect(m_ui.signInBox, &QComboBox::currentIndexChanged, this, &SignInInputs::takeKind);
    connect(m_ui.interfaceBox, &QComboBox::currentIndexChanged, this, &SignInInputs::showInterface);
    connect(m_ui.showPasswordBox, &QCheckBox::toggled, this, &SignInInputs::showSecret);
    for (const auto *edit : {m_ui.userEdit, m_ui.secretEdit, m_ui.xsrfEdit, m_ui.applicationEdit, m_ui.authoritiesEdit})
        connect(edit, &QLineEdit::textChanged, this, &SignInInputs::changed);
    for (const auto *box : {m_ui.interfaceBox, m_ui.signInBox, m_ui.servicesBox, m_ui.envelopeBox})
        connect(box, &QComboBox::currentIndexChanged, this, &SignInInputs::changed);
    connect(m_ui.onlineBox, &QCheckBox::toggled, this, &SignInInputs::changed);
    connect(m_ui.timeoutBox, &QSpinBox::valueChanged, this, &SignInInputs::changed);
}

SignInRequest SignInInputs::request() const
{
    auto request = m_initial;
    request.protocolId = m_ui.interfaceBox->currentData().toString();
    readCredentials(request);
    const auto services = mayUseSoap() ? m_ui.servicesBox->currentData() : QVariant();
    request.options.services = services.isValid() ? std::optional(services.toInt()) : std::nullopt;
    request.options.envelope = usesSoap() ? m_ui.envelopeBox->currentData().value<EnvelopeForm>() : EnvelopeForm::Wire;
    request.options.online = m_ui.onlineBox->isChecked();
    request.timeout = std::chrono::seconds(m_ui.timeoutBox->value());
    request.authoritiesFile = m_ui.authoritiesEdit->text();
    return request;
}

void SignInInputs::readCredentials(SignInRequest &request) const
{
    request.options.signIn = kind();
    request.credentials = {};
    auto &credentials = request.credentials;
    // What is issued to be pasted comes with blanks around it; those of a password are its own.
    credentials.applicationToken = m_ui.applicationEdit->text().trimmed();
    const auto secret = m_ui.secretEdit->text();
    credentials.*secretOf(kind()) = kind() == SignInKind::Password ? secret : secret.trimmed();
    if (kind() == SignInKind::Password)
        credentials.user = m_ui.userEdit->text();
    if (kind() == SignInKind::BrowserSession)
        credentials.xsrfToken = m_ui.xsrfEdit->text().trimmed();
}

void SignInInputs::chooseInterface(const QString &protocolId)
{
    if (const int found = m_ui.interfaceBox->findData(protocolId); found >= 0)
        m_ui.interfaceBox->setCurrentIndex(found);
}

void SignInInputs::chooseOnline(bool online)
{
    m_ui.onlineBox->setChecked(online);
}

void SignInInputs::chooseKind(SignInKind kind)
{
    choose(m_ui.signInBox, QVariant::fromValue(kind));
}

bool SignInInputs::isUnusual() const
{
    const SignInRequest usual;
    const auto edited = request();
    return edited.protocolId != protocolIds().constFirst() || edited.options != usual.options
        || edited.timeout != usual.timeout || edited.authoritiesFile != usual.authoritiesFile
        || !edited.credentials.applicationToken.isEmpty();
}

bool SignInInputs::usesSoap() const
{
    return m_ui.interfaceBox->currentData() == u"superoffice-soap"_s;
}

bool SignInInputs::mayUseSoap() const
{
    return m_ui.interfaceBox->currentData() != u"superoffice-rest"_s;
}

SignInKind SignInInputs::kind() const
{
    return m_ui.signInBox->currentData().value<SignInKind>();
}

/// What was entered as one kind of secret is not to be sent as another.
void SignInInputs::takeKind()
{
    m_ui.secretEdit->clear();
    m_ui.xsrfEdit->clear();
    m_ui.showPasswordBox->setChecked(false);
    showKind();
    // It is another field now, and not where the focus is, so a screen reader has to be told.
    QAccessibleEvent event(m_ui.secretEdit, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void SignInInputs::showKind()
{
    const auto texts = secretTexts(kind());
    const bool password = kind() == SignInKind::Password;
    m_ui.form->setRowVisible(m_ui.userEdit, password);
    m_ui.form->setRowVisible(m_ui.showPasswordBox, password);
    m_ui.form->setRowVisible(m_ui.xsrfEdit, kind() == SignInKind::BrowserSession);
    m_ui.secretEditLabel->setText(texts.label);
    m_ui.secretEdit->setAccessibleName(texts.name);
    m_ui.warningLabel->setText(texts.inTheClear);
}

void SignInInputs::showInterface()
{
    const auto explanation = soapExplanation(m_ui.interfaceBox->currentData().toString());
    m_ui.servicesBox->setEnabled(mayUseSoap());
    m_ui.envelopeBox->setEnabled(usesSoap());
    m_ui.servicesBox->setAccessibleDescription(explanation);
    m_ui.envelopeBox->setAccessibleDescription(explanation);
    m_ui.soapLabel->setText(explanation);
    m_ui.soapLabel->setVisible(!explanation.isEmpty());
}

void SignInInputs::showSecret(bool shown)
{
    m_ui.secretEdit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
}

} // namespace sluice
