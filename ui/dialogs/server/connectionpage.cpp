// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/server/connectionpage.h"

#include "core/protocol/registry.h"
#include "ui/texts/signintexts.h"
#include "ui/widgets/fields/protocolfields.h"
#include "ui_connectionpage.h"

#include <QAbstractItemView>
#include <QFileDialog>
#include <QLineEdit>

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

ConnectionPage::ConnectionPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ConnectionPage>())
{
    m_ui->setupUi(this);
}

ConnectionPage::~ConnectionPage() = default;

void ConnectionPage::setUp(const Server &initial)
{
    const auto product = shownProduct(initial.protocolId);
    m_product = product.id;
    fillInterfaces(m_ui->interfaceBox, product, {.protocolId = initial.protocolId, .binding = initial.options.binding});
    fillServices(m_ui->servicesBox, initial.options.services);
    fillEnvelopes(m_ui->envelopeBox, initial.options.envelope);
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
    return chosenInterface(m_ui->interfaceBox).protocolId;
}

ProxyKind ConnectionPage::proxyKind() const
{
    return static_cast<ProxyKind>(m_ui->proxyBox->currentData().toInt());
}

void ConnectionPage::chooseProduct(const QString &protocolId)
{
    const auto product = shownProduct(protocolId);
    if (product.id == m_product)
        return;
    m_product = product.id;
    fillInterfaces(m_ui->interfaceBox, product, {.protocolId = protocolId});
    showInterface();
}

void ConnectionPage::showInterface()
{
    const auto chosen = chosenInterface(m_ui->interfaceBox);
    const auto product = shownProduct(chosen.protocolId);
    const auto *protocol = product.protocol(chosen.protocolId);
    const auto *entry = product.interface(chosen.protocolId, chosen.binding);
    const auto warning = entry ? entry->warning : QString();
    const auto notice = warning.isEmpty() && protocol ? protocol->optionsHint : warning;
    auto *form = m_ui->form;
    form->setRowVisible(m_ui->servicesBox, product.accepts(ProtocolOption::Services));
    form->setRowVisible(m_ui->envelopeBox, product.accepts(ProtocolOption::Envelope));
    form->setRowVisible(m_ui->bindingLabel, !notice.isEmpty());
    m_ui->bindingLabel->setText(notice);
    m_ui->interfaceBox->setAccessibleDescription(notice);
    m_ui->servicesBox->setEnabled(offers(product, chosen.protocolId, ProtocolOption::Services));
    m_ui->envelopeBox->setEnabled(offers(product, chosen.protocolId, ProtocolOption::Envelope));
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
    const auto interface = chosenInterface(m_ui->interfaceBox);
    const auto product = shownProduct(interface.protocolId);
    const auto isOffered = [&](ProtocolOption option) { return offers(product, interface.protocolId, option); };
    server.protocolId = interface.protocolId;
    server.options.binding = interface.binding;
    server.options.services = isOffered(ProtocolOption::Services) ? chosenServices(m_ui->servicesBox) : std::nullopt;
    server.options.envelope =
        isOffered(ProtocolOption::Envelope) ? chosenEnvelope(m_ui->envelopeBox) : EnvelopeForm::Wire;
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
