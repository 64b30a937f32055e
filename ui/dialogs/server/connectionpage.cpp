// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/server/connectionpage.h"

#include "core/protocol/registry.h"
#include "ui/texts/signinproduct.h"
#include "ui/texts/signintexts.h"
#include "ui_connectionpage.h"

#include <QAbstractItemView>
#include <QFileDialog>
#include <QLineEdit>

#include <algorithm>
#include <array>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array servicesVersions{88, 87, 86, 85, 84, 83, 82, 81, 80, 75, 73};

void choose(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

ConnectionPage::ConnectionPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ConnectionPage>())
{
    m_ui->setupUi(this);
}

ConnectionPage::~ConnectionPage() = default;

void ConnectionPage::setUp(const Server &initial)
{
    fillInterfaces(initial.protocolId);
    choose(m_ui->interfaceBox,
           QVariant::fromValue(InterfaceChoice{.protocolId = initial.protocolId, .binding = initial.options.binding}));
    fillSoap(initial.options);
    m_ui->timeoutBox->setValue(static_cast<int>(initial.timeout.count()));
    fillTransport(initial.transport);
    for (auto *box : {m_ui->timeoutBox, m_ui->proxyPortBox})
        box->findChild<QLineEdit *>()->setAccessibleName(box->accessibleName());
    for (auto *box : {m_ui->interfaceBox, m_ui->servicesBox, m_ui->envelopeBox, m_ui->proxyBox})
        box->view()->setAccessibleName(box->accessibleName());
    showInterface();
    showProxy();
    showTrust();
    connectInputs();
    connectFiles();
}

void ConnectionPage::fillInterfaces(const QString &protocolId)
{
    const QSignalBlocker quiet(m_ui->interfaceBox);
    m_product = productIdOf(protocolId);
    m_ui->interfaceBox->clear();
    const auto interfaces = interfacesOf(protocolId);
    for (const auto &interface : interfaces)
        m_ui->interfaceBox->addItem(interfaceName(interface), QVariant::fromValue(interface));
}

void ConnectionPage::fillSoap(const ProtocolOptions &options)
{
    m_ui->servicesBox->addItem(tr("Automatic"));
    for (const int version : servicesVersions)
        m_ui->servicesBox->addItem(u"Services%1"_s.arg(version), version);
    if (options.services)
        choose(m_ui->servicesBox, *options.services);
    m_ui->envelopeBox->addItem(tr("As used by servers"), QVariant::fromValue(EnvelopeForm::Wire));
    m_ui->envelopeBox->addItem(tr("As published by the vendor"), QVariant::fromValue(EnvelopeForm::Published));
    choose(m_ui->envelopeBox, QVariant::fromValue(options.envelope));
}

void ConnectionPage::fillTransport(const TransportOptions &transport)
{
    m_ui->authoritiesEdit->setText(transport.authoritiesFile);
    m_ui->certificateEdit->setText(transport.clientCertificateFile);
    m_ui->keyEdit->setText(transport.clientKeyFile);
    m_trusted = transport.trustedCertificate;
    m_ui->proxyBox->addItem(tr("The system's proxy"), static_cast<int>(ProxyKind::System));
    m_ui->proxyBox->addItem(tr("None"), static_cast<int>(ProxyKind::None));
    m_ui->proxyBox->addItem(tr("HTTP proxy"), static_cast<int>(ProxyKind::Http));
    m_ui->proxyBox->addItem(tr("SOCKS5 proxy"), static_cast<int>(ProxyKind::Socks5));
    choose(m_ui->proxyBox, static_cast<int>(transport.proxy.kind));
    m_ui->proxyHostEdit->setText(transport.proxy.host);
    if (transport.proxy.port != 0)
        m_ui->proxyPortBox->setValue(transport.proxy.port);
    m_ui->proxyUserEdit->setText(transport.proxy.user);
    m_ui->plainBox->setChecked(transport.allowPlainHttp);
    m_ui->plainBox->setAccessibleDescription(m_ui->plainLabel->text());
}

void ConnectionPage::connectInputs()
{
    connect(m_ui->interfaceBox, &QComboBox::currentIndexChanged, this, &ConnectionPage::showInterface);
    connect(m_ui->proxyBox, &QComboBox::currentIndexChanged, this, &ConnectionPage::showProxy);
    for (const auto *box : {m_ui->interfaceBox, m_ui->servicesBox, m_ui->envelopeBox, m_ui->proxyBox})
        connect(box, &QComboBox::currentIndexChanged, this, &ConnectionPage::changed);
    for (const auto *edit :
         {m_ui->authoritiesEdit, m_ui->certificateEdit, m_ui->keyEdit, m_ui->proxyHostEdit, m_ui->proxyUserEdit})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionPage::changed);
    for (const auto *box : {m_ui->timeoutBox, m_ui->proxyPortBox})
        connect(box, &QSpinBox::valueChanged, this, &ConnectionPage::changed);
    connect(m_ui->plainBox, &QCheckBox::toggled, this, &ConnectionPage::changed);
    connect(m_ui->trustButton, &QPushButton::clicked, this, [this] { setTrusted({}); });
}

void ConnectionPage::connectFiles()
{
    connect(m_ui->authoritiesButton, &QPushButton::clicked, this,
            [this] { browse(m_ui->authoritiesEdit, tr("Certificate Authorities")); });
    connect(m_ui->certificateFileButton, &QPushButton::clicked, this,
            [this] { browse(m_ui->certificateEdit, tr("Client Certificate")); });
    connect(m_ui->keyButton, &QPushButton::clicked, this, [this] { browse(m_ui->keyEdit, tr("Private Key")); });
}

void ConnectionPage::browse(QLineEdit *edit, const QString &title)
{
    auto *dialog = new QFileDialog(this, title, edit->text(),
                                   tr("Certificates and keys (*.pem *.crt *.cer *.key *.p12 *.pfx);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, edit, &QLineEdit::setText);
    dialog->open();
}

QString ConnectionPage::protocolId() const
{
    return m_ui->interfaceBox->currentData().value<InterfaceChoice>().protocolId;
}

ProxyKind ConnectionPage::proxyKind() const
{
    return static_cast<ProxyKind>(m_ui->proxyBox->currentData().toInt());
}

void ConnectionPage::chooseProduct(const QString &protocolId)
{
    if (productIdOf(protocolId) == m_product)
        return;
    fillInterfaces(protocolId);
    showInterface();
}

void ConnectionPage::showInterface()
{
    const bool soap = protocolId() == superOfficeSoapId();
    const bool superOffice = !isInfoRouter(protocolId());
    const auto warning = bindingWarning(m_ui->interfaceBox->currentData().value<InterfaceChoice>().binding);
    const auto notice = warning.isEmpty() ? soapExplanation(protocolId()) : warning;
    auto *form = m_ui->form;
    form->setRowVisible(m_ui->servicesBox, superOffice);
    form->setRowVisible(m_ui->envelopeBox, superOffice);
    form->setRowVisible(m_ui->bindingLabel, !notice.isEmpty());
    m_ui->bindingLabel->setText(notice);
    m_ui->interfaceBox->setAccessibleDescription(notice);
    m_ui->servicesBox->setEnabled(protocolId() != superOfficeRestId());
    m_ui->envelopeBox->setEnabled(soap);
}

void ConnectionPage::showProxy()
{
    const bool manual = proxyKind() == ProxyKind::Http || proxyKind() == ProxyKind::Socks5;
    m_ui->form->setRowVisible(m_ui->proxyRow, manual);
    m_ui->form->setRowVisible(m_ui->proxyUserEdit, manual);
}

void ConnectionPage::setTrusted(const QString &fingerprint)
{
    m_trusted = fingerprint;
    showTrust();
    Q_EMIT changed();
}

void ConnectionPage::showTrust()
{
    const bool trusts = !m_trusted.isEmpty();
    m_ui->trustButton->setEnabled(trusts);
    // In short lines, because people compare it by eye.
    m_ui->trustLabel->setText(trusts ? tr("Only the certificate with this fingerprint (SHA-256):\n%1")
                                           .arg(m_trusted.left(48) + u'\n' + m_trusted.mid(48))
                                     : tr("Any certificate signed by a known authority."));
    m_ui->trustTitle->setAccessibleName(tr("Trusted"));
    m_ui->trustButton->setAccessibleDescription(m_ui->trustLabel->text());
}

void ConnectionPage::writeTo(Server &server) const
{
    const auto interface = m_ui->interfaceBox->currentData().value<InterfaceChoice>();
    const bool superOffice = !isInfoRouter(interface.protocolId);
    server.protocolId = interface.protocolId;
    server.options.binding = interface.binding;
    const auto services = m_ui->servicesBox->isEnabled() && superOffice ? m_ui->servicesBox->currentData() : QVariant();
    server.options.services = services.isValid() ? std::optional(services.toInt()) : std::nullopt;
    server.options.envelope = m_ui->envelopeBox->isEnabled() && superOffice
        ? m_ui->envelopeBox->currentData().value<EnvelopeForm>()
        : EnvelopeForm::Wire;
    server.timeout = std::chrono::seconds(m_ui->timeoutBox->value());
    auto &transport = server.transport;
    transport.authoritiesFile = m_ui->authoritiesEdit->text().trimmed();
    transport.clientCertificateFile = m_ui->certificateEdit->text().trimmed();
    transport.clientKeyFile = m_ui->keyEdit->text().trimmed();
    transport.trustedCertificate = m_trusted;
    transport.allowPlainHttp = m_ui->plainBox->isChecked();
    transport.proxy = {.kind = proxyKind()};
    if (proxyKind() != ProxyKind::Http && proxyKind() != ProxyKind::Socks5)
        return;
    transport.proxy.host = m_ui->proxyHostEdit->text().trimmed();
    transport.proxy.port = static_cast<quint16>(m_ui->proxyPortBox->value());
    transport.proxy.user = m_ui->proxyUserEdit->text();
}

} // namespace sluice
