// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connection/certificatedialog.h"

#include "ui/icons/icons.h"
#include "ui/texts/certificatetexts.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/showtext.h"
#include "ui_certificatedialog.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QStyle>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

CertificateDialog::CertificateDialog(const TlsProblem &problem, const QString &host, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CertificateDialog>())
    , m_problem(problem)
    , m_host(inSentence(host))
{
    m_ui->setupUi(this);
    const auto title =
        isChanged() ? tr("The Certificate of %1 Has Changed").arg(m_host) : tr("Certificate of %1").arg(m_host);
    setWindowTitle(title);
    m_ui->titleLabel->setText(title);
    m_ui->reasonsLabel->setText(m_problem.reasons.join(u'\n'));
    m_ui->band->hide();
    fillAlarm();
    fillChain();
    fillTrust();
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *close = m_ui->buttonBox->button(QDialogButtonBox::Close);
    close->setDefault(true);
}

CertificateDialog::~CertificateDialog() = default;

void CertificateDialog::showEnvironment(Environment environment)
{
    m_ui->band->showServer(environment, m_host, {});
    m_ui->band->show();
}

/// The certificate differs from the trusted one: shown as an alarm with icon, word and colour.
void CertificateDialog::fillAlarm()
{
    m_ui->alarm->setVisible(isChanged());
    m_ui->titleLabel->setVisible(!isChanged());
    m_ui->fingerprints->setVisible(isChanged());
    if (!isChanged())
        return;
    auto colors = palette();
    colors.setColor(QPalette::Window, environmentColor(Environment::Production));
    colors.setColor(QPalette::WindowText, environmentForeground());
    m_ui->alarm->setPalette(colors);
    const int size = style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this);
    m_ui->alarmIconLabel->setPixmap(
        ownIcon(u"warning"_s, environmentForeground()).pixmap(QSize(size, size), devicePixelRatio()));
    m_ui->alarmLabel->setText(windowTitle());
    m_ui->consequenceLabel->setText(
        tr("This server showed another certificate than the trusted one. Either the people who run it have replaced "
           "the certificate, or something else is answering in its place. Nothing was sent to it. Before you trust the "
           "new certificate, ask them, but not over this connection."));
    m_ui->oldEdit->setPlainText(groupedFingerprint(m_problem.expected));
    m_ui->newEdit->setPlainText(fingerprint().isEmpty() ? tr("none was shown") : groupedFingerprint(fingerprint()));
    for (auto *edit : {m_ui->oldEdit, m_ui->newEdit}) {
        edit->setFont(fixedFont(font()));
        edit->setLineWrapMode(QPlainTextEdit::NoWrap);
        edit->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        const int margins = 2 * (edit->frameWidth() + static_cast<int>(edit->document()->documentMargin()));
        edit->setFixedHeight(2 * QFontMetrics(edit->font()).lineSpacing() + margins);
    }
}

void CertificateDialog::fillChain()
{
    for (const auto &facts : m_problem.chain)
        m_ui->chainList->addItem(facts.subject);
    // As high as its rows, up to a limit; then it scrolls.
    const int rows = std::clamp(m_ui->chainList->count(), 1, 4);
    m_ui->chainList->setFixedHeight(rows * m_ui->chainList->sizeHintForRow(0) + 2 * m_ui->chainList->frameWidth());
    m_ui->certificates->setVisible(!m_problem.chain.isEmpty()); // a handshake may fail before that
    m_ui->factsEdit->setMinimumHeight(fontMetrics().lineSpacing() * 8);
    connect(m_ui->chainList, &QListWidget::currentRowChanged, this, &CertificateDialog::showCertificate);
    m_ui->chainList->setCurrentRow(0);
}

void CertificateDialog::showCertificate(int row)
{
    m_ui->factsEdit->setPlainText(certificateText(m_problem.chain.value(row), QDateTime::currentDateTime()));
}

void CertificateDialog::fillTrust()
{
    m_ui->trustButton->hide();
    m_ui->decision->hide();
    m_ui->trustButton->setText(tr("&Trust This Certificate for %1…").arg(QString(m_host).replace(u'&', "&&"_L1)));
    m_ui->trustButton->setAccessibleName(tr("Trust This Certificate for %1").arg(m_host));
    m_ui->meaningLabel->setText(
        tr("From then on only this certificate is accepted for %1, no matter who issued it. Anyone who has its key can "
           "read everything that is sent there, including what you sign in with.")
            .arg(m_host));
    m_ui->comparedBox->setVisible(!isChanged());
    m_ui->typed->setVisible(isChanged());
    connect(m_ui->trustButton, &QPushButton::clicked, this, &CertificateDialog::askForTrust);
    connect(m_ui->comparedBox, &QCheckBox::toggled, this, &CertificateDialog::showDecision);
    connect(m_ui->typedEdit, &QLineEdit::textChanged, this, &CertificateDialog::showDecision);
    connect(m_ui->decideButton, &QPushButton::clicked, this, [this] {
        Q_EMIT trusted(fingerprint());
        accept();
    });
    showDecision();
}

void CertificateDialog::offerTrust()
{
    m_ui->trustButton->setVisible(!fingerprint().isEmpty());
}

/// The second step: a person agrees to trust the certificate.
void CertificateDialog::askForTrust()
{
    m_ui->decision->show();
    m_ui->trustButton->setEnabled(false);
    (isChanged() ? static_cast<QWidget *>(m_ui->typedEdit) : m_ui->comparedBox)->setFocus();
    m_ui->chainList->setCurrentRow(0); // the certificate of the server itself
    makeRoom();
}

void CertificateDialog::showDecision()
{
    const bool compared =
        isChanged() ? beginsFingerprint(m_ui->typedEdit->text(), fingerprint()) : m_ui->comparedBox->isChecked();
    const auto missing = compared ? QString() : missingText();
    m_ui->decideButton->setEnabled(compared);
    m_ui->decideButton->setAccessibleDescription(missing);
    m_ui->typedEdit->setAccessibleDescription(missing);
    showAlert(m_ui->missingLabel, missing);
}

/// What a person still has to do before they may trust the certificate.
QString CertificateDialog::missingText() const
{
    if (!isChanged())
        return tr("Compare the fingerprint first, then tick the box.");
    return contradictsFingerprint(m_ui->typedEdit->text(), fingerprint())
        ? tr("The new fingerprint does not begin with these digits, so this is not the certificate that you were told "
             "about.")
        : tr("Type the first eight digits of the fingerprint that you were told.");
}

/// Enter in the field neither trusts the certificate nor closes the dialog.
void CertificateDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || focusWidget() != m_ui->typedEdit)
        QDialog::keyPressEvent(event);
}

void CertificateDialog::showEvent(QShowEvent *event)
{
    resize(std::min(fontMetrics().averageCharWidth() * 95, screen()->availableGeometry().width() * 9 / 10), height());
    makeRoom();
    QDialog::showEvent(event);
}

/// The height of wrapped lines depends on the width, which a window does not take into account by itself.
void CertificateDialog::makeRoom()
{
    layout()->activate();
    const int most = screen()->availableGeometry().height() * 9 / 10;
    resize(width(), std::min(std::max(layout()->totalHeightForWidth(width()), height()), most));
}

} // namespace sluice
