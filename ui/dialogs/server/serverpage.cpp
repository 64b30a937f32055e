// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/server/serverpage.h"

#include "core/protocol/registry.h"
#include "core/session/serverrequests.h"
#include "ui/dialogs/connection/signintest.h"
#include "ui/dialogs/server/transportsecrets.h"
#include "ui/texts/signintexts.h"
#include "ui/widgets/fields/protocolfields.h"
#include "ui_serverpage.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

#include <algorithm>

namespace sluice {

ServerPage::ServerPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ServerPage>())
{
    m_ui->setupUi(this);
}

ServerPage::~ServerPage() = default;

void ServerPage::setUp(const Server &initial, const QStringList &groups, SecretStore *secrets, RequestLog *log)
{
    m_initial = initial;
    m_test =
        new SignInTest({.testButton = m_ui->testButton,
                        .certificateButton = m_ui->certificateButton,
                        .takeAddressButton = m_ui->takeAddressButton,
                        .resultLabel = m_ui->resultLabel,
                        .offersTrust = true,
                        .readSecrets =
                            [this, secrets](QObject *parent) {
                                return secrets ? readTransportSecrets(*secrets, m_initial, m_edited, parent) : nullptr;
                            }},
                       window());
    m_test->setLog(log);
    m_ui->classBox->setChosen(initial.environment);
    m_ui->nameEdit->setText(initial.name);
    m_ui->groupBox->addItems(groups);
    m_ui->groupBox->setCurrentText(initial.group);
    m_ui->groupBox->lineEdit()->setPlaceholderText(tr("None"));
    m_ui->groupBox->lineEdit()->setAccessibleName(m_ui->groupBox->accessibleName());
    fillProducts(initial);
    m_ui->addressEdit->setText(initial.address);
    m_ui->onlineBox->setChecked(initial.options.online);
    m_ui->userEdit->setText(initial.user);
    m_ui->askBox->setChecked(initial.askEveryTime);
    m_ui->keptLine->setUp(secrets, initial.id, initial.name);
    for (auto *box : {static_cast<QComboBox *>(m_ui->classBox), m_ui->groupBox, m_ui->productBox, m_ui->signInBox})
        box->view()->setAccessibleName(box->accessibleName());
    showClass();
    showKind();
    connectInputs();
}

void ServerPage::fillProducts(const Server &initial)
{
    const auto all = products();
    for (const auto &one : all)
        m_ui->productBox->addItem(one.name, one.id);
    const int product = m_ui->productBox->findData(shownProduct(initial.protocolId).id);
    m_ui->productBox->setCurrentIndex(std::max(0, product));
    handleProduct();
    const int found = m_ui->signInBox->findData(QVariant::fromValue(initial.options.signIn));
    m_ui->signInBox->setCurrentIndex(std::max(0, found));
}

void ServerPage::connectInputs()
{
    connect(m_ui->classBox, &QComboBox::currentIndexChanged, this, &ServerPage::showClass);
    connect(m_ui->productBox, &QComboBox::currentIndexChanged, this, &ServerPage::handleProduct);
    connect(m_ui->signInBox, &QComboBox::currentIndexChanged, this, &ServerPage::showKind);
    for (const auto *edit : {m_ui->nameEdit, m_ui->addressEdit, m_ui->userEdit})
        connect(edit, &QLineEdit::textChanged, this, &ServerPage::changed);
    for (const auto *box : {static_cast<QComboBox *>(m_ui->classBox), m_ui->productBox, m_ui->signInBox})
        connect(box, &QComboBox::currentIndexChanged, this, &ServerPage::changed);
    connect(m_ui->groupBox, &QComboBox::editTextChanged, this, &ServerPage::changed);
    for (const auto *box : {m_ui->onlineBox, m_ui->askBox})
        connect(box, &QCheckBox::toggled, this, &ServerPage::changed);
    connect(m_test, &SignInTest::addressOffered, this, [this](const QString &address) {
        m_ui->addressEdit->setText(address);
        m_ui->addressEdit->setFocus();
    });
    connect(m_test, &SignInTest::trusted, this, &ServerPage::trusted);
}

QString ServerPage::protocolId() const
{
    return m_ui->productBox->currentData().toString();
}

SignInKind ServerPage::kind() const
{
    return m_ui->signInBox->currentData().value<SignInKind>();
}

/// Shows the sign-in kinds of another product. The chosen kind stays if both products have it.
void ServerPage::handleProduct()
{
    const auto before = kind();
    const auto product = shownProduct(protocolId());
    {
        const QSignalBlocker quiet(m_ui->signInBox);
        m_ui->signInBox->clear();
        for (const auto one : product.signInKinds)
            m_ui->signInBox->addItem(secretTexts(one).kind, QVariant::fromValue(one));
        m_ui->signInBox->setCurrentIndex(std::max(0, m_ui->signInBox->findData(QVariant::fromValue(before))));
    }
    m_ui->onlineBox->setVisible(product.accepts(ProtocolOption::Online));
    showKind();
}

void ServerPage::showClass()
{
    const auto explanation = m_ui->classBox->explanation();
    m_ui->classLabel->setText(explanation);
    m_ui->classBox->setAccessibleDescription(explanation);
}

void ServerPage::showKind()
{
    const bool password = kind() == SignInKind::Password;
    const auto hint = password ? shownProduct(protocolId()).hints.user : QString();
    m_ui->form->setRowVisible(m_ui->userEdit, password);
    m_ui->form->setRowVisible(m_ui->userHintLabel, !hint.isEmpty());
    m_ui->userHintLabel->setText(hint);
    m_ui->userEdit->setAccessibleDescription(hint);
    m_ui->askBox->setText(password ? tr("Ask for the password ever&y time")
                                   : tr("Ask for the credentials ever&y time"));
    m_ui->askBox->setAccessibleName(password ? tr("Ask for the password every time")
                                             : tr("Ask for the credentials every time"));
    // A browser session ends soon, so it is never kept.
    m_ui->askBox->setEnabled(kind() != SignInKind::BrowserSession);
}

void ServerPage::writeTo(Server &server) const
{
    server.environment = m_ui->classBox->chosen();
    server.name = m_ui->nameEdit->text().trimmed();
    server.group = m_ui->groupBox->currentText().trimmed();
    // The interface of the product is chosen on another page.
    if (shownProduct(server.protocolId).id != protocolId())
        server.protocolId = protocolId();
    server.address = m_ui->addressEdit->text().trimmed();
    server.options.online = m_ui->onlineBox->isVisibleTo(this) && m_ui->onlineBox->isChecked();
    server.options.signIn = kind();
    server.user = kind() == SignInKind::Password ? m_ui->userEdit->text() : QString();
    server.askEveryTime = m_ui->askBox->isChecked();
}

void ServerPage::showServer(const Server &edited, bool testable)
{
    m_edited = edited;
    const auto request = requestForAddress(edited);
    const auto understood = understoodAddress(request);
    const auto explanation = understood.isEmpty() ? QString() : tr("Understood as %1").arg(understood);
    m_ui->understoodLabel->setText(explanation);
    m_ui->addressEdit->setAccessibleDescription(explanation);
    m_ui->addressEdit->setPlaceholderText(exampleAddress(request));
    m_ui->testButton->setEnabled(testable);
    m_test->setRequest(request);
    m_test->setEnvironment(environmentOf(edited));
}

void ServerPage::forgetTest()
{
    m_test->forget();
}

} // namespace sluice
