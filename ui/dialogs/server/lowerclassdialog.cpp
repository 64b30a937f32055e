// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/server/lowerclassdialog.h"

#include "ui/icons/environmentbadge.h"
#include "ui/texts/sentences.h"
#include "ui_lowerclassdialog.h"

#include <QPushButton>
#include <QStyle>

namespace sluice {

namespace {

void showClass(QLabel *icon, QLabel *word, Environment environment)
{
    const int size = icon->style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, icon);
    icon->setPixmap(environmentBadge(environment).pixmap(QSize(size, size), icon->devicePixelRatio()));
    word->setText(environmentWord(environment));
}

} // namespace

bool isLowered(const Server &before, const Server &after)
{
    return strictness(environmentOf(after)) < strictness(environmentOf(before));
}

LowerClassDialog::LowerClassDialog(const Server &before, const Server &after, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::LowerClassDialog>())
    , m_name(before.name)
    , m_typed(environmentOf(before) == Environment::Production)
{
    m_ui->setupUi(this);
    const auto name = inSentence(before.name);
    const auto word = environmentWord(environmentOf(after));
    showClass(m_ui->fromIcon, m_ui->fromLabel, environmentOf(before));
    showClass(m_ui->toIcon, m_ui->toLabel, environmentOf(after));
    m_ui->sentenceLabel->setText(tr("The class of %1 changes from %3 to %2. From then on Sluice asks for less before "
                                    "it sends something to this server. The change is recorded with the server.")
                                     .arg(name, word, environmentWord(environmentOf(before))));
    m_ui->nameEditLabel->setText(tr("Type %1 to co&nfirm:").arg(name));
    m_ui->nameEdit->setAccessibleName(tr("Type %1 to confirm").arg(name));
    m_ui->nameEdit->setVisible(m_typed);
    m_ui->nameEditLabel->setVisible(m_typed);
    auto *lower = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    lower->setText(tr("Chan&ge to %1").arg(word));
    lower->setAutoDefault(false);
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &LowerClassDialog::showProblem);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showProblem();
}

LowerClassDialog::~LowerClassDialog() = default;

void LowerClassDialog::showProblem()
{
    const bool missing = m_typed && m_ui->nameEdit->text().trimmed().compare(m_name, Qt::CaseInsensitive) != 0;
    const auto problem = missing ? tr("Type the name of the server, %1, first.").arg(inSentence(m_name)) : QString();
    m_ui->problemLabel->setText(problem);
    auto *lower = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    lower->setEnabled(!missing);
    lower->setAccessibleDescription(problem);
}

} // namespace sluice
