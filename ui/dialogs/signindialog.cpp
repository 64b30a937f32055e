// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signindialog.h"

#include "core/storage/recentaddresses.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/dialogs/signininputs.h"
#include "ui/dialogs/signintexts.h"
#include "ui/dialogs/ui_signindialog.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QUrl>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array choosableEnvironments{Environment::Production, Environment::Staging, Environment::Test,
                                           Environment::Development};

SignInRequest withoutCredentials(SignInRequest request)
{
    request.credentials = {};
    return request;
}

/// Where \a error says that the server of \a request is, as understood; empty when it does not say, or says nothing new.
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

SignInDialog::SignInDialog(const SignInRequest &request, Environment environment, RecentAddresses &recent,
                           QWidget *parent)
    : SignInDialog(request, environment, &recent, parent)
{
}

SignInDialog::SignInDialog(const SignInRequest &request, QWidget *parent)
    : SignInDialog(request, Environment::Production, nullptr, parent)
{
}

SignInDialog::SignInDialog(const SignInRequest &request, Environment environment, RecentAddresses *recent,
                           QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SignInDialog>())
    , m_initial(request)
    , m_initialEnvironment(environment)
    , m_recent(recent)
{
    m_ui->setupUi(this);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("&Sign In"));
    m_inputs = new SignInInputs(*m_ui, request, this);
    fillEnvironments();
    fillAddresses();
    connectInputs();
    connectButtons();
    alignForms();
    m_ui->advancedButton->setChecked(m_inputs->isUnusual());
    showAdvanced(m_inputs->isUnusual());
    showTest({});
    showProblem();
    // What is known already need not be typed again.
    if (!m_initial.address.isEmpty())
        (m_ui->userEdit->isHidden() || !m_ui->userEdit->text().isEmpty() ? m_ui->secretEdit : m_ui->userEdit)
            ->setFocus();
}

SignInDialog::~SignInDialog() = default;

void SignInDialog::fillEnvironments()
{
    for (const auto environment : choosableEnvironments)
        m_ui->environmentBox->addItem(environmentWord(environment), QVariant::fromValue(environment));
    m_ui->environmentBox->view()->setAccessibleName(m_ui->environmentBox->accessibleName());
    chooseEnvironment(m_initialEnvironment);
    m_understood = understoodAddress(m_initial);
}

void SignInDialog::fillAddresses()
{
    if (m_recent) {
        for (const auto &recent : m_recent->entries())
            m_ui->addressBox->addItem(recent.address);
    }
    m_ui->clearButton->setVisible(m_ui->addressBox->count() > 0);
    m_ui->addressBox->setCurrentIndex(-1);
    m_ui->addressBox->setEditText(m_initial.address);
    // A screen reader meets these instead of, or inside, the box.
    m_ui->addressBox->lineEdit()->setAccessibleName(m_ui->addressBox->accessibleName());
    m_ui->addressBox->view()->setAccessibleName(tr("Recent addresses"));
    // With what is typed completed on the way, Return would go to a server that nobody typed.
    m_ui->addressBox->setCompleter(nullptr);
}

void SignInDialog::connectInputs()
{
    connect(m_ui->addressBox, &QComboBox::editTextChanged, this, &SignInDialog::showProblem);
    connect(m_ui->addressBox, &QComboBox::activated, this, &SignInDialog::takeRecent);
    connect(m_inputs, &SignInInputs::changed, this, &SignInDialog::showProblem);
    connect(m_ui->environmentBox, &QComboBox::currentIndexChanged, this, &SignInDialog::explainEnvironment);
}

void SignInDialog::connectButtons()
{
    connect(m_ui->clearButton, &QPushButton::clicked, this, &SignInDialog::clearRecent);
    connect(m_ui->advancedButton, &QToolButton::toggled, this, &SignInDialog::showAdvanced);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &SignInDialog::browseForAuthorities);
    connect(m_ui->testButton, &QPushButton::clicked, this, &SignInDialog::testOrStop);
    connect(m_ui->certificateButton, &QPushButton::clicked, this, &SignInDialog::showCertificate);
    connect(m_ui->takeAddressButton, &QPushButton::clicked, this, &SignInDialog::takeAddress);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Who opened the dialog may keep it a while longer; the test is of no more use.
    connect(this, &QDialog::finished, this, &SignInDialog::forgetTest);
}

SignInRequest SignInDialog::request() const
{
    auto request = m_inputs->request();
    request.address = m_ui->addressBox->currentText();
    return request;
}

Environment SignInDialog::environment() const
{
    return m_ui->environmentBox->currentData().value<Environment>();
}

void SignInDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    makeRoom();
}

void SignInDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    makeRoom();
}

/// Lines that wrap need a height that depends on the width; a window does not ask for it by itself. What the screen has
/// no room for is scrolled to.
void SignInDialog::makeRoom()
{
    if (!isVisible()) // before, nobody knows how wide it will be
        return;
    auto *area = m_ui->scrollArea;
    const auto margins = layout()->contentsMargins();
    const int aside = margins.left() + margins.right();
    const int all = layout()->hasHeightForWidth() ? layout()->totalMinimumHeightForWidth(width())
                                                  : layout()->totalMinimumSize().height();
    const int others = all - area->minimumHeight();
    const int inputs = m_ui->inputs->layout()->totalHeightForWidth(width() - aside);
    const int room = screen()->availableGeometry().height() * 9 / 10 - others;
    const int bar = inputs > room ? area->verticalScrollBar()->sizeHint().width() : 0;
    area->setMinimumSize(m_ui->inputs->minimumSizeHint().width() + bar, std::min(inputs, std::max(room, bar)));
    setMinimumSize(area->minimumWidth() + aside, others + area->minimumHeight());
}

/// The fields of both forms, one below the other.
void SignInDialog::alignForms()
{
    int widest = 0;
    for (const auto *form : {m_ui->form, m_ui->advancedForm}) {
        for (int row = 0; row < form->rowCount(); ++row) {
            if (const auto *item = form->itemAt(row, QFormLayout::LabelRole))
                widest = std::max(widest, item->widget()->sizeHint().width());
        }
    }
    m_ui->addressBoxLabel->setMinimumWidth(widest);
    m_ui->interfaceBoxLabel->setMinimumWidth(widest);
}

void SignInDialog::showAdvanced(bool shown)
{
    m_ui->advancedButton->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    m_ui->advancedPanel->setVisible(shown);
    if (!isVisible())
        return;
    setMinimumHeight(0);
    adjustSize();
    makeRoom();
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
    if (withoutCredentials(edited) != m_tested)
        forgetTest();
    followAddress(understood);
    const auto explanation = understood.isEmpty() ? QString() : tr("Understood as %1").arg(understood);
    m_ui->addressBox->lineEdit()->setPlaceholderText(edited.options.online ? u"Cust12345"_s
                                                                           : u"https://crm.example.com/SuperOffice"_s);
    m_ui->understoodLabel->setText(explanation);
    m_ui->addressBox->lineEdit()->setAccessibleDescription(explanation);
    m_ui->warningLabel->setVisible(sendsPasswordInTheClear(edited));
    m_ui->problemLabel->setText(objection);
    m_ui->testButton->setEnabled(!problemOf(edited));
    auto *signIn = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    signIn->setEnabled(objection.isEmpty());
    signIn->setAccessibleDescription(objection);
    makeRoom();
}

void SignInDialog::takeRecent(int index)
{
    const auto *recent = m_recent ? m_recent->find(m_ui->addressBox->itemText(index)) : nullptr;
    if (!recent)
        return;
    m_inputs->chooseInterface(recent->protocolId);
    m_inputs->chooseOnline(recent->online);
    m_inputs->chooseKind(recent->signIn);
    if (!recent->user.isEmpty())
        m_ui->userEdit->setText(recent->user);
    // What is not as usual is not hidden.
    if (m_inputs->isUnusual())
        m_ui->advancedButton->setChecked(true);
}

void SignInDialog::clearRecent()
{
    const auto cleared = m_recent->clear();
    {
        const QSignalBlocker quiet(m_ui->addressBox);
        const auto address = m_ui->addressBox->currentText();
        m_ui->addressBox->clear();
        m_ui->addressBox->setEditText(address);
    }
    m_ui->addressBox->setFocus();
    m_ui->clearButton->hide();
    forgetTest();
    if (!cleared)
        showTest(cleared.error().message);
}

/// A class belongs to a server: at another address it is the one known from there, or Production.
void SignInDialog::followAddress(const QString &understood)
{
    if (understood == m_understood)
        return;
    m_understood = understood;
    const auto *recent = m_recent ? m_recent->find(understood) : nullptr;
    if (!understood.isEmpty() && understood == understoodAddress(m_initial))
        chooseEnvironment(m_initialEnvironment);
    else
        chooseEnvironment(recent ? recent->environment : Environment::Production);
}

/// Demo can be chosen only where it came with the server.
void SignInDialog::chooseEnvironment(Environment environment)
{
    auto *box = m_ui->environmentBox;
    const int demo = box->findData(QVariant::fromValue(Environment::Demo));
    if (environment == Environment::Demo && demo < 0)
        box->addItem(environmentWord(environment), QVariant::fromValue(environment));
    box->setCurrentIndex(box->findData(QVariant::fromValue(environment)));
    if (environment != Environment::Demo && demo >= 0)
        box->removeItem(demo);
    explainEnvironment();
}

void SignInDialog::explainEnvironment()
{
    const auto explanation = environmentExplanation(environment());
    m_ui->environmentLabel->setText(explanation);
    m_ui->environmentBox->setAccessibleDescription(explanation);
    makeRoom();
}

void SignInDialog::testOrStop()
{
    if (m_test) {
        m_test->cancel();
        return;
    }
    m_tested = withoutCredentials(request());
    m_problem.reset();
    m_redirect.clear();
    m_test = testConnection(m_tested, this);
    m_test->then(this, [this](const Result<ConnectionReport> &report) { concludeTest(report); });
    showTest(tr("Asking %1…").arg(understoodAddress(m_tested)));
}

void SignInDialog::forgetTest()
{
    delete m_test.data();
    m_tested = {};
    m_problem.reset();
    m_redirect.clear();
    showTest({});
}

void SignInDialog::concludeTest(const Result<ConnectionReport> &report)
{
    m_test.clear();
    if (report) {
        showTest(connectionText(*report, m_tested.protocolId));
        return;
    }
    m_problem = report.error().tls;
    m_redirect = redirectOf(report.error(), m_tested);
    showTest(connectionText(report.error()));
}

/// One button for both, so that the focus stays where it is.
void SignInDialog::showTest(const QString &text)
{
    m_ui->testButton->setText(m_test ? tr("St&op Test") : tr("Test C&onnection"));
    m_ui->testButton->setAccessibleName(m_test ? tr("Stop Test") : tr("Test Connection"));
    m_ui->certificateButton->setVisible(m_problem && !m_problem->chain.isEmpty());
    m_ui->takeAddressButton->setVisible(!m_redirect.isEmpty());
    m_ui->resultLabel->setVisible(!text.isEmpty());
    m_ui->resultLabel->setText(text);
    makeRoom();
    // The text takes no focus, so a screen reader has to be told.
    if (!text.isEmpty()) {
        QAccessibleEvent event(m_ui->resultLabel, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void SignInDialog::showCertificate()
{
    const auto host = QUrl(understoodAddress(m_tested)).authority();
    auto *dialog = new CertificateDialog(*m_problem, host, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SignInDialog::takeAddress()
{
    m_ui->addressBox->setEditText(m_redirect);
    m_ui->addressBox->setFocus();
}

} // namespace sluice
