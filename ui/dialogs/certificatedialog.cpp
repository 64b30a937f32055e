// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/certificatedialog.h"

#include "ui/dialogs/ui_certificatedialog.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

QString validityOf(const CertificateFacts &facts)
{
    const QLocale locale;
    const auto span = CertificateDialog::tr("Valid from %1 to %2")
                          .arg(locale.toString(facts.validFrom, QLocale::ShortFormat),
                               locale.toString(facts.validUntil, QLocale::ShortFormat));
    const auto now = QDateTime::currentDateTime();
    if (facts.validUntil < now)
        return span + u'\n' + CertificateDialog::tr("It has expired.");
    return now < facts.validFrom ? span + u'\n' + CertificateDialog::tr("It is not valid yet.") : span;
}

QString textOf(const CertificateFacts &facts)
{
    const auto names = facts.names.isEmpty() ? CertificateDialog::tr("none") : facts.names.join(", "_L1);
    return QStringList{CertificateDialog::tr("Issued to: %1").arg(facts.subject),
                       CertificateDialog::tr("For the names: %1").arg(names),
                       CertificateDialog::tr("Issued by: %1").arg(facts.issuer), validityOf(facts),
                       CertificateDialog::tr("SHA-256 fingerprint: %1").arg(facts.fingerprint)}
        .join(u'\n');
}

} // namespace

CertificateDialog::CertificateDialog(const TlsProblem &problem, const QString &host, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CertificateDialog>())
    , m_problem(problem)
{
    m_ui->setupUi(this);
    const auto title = tr("Certificate of %1").arg(host);
    setWindowTitle(title);
    m_ui->titleLabel->setText(title);
    m_ui->reasonsLabel->setText(m_problem.reasons.join(u'\n'));
    for (const auto &facts : m_problem.chain)
        m_ui->chainList->addItem(facts.subject);

    // As high as its rows, up to where it scrolls.
    const int rows = std::clamp(m_ui->chainList->count(), 1, 4);
    m_ui->chainList->setFixedHeight(rows * m_ui->chainList->sizeHintForRow(0) + 2 * m_ui->chainList->frameWidth());
    m_ui->certificates->setVisible(!m_problem.chain.isEmpty()); // a handshake may fail before one is shown

    connect(m_ui->chainList, &QListWidget::currentRowChanged, this, &CertificateDialog::showCertificate);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->chainList->setCurrentRow(0);
}

CertificateDialog::~CertificateDialog() = default;

void CertificateDialog::showCertificate(int row)
{
    m_ui->factsEdit->setPlainText(textOf(m_problem.chain.value(row)));
}

} // namespace sluice
