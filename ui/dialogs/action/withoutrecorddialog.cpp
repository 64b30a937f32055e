// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/action/withoutrecorddialog.h"

#include "ui/texts/sentences.h"
#include "ui/widgets/showtext.h"
#include "ui_withoutrecorddialog.h"

#include <QFileDialog>
#include <QPushButton>

namespace sluice {

WithoutRecordDialog::WithoutRecordDialog(const QString &what, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::WithoutRecordDialog>())
{
    m_ui->setupUi(this);
    m_ui->whatLabel->setText(withoutControls(what));
    m_sendButton = m_ui->buttonBox->addButton(tr("&Send Without a Record"), QDialogButtonBox::ActionRole);
    m_sendButton->setAccessibleName(tr("Send Without a Record"));
    m_sendButton->setAutoDefault(false);
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(m_sendButton, &QPushButton::clicked, this, &WithoutRecordDialog::wanted);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->fileButton, &QPushButton::clicked, this, &WithoutRecordDialog::chooseFile);
    connect(m_ui->reasonEdit, &QLineEdit::textChanged, this, &WithoutRecordDialog::showProblem);
    connect(m_ui->fileEdit, &QLineEdit::textChanged, this, &WithoutRecordDialog::showProblem);
    showProblem();
}

WithoutRecordDialog::~WithoutRecordDialog() = default;

QString WithoutRecordDialog::reason() const
{
    return m_ui->reasonEdit->text().trimmed();
}

QString WithoutRecordDialog::file() const
{
    return m_ui->fileEdit->text();
}

void WithoutRecordDialog::showFailure(const QString &sentence)
{
    showAlert(m_ui->problemLabel, sentence);
}

void WithoutRecordDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("File for the Records"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // it is added at the end
    connect(dialog, &QFileDialog::fileSelected, m_ui->fileEdit, &QLineEdit::setText);
    dialog->open();
}

void WithoutRecordDialog::showProblem()
{
    const auto problem = reason().isEmpty() ? tr("Enter a reason.")
        : file().isEmpty()                  ? tr("Choose a file.")
                                            : QString();
    showAlert(m_ui->problemLabel, problem);
    m_sendButton->setEnabled(problem.isEmpty());
}

} // namespace sluice
