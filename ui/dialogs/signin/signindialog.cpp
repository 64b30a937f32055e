// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signin/signindialog.h"

#include "core/protocol/registry.h"
#include "core/run/destination/destination.h"
#include "core/session/serverrequests.h"
#include "core/storage/recentaddresses.h"
#include "ui/dialogs/connection/signintest.h"
#include "ui/dialogs/signin/environmentinput.h"
#include "ui/dialogs/signin/signininputs.h"
#include "ui/texts/signintexts.h"
#include "ui/widgets/showtext.h"
#include "ui_signindialog.h"

#include <QAbstractItemView>
#include <QFileDialog>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QUrl>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// The id of the only product that has addresses such as \a address; empty if several may.
QString productWithAddress(const QString &address)
{
    const auto all = products();
    const auto found =
        std::ranges::find_if(all, [&address](const Product &product) { return product.isOwnAddress(address); });
    return found == all.cend() ? QString() : found->id;
}

/// A flush through the shared address would reach one node, and nobody could tell which.
QString problemOfShared(const Destinations *destinations, const SignInRequest &request)
{
    if (!destinations)
        return {};
    const auto destination = destinations->at(request, std::nullopt);
    const auto objection = destination ? destinations->objectionToShared(*destination) : std::nullopt;
    return objection ? objection->message : QString();
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
    : AttemptDialog(parent)
    , m_ui(std::make_unique<Ui::SignInDialog>())
    , m_initial(request)
    , m_recent(recent)
    , m_addressProduct(productWithAddress(request.address))
{
    m_ui->setupUi(this);
    setUpAttempts(m_ui->buttonBox, m_ui->notes, {NextStep::ShowCertificate, NextStep::UseSoap});
    if (!request.transport.trustedCertificate.isEmpty())
        m_trusted.insert(understoodAddress(request), request.transport.trustedCertificate);
    m_inputs = new SignInInputs(*m_ui, request, this);
    m_test = new SignInTest({.testButton = m_ui->testButton,
                             .certificateButton = m_ui->certificateButton,
                             .takeAddressButton = m_ui->takeAddressButton,
                             .resultLabel = m_ui->resultLabel,
                             .offersTrust = true},
                            this);
    m_environment =
        new EnvironmentInput(m_ui->environmentBox, m_ui->environmentLabel, request, environment, recent, this);
    fillAddresses();
    connectInputs();
    connectButtons();
    alignForms();
    m_ui->advancedButton->setChecked(m_inputs->isUnusual());
    showAdvanced(m_inputs->isUnusual());
    showProblem();
    // If the rest is known already, only the password has to be typed.
    if (m_initial.address.isEmpty())
        m_ui->addressBox->setFocus();
    else
        (m_ui->userEdit->isHidden() || !m_ui->userEdit->text().isEmpty() ? m_ui->secretEdit : m_ui->userEdit)
            ->setFocus();
}

/// Hidden first: when its inputs lose the focus they send signals, which need the whole dialog. A recent address is not
/// chosen any more.
SignInDialog::~SignInDialog()
{
    disconnect(m_ui->addressBox, nullptr, this, nullptr);
    hide();
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
    // Screen readers show these controls instead of the box, or inside it.
    m_ui->addressBox->lineEdit()->setAccessibleName(m_ui->addressBox->accessibleName());
    m_ui->addressBox->view()->setAccessibleName(tr("Recent addresses"));
    // With inline completion, Return would sign in to a completed address that nobody typed.
    m_ui->addressBox->setCompleter(nullptr);
}

void SignInDialog::connectInputs()
{
    connect(m_ui->addressBox, &QComboBox::editTextChanged, this, &SignInDialog::handleAddressText);
    connect(m_ui->addressBox, &QComboBox::activated, this, &SignInDialog::handleRecent);
    connect(m_inputs, &SignInInputs::changed, this, &SignInDialog::showProblem);
    connect(m_ui->productBox, &QComboBox::currentIndexChanged, this, &SignInDialog::fitHeight);
    connect(m_environment, &EnvironmentInput::explained, this, &SignInDialog::makeRoom);
}

void SignInDialog::connectButtons()
{
    connect(m_ui->clearButton, &QPushButton::clicked, this, &SignInDialog::clearRecent);
    connect(m_ui->advancedButton, &QToolButton::toggled, this, &SignInDialog::showAdvanced);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &SignInDialog::browseForAuthorities);
    connect(m_test, &SignInTest::shown, this, &SignInDialog::makeRoom);
    connect(m_test, &SignInTest::addressOffered, this, [this](const QString &address) {
        m_ui->addressBox->setEditText(address);
        m_ui->addressBox->setFocus();
    });
    connect(m_test, &SignInTest::trusted, this, &SignInDialog::trustTested);
    // The caller may delete the dialog later, but the test is no longer needed.
    connect(this, &QDialog::finished, m_test, &SignInTest::forget);
}

void SignInDialog::setLog(RequestLog *log)
{
    m_test->setLog(log);
}

SignInRequest SignInDialog::request() const
{
    auto request = m_inputs->request();
    request.address = m_ui->addressBox->currentText();
    // What cannot be seen here belongs to the server that the dialog was opened for, such as its trusted certificate.
    if (understoodAddress(request) != understoodAddress(m_initial)) {
        request.serverName.clear();
        request.nodeName.clear();
        request.hostHeader.clear();
        request.tlsName.clear();
        request.transport = {.authoritiesFile = request.transport.authoritiesFile};
    }
    // A certificate is trusted for the address that showed it, and for no other one.
    request.transport.trustedCertificate = m_trusted.value(understoodAddress(request));
    return request;
}

Environment SignInDialog::environment() const
{
    return m_environment->environment();
}

std::optional<Environment> SignInDialog::said() const
{
    return m_environment->said();
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

/// The height of wrapped lines depends on the width, which a window does not take into account by itself. If the screen
/// is too small, the contents scroll.
void SignInDialog::makeRoom()
{
    if (!isVisible()) // until then the width is not known
        return;
    auto *area = m_ui->scrollArea;
    // Widgets that were shown or hidden just now count too: without this, inner layouts would learn of them only with
    // the next event.
    const auto inner = m_ui->inputs->findChildren<QLayout *>();
    for (auto *one : inner)
        one->invalidate();
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

/// Aligns the fields of both forms.
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
    fitHeight();
}

/// Shrinks the dialog when contents were hidden.
void SignInDialog::fitHeight()
{
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
    const auto understood = understoodAddress(edited);
    const auto shared = problemOfShared(m_destinations, edited);
    const auto rest = withoutAuthorities(edited);
    const auto unreadable = m_authorities.problemOf(edited.transport.authoritiesFile);
    const bool usable = !problemOf(rest);
    auto problem = shared.isEmpty() ? signInProblem(rest) : shared;
    if (shared.isEmpty() && usable && unreadable)
        problem = unreadable->message; // comes before what is missing to sign in
    m_test->setRequest(edited);
    m_test->setEnvironment(environment());
    m_environment->followAddress(edited);
    m_ui->addressBox->lineEdit()->setPlaceholderText(exampleAddress(edited));
    explainAddress(understood, edited.protocolId);
    m_ui->warningLabel->setVisible(sendsPasswordInTheClear(edited));
    m_ui->problemLabel->setText(problem);
    m_ui->inputs->setEnabled(!isBusy());
    m_ui->testButton->setEnabled(usable && !unreadable && !isBusy());
    auto *signIn = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    m_complete = problem.isEmpty();
    signIn->setEnabled(m_complete && !isBusy());
    signIn->setAccessibleDescription(problem);
    makeRoom();
}

void SignInDialog::explainAddress(const QString &understood, const QString &protocolId)
{
    QStringList lines;
    if (!understood.isEmpty())
        lines.append(tr("Understood as %1").arg(understood));
    const auto product = shownProduct(protocolId);
    m_choseProduct = m_choseProduct && product.id == m_addressProduct;
    if (m_choseProduct)
        lines.append(tr("Only %1 has addresses like this one, so it was chosen as the product.").arg(product.name));
    const auto explanation = lines.join(u'\n');
    m_ui->addressBox->lineEdit()->setAccessibleDescription(explanation);
    // These texts change away from the focus, so screen readers are notified.
    if (m_choseProduct)
        showAlert(m_ui->understoodLabel, explanation);
    else
        m_ui->understoodLabel->setText(explanation);
}

/// An address that only one product has chooses that product. A person can still choose another one.
void SignInDialog::handleAddressText(const QString &text)
{
    const auto before = std::exchange(m_addressProduct, productWithAddress(text));
    const bool isNew = !m_addressProduct.isEmpty() && m_addressProduct != before;
    if (isNew && shownProduct(m_inputs->request().protocolId).id != m_addressProduct) {
        m_choseProduct = true;
        m_inputs->chooseProduct(m_addressProduct);
    }
    showProblem();
}

void SignInDialog::handleRecent(int index)
{
    const auto *recent = m_recent ? m_recent->find(m_ui->addressBox->itemText(index)) : nullptr;
    if (!recent)
        return;
    m_inputs->chooseInterface({.protocolId = recent->protocolId, .binding = recent->binding});
    if (shownProduct(recent->protocolId).accepts(ProtocolOption::Online))
        m_inputs->chooseOnline(recent->online);
    m_inputs->chooseKind(recent->signIn);
    if (!recent->user.isEmpty())
        m_ui->userEdit->setText(recent->user);
    // Advanced settings are shown if one of them differs from the default.
    if (m_inputs->isUnusual())
        m_ui->advancedButton->setChecked(true);
}

void SignInDialog::clearRecent()
{
    auto *clearing = m_recent->clear(this);
    {
        const QSignalBlocker quiet(m_ui->addressBox);
        const auto address = m_ui->addressBox->currentText();
        m_ui->addressBox->clear();
        m_ui->addressBox->setEditText(address);
    }
    m_ui->addressBox->setFocus();
    m_ui->clearButton->hide();
    m_test->forget();
    clearing->then(this, [this](const Result<void> &cleared) {
        if (!cleared)
            m_test->show(cleared.error().message);
    });
}

bool SignInDialog::isComplete() const
{
    return m_complete;
}

bool SignInDialog::takeStep(NextStep step)
{
    if (step != NextStep::UseSoap)
        return false;
    m_inputs->chooseInterface({.protocolId = m_inputs->request().protocolId, .binding = Binding::Soap});
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setFocus();
    return true;
}

void SignInDialog::focusInput(bool secret)
{
    if (!secret) {
        m_ui->addressBox->setFocus();
        return;
    }
    m_ui->secretEdit->setFocus();
    m_ui->secretEdit->selectAll();
}

void SignInDialog::trust(const QString &fingerprint)
{
    m_trusted.insert(understoodAddress(request()), fingerprint);
    showProblem();
    accept();
}

/// Nothing is sent: a person continues when everything is filled in.
void SignInDialog::trustTested(const QString &fingerprint)
{
    const auto understood = understoodAddress(request());
    m_trusted.insert(understood, fingerprint);
    showProblem();
    m_test->show(tr("The certificate is trusted for this sign-in."));
    Q_EMIT certificateTrusted(fingerprint, QUrl(understood).authority());
}

void SignInDialog::setDestinations(const Destinations *destinations)
{
    m_destinations = destinations;
    m_environment->setDestinations(destinations);
    showProblem();
}

} // namespace sluice
