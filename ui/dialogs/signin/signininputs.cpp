// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signin/signininputs.h"

#include "core/protocol/registry.h"
#include "ui/texts/signintexts.h"
#include "ui/widgets/showtext.h"
#include "ui_signindialog.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QStyle>

#include <algorithm>
#include <array>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

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
    fillInterfaces(m_ui.interfaceBox, product(),
                   {.protocolId = initial.protocolId, .binding = initial.options.binding});
    fillKinds(initial.options.signIn);
    fillServices(m_ui.servicesBox, initial.options.services);
    fillEnvelopes(m_ui.envelopeBox, initial.options.envelope);
    fillSecrets();
    showProduct();
    nameInnerControls();
    connectInputs();
}

void SignInInputs::fill()
{
    const auto all = products();
    for (const auto &one : all)
        m_ui.productBox->addItem(one.name, one.id);
    choose(m_ui.productBox, shownProduct(m_initial.protocolId).id);
    m_product = m_ui.productBox->currentData().toString();
    m_ui.userEdit->setText(m_initial.credentials.user);
    m_ui.timeoutBox->setValue(static_cast<int>(m_initial.timeout.count()));
    m_ui.authoritiesEdit->setText(m_initial.transport.authoritiesFile);
    const int size = m_ui.interfaceBox->style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, m_ui.bindingIconLabel);
    const auto icon = m_ui.interfaceBox->style()->standardIcon(QStyle::SP_MessageBoxWarning);
    m_ui.bindingIconLabel->setPixmap(icon.pixmap(size));
}

void SignInInputs::fillKinds(SignInKind chosen)
{
    const QSignalBlocker quiet(m_ui.signInBox);
    m_ui.signInBox->clear();
    const auto kinds = product().signInKinds;
    for (const auto kind : kinds)
        m_ui.signInBox->addItem(secretTexts(kind).kind, QVariant::fromValue(kind));
    choose(m_ui.signInBox, QVariant::fromValue(chosen));
}

void SignInInputs::fillSecrets()
{
    m_ui.onlineBox->setChecked(m_initial.options.online);
    const auto &credentials = m_initial.credentials;
    m_ui.secretEdit->setText(credentials.*secretOf(kind()));
    m_ui.xsrfEdit->setText(credentials.xsrfToken);
    m_ui.applicationEdit->setText(credentials.applicationToken);
}

/// Screen readers show these widgets instead of the controls of the form, or inside them.
void SignInInputs::nameInnerControls()
{
    m_ui.timeoutBox->findChild<QLineEdit *>()->setAccessibleName(m_ui.timeoutBox->accessibleName());
    for (auto *box : {m_ui.productBox, m_ui.interfaceBox, m_ui.signInBox, m_ui.servicesBox, m_ui.envelopeBox})
        box->view()->setAccessibleName(box->accessibleName());
}

void SignInInputs::connectInputs()
{
    connect(m_ui.productBox, &QComboBox::currentIndexChanged, this, &SignInInputs::handleProduct);
    connect(m_ui.signInBox, &QComboBox::currentIndexChanged, this, &SignInInputs::handleKind);
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
    request.protocolId = interface().protocolId;
    request.options = options();
    readCredentials(request);
    request.timeout = std::chrono::seconds(m_ui.timeoutBox->value());
    request.transport.authoritiesFile = m_ui.authoritiesEdit->text();
    return request;
}

ProtocolOptions SignInInputs::options() const
{
    ProtocolOptions options;
    options.signIn = kind();
    options.binding = interface().binding;
    const auto accepts = [product = product()](ProtocolOption option) { return product.accepts(option); };
    if (accepts(ProtocolOption::Language))
        options.language = m_initial.options.language;
    if (offers(ProtocolOption::Services))
        options.services = chosenServices(m_ui.servicesBox);
    if (offers(ProtocolOption::Envelope))
        options.envelope = chosenEnvelope(m_ui.envelopeBox);
    if (accepts(ProtocolOption::Online))
        options.online = m_ui.onlineBox->isChecked();
    if (accepts(ProtocolOption::VendorDomain))
        options.vendorDomain = m_initial.options.vendorDomain;
    return options;
}

void SignInInputs::readCredentials(SignInRequest &request) const
{
    request.credentials = {};
    auto &credentials = request.credentials;
    // Spaces around a token or ticket come from copying, and are removed. In a password they are part of it.
    if (product().takesApplicationToken)
        credentials.applicationToken = m_ui.applicationEdit->text().trimmed();
    const Secret secret = m_ui.secretEdit->text();
    credentials.*secretOf(kind()) = kind() == SignInKind::Password ? secret : Secret(secret.trimmed());
    if (kind() == SignInKind::Password)
        credentials.user = m_ui.userEdit->text();
    if (kind() == SignInKind::BrowserSession)
        credentials.xsrfToken = m_ui.xsrfEdit->text().trimmed();
}

void SignInInputs::chooseProduct(const QString &protocolId)
{
    if (const int found = m_ui.productBox->findData(shownProduct(protocolId).id); found >= 0)
        m_ui.productBox->setCurrentIndex(found);
}

void SignInInputs::chooseInterface(const InterfaceChoice &interface)
{
    if (!protocolIds().contains(interface.protocolId))
        return;
    chooseProduct(interface.protocolId);
    sluice::chooseInterface(m_ui.interfaceBox, interface);
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
    SignInRequest usual;
    const auto edited = request();
    usual.options.language = edited.options.language; // cannot be chosen here
    return m_ui.interfaceBox->currentIndex() > 0 || edited.options != usual.options || edited.timeout != usual.timeout
        || edited.transport != usual.transport || !edited.credentials.applicationToken.isEmpty();
}

Product SignInInputs::product() const
{
    return shownProduct(m_product);
}

InterfaceChoice SignInInputs::interface() const
{
    return chosenInterface(m_ui.interfaceBox);
}

bool SignInInputs::offers(ProtocolOption option) const
{
    return sluice::offers(product(), interface().protocolId, option);
}

SignInKind SignInInputs::kind() const
{
    return m_ui.signInBox->currentData().value<SignInKind>();
}

/// What was entered for the other product is kept until that product is chosen again. Inputs that both products have
/// stay as they are.
void SignInInputs::handleProduct()
{
    const Part left{interface(), kind(), m_ui.secretEdit->text(), m_ui.xsrfEdit->text()};
    m_parts.insert(m_product, left);
    m_product = m_ui.productBox->currentData().toString();
    const auto part = m_parts.value(m_product, {.interface = {.protocolId = m_product}, .kind = left.kind});
    fillInterfaces(m_ui.interfaceBox, product(), part.interface);
    fillKinds(part.kind);
    if (kind() != left.kind) {
        const QSignalBlocker quietSecret(m_ui.secretEdit);
        const QSignalBlocker quietToken(m_ui.xsrfEdit);
        m_ui.secretEdit->setText(part.secret);
        m_ui.xsrfEdit->setText(part.xsrfToken);
        m_ui.showPasswordBox->setChecked(false);
    }
    showProduct();
    Q_EMIT changed();
}

/// The secret is cleared, so that one kind of secret is never sent as another.
void SignInInputs::handleKind()
{
    m_ui.secretEdit->clear();
    m_ui.xsrfEdit->clear();
    m_ui.showPasswordBox->setChecked(false);
    showKind();
    // The field changes its meaning without having the focus, so screen readers are notified.
    QAccessibleEvent event(m_ui.secretEdit, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

/// Shows only the inputs of the chosen product.
void SignInInputs::showProduct()
{
    const auto shown = product();
    auto *form = m_ui.advancedForm;
    form->setRowVisible(m_ui.onlineBox, shown.accepts(ProtocolOption::Online));
    form->setRowVisible(m_ui.applicationEdit, shown.takesApplicationToken);
    form->setRowVisible(m_ui.servicesBox, shown.accepts(ProtocolOption::Services));
    form->setRowVisible(m_ui.envelopeBox, shown.accepts(ProtocolOption::Envelope));
    form->setRowVisible(m_ui.soapLabel, shown.accepts(ProtocolOption::Envelope));
    showKind();
    showInterface();
}

void SignInInputs::showKind()
{
    const auto texts = secretTexts(kind());
    const bool password = kind() == SignInKind::Password;
    const auto hint = password ? product().hints.user : QString();
    m_ui.form->setRowVisible(m_ui.userEdit, password);
    m_ui.form->setRowVisible(m_ui.userHintLabel, !hint.isEmpty());
    m_ui.form->setRowVisible(m_ui.showPasswordBox, password);
    m_ui.form->setRowVisible(m_ui.xsrfEdit, kind() == SignInKind::BrowserSession);
    m_ui.userHintLabel->setText(hint);
    m_ui.userEdit->setAccessibleDescription(hint);
    m_ui.secretEditLabel->setText(texts.label);
    m_ui.secretEdit->setAccessibleName(texts.name);
    m_ui.warningLabel->setText(texts.inTheClear);
}

void SignInInputs::showInterface()
{
    const auto shown = product();
    const auto chosen = interface();
    const auto *protocol = shown.protocol(chosen.protocolId);
    const auto explanation = protocol ? protocol->optionsHint : QString();
    m_ui.servicesBox->setEnabled(offers(ProtocolOption::Services));
    m_ui.envelopeBox->setEnabled(offers(ProtocolOption::Envelope));
    m_ui.servicesBox->setAccessibleDescription(explanation);
    m_ui.envelopeBox->setAccessibleDescription(explanation);
    m_ui.soapLabel->setText(explanation);
    m_ui.soapLabel->setVisible(!explanation.isEmpty());
    const auto *entry = shown.interface(chosen.protocolId, chosen.binding);
    const auto warning = entry ? entry->warning : QString();
    m_ui.form->setRowVisible(m_ui.bindingRow, !warning.isEmpty());
    m_ui.interfaceBox->setAccessibleDescription(warning);
    // The text does not have the focus, so screen readers are notified.
    showAlert(m_ui.bindingLabel, warning);
}

void SignInInputs::showSecret(bool shown)
{
    m_ui.secretEdit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
}

} // namespace sluice
