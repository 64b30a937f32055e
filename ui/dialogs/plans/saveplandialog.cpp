// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plans/saveplandialog.h"

#include "core/run/plans/planfiles.h"
#include "core/run/plans/usualperson.h"
#include "core/storage/signing/signingkey.h"
#include "ui/texts/plantexts.h"
#include "ui/texts/reviewtexts.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/showtext.h"
#include "ui_saveplandialog.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

QString serverNames(const Proposal &proposal)
{
    QStringList names;
    for (const auto &server : proposal.servers)
        names.append(server.destination.name);
    return names.join(u' ');
}

/// In the folder for documents: "crm 2026-11-30.sluiceplan".
QString usualPath(const Proposal &proposal)
{
    static const QRegularExpression unusual(u"[^\\w. -]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longest = 60;
    const auto name = serverNames(proposal).replace(unusual, u"-"_s).left(longest);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return folder.filePath(u"%1 %2.%3"_s.arg(name, QDate::currentDate().toString(Qt::ISODate), PlanFileSuffix));
}

} // namespace

SavePlanDialog::SavePlanDialog(const Proposal &proposal, const PlanParts &parts, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SavePlanDialog>())
    , m_plan(new NewPlan(proposal, parts, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_saveButton = m_ui->buttonBox->addButton(tr("&Save Plan"), QDialogButtonBox::ActionRole);
    m_saveButton->setAccessibleName(tr("Save Plan"));
    m_saveButton->setAutoDefault(false);
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setDefault(true);
    fill();
    connectInputs();
    showProblem();
}

SavePlanDialog::~SavePlanDialog() = default;

void SavePlanDialog::fill()
{
    const auto &proposal = m_plan->proposal();
    m_ui->whatLabel->setText(tr("%1 on %2", "Flush 3 Caches on crm-farm")
                                 .arg(stepsTitle(proposal.steps), inSentence(serverNames(proposal))));
    m_ui->personEdit->setText(usualPerson());
    const auto now = QDateTime::currentDateTime();
    m_ui->expiresEdit->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat));
    m_ui->expiresEdit->setDateTimeRange(now, now.addDays(LongestPlanDays));
    m_ui->expiresEdit->setDateTime(now.addSecs(NewPlan::usualSeconds));
    m_ui->fileEdit->setText(QDir::toNativeSeparators(usualPath(proposal)));
}

void SavePlanDialog::connectInputs()
{
    connect(m_ui->personEdit, &QLineEdit::textChanged, this, &SavePlanDialog::showProblem);
    connect(m_ui->fileEdit, &QLineEdit::textChanged, this, &SavePlanDialog::showProblem);
    connect(m_ui->expiresEdit, &QDateTimeEdit::dateTimeChanged, this, &SavePlanDialog::showProblem);
    connect(m_ui->fileButton, &QPushButton::clicked, this, &SavePlanDialog::chooseFile);
    connect(m_saveButton, &QPushButton::clicked, this, &SavePlanDialog::save);
    connect(m_ui->copyButton, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_ui->fingerprintLabel->text()); });
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_plan, &NewPlan::saved, this, &SavePlanDialog::showSaved);
    connect(m_plan, &NewPlan::failed, this, &SavePlanDialog::showFailure);
}

void SavePlanDialog::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("File of the Plan"), QFileInfo(path()).path(), tr("Plans (*.%1)").arg(PlanFileSuffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(PlanFileSuffix);
    dialog->selectFile(QFileInfo(path()).fileName());
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // a plan is never written over
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { m_ui->fileEdit->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

QString SavePlanDialog::path() const
{
    const auto typed = QDir::fromNativeSeparators(m_ui->fileEdit->text());
    if (typed.isEmpty() || QFileInfo(typed).suffix().compare(PlanFileSuffix, Qt::CaseInsensitive) == 0)
        return typed;
    return typed + u'.' + PlanFileSuffix;
}

QDateTime SavePlanDialog::expires() const
{
    return m_ui->expiresEdit->dateTime();
}

QString SavePlanDialog::missing() const
{
    if (m_ui->personEdit->text().trimmed().isEmpty())
        return tr("Enter your name.");
    if (path().isEmpty())
        return tr("Choose a file.");
    if (!QDir::isAbsolutePath(path()))
        return tr("Choose a file with its folder.");
    return m_plan->problem(expires(), QDateTime::currentDateTime()).value_or(QString());
}

void SavePlanDialog::showProblem()
{
    const auto left = QDateTime::currentDateTime().secsTo(expires()); // the minute that has begun counts
    m_ui->spanLabel->setText(left > 0 ? tr("for %1", "8 hours").arg(spanText(left + 59)) : QString());
    const auto problem = missing();
    showAlert(m_ui->problemLabel, problem);
    m_saveButton->setEnabled(problem.isEmpty() && !m_plan->isBusy());
    m_saveButton->setAccessibleDescription(problem);
}

void SavePlanDialog::save()
{
    m_plan->save(path(), m_ui->personEdit->text(), expires());
    m_saveButton->setEnabled(false);
    showAlert(m_ui->problemLabel, tr("Being signed and written…"));
}

void SavePlanDialog::showFailure(const Error &error)
{
    showProblem();
    showAlert(m_ui->problemLabel, withoutControls(error.message));
}

void SavePlanDialog::showSaved(const QByteArray &publicKey)
{
    m_ui->savedLabel->setText(tr("The plan was saved as %1.").arg(inSentence(QDir::toNativeSeparators(path()))));
    m_ui->fingerprintLabel->setText(fingerprintOf(publicKey));
    m_ui->stack->setCurrentWidget(m_ui->donePage);
    m_saveButton->hide();
    auto *close = m_ui->buttonBox->button(QDialogButtonBox::Cancel);
    close->setText(tr("Cl&ose"));
    close->setFocus();
}

} // namespace sluice
