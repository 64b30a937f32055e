// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/server/serverquestiondialog.h"

#include "core/run/destination/weakening.h"
#include "ui/icons/environmentbadge.h"
#include "ui/texts/sentences.h"
#include "ui_serverquestiondialog.h"

#include <QPushButton>
#include <QStyle>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

void showClass(QLabel *icon, QLabel *word, Environment environment)
{
    const int size = icon->style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, icon);
    icon->setPixmap(environmentBadge(environment).pixmap(QSize(size, size), icon->devicePixelRatio()));
    word->setText(environmentWord(environment));
}

QString nameFor(Confirmation confirmation, const QString &name)
{
    return confirmation == Confirmation::TypedHost ? name : QString();
}

} // namespace

ServerQuestion questionBeforeLowering(const Server &before, const Server &after)
{
    const auto from = environmentOf(before);
    const auto to = environmentOf(after);
    return {
        .title = ServerQuestionDialog::tr("Lower the Class of a Server"),
        .sentence = ServerQuestionDialog::tr(
                        "The class of %1 changes from %3 to %2. From then on Sluice asks for less before it "
                        "sends something to this server. The change is recorded with the server.")
                        .arg(inSentence(before.name), environmentWord(to), environmentWord(from)),
        .button = ServerQuestionDialog::tr("Chan&ge to %1").arg(environmentWord(to)),
        .name = nameFor(confirmationOfWeakening(before), before.name),
        .classes = std::pair(from, to),
    };
}

ServerQuestion questionBeforeLeaving(const Server &before)
{
    return {
        .title = ServerQuestionDialog::tr("Give Up an Address"),
        .sentence = ServerQuestionDialog::tr("%1 is in %2 and gives up one of its addresses. Afterwards its class and "
                                             "policy no longer hold for that address.")
                        .arg(inSentence(before.name), environmentWord(environmentOf(before))),
        .button = ServerQuestionDialog::tr("&Give Up Address"),
        .name = nameFor(confirmationOfWeakening(before), before.name),
    };
}

ServerQuestion questionBeforeRemoving(const Destination &destination)
{
    auto sentence =
        ServerQuestionDialog::tr("%1 is in %2. It will be removed from the list, and its secrets from the keychain. "
                                 "Afterwards its class and policy no longer hold for its address. The server itself is "
                                 "not changed.")
            .arg(inSentence(destination.name), environmentWord(destination.environment));
    if (const auto reason = classReason(destination); !reason.isEmpty())
        sentence += u'\n' + reason;
    return {
        .title = ServerQuestionDialog::tr("Remove a Server"),
        .sentence = sentence,
        .button = ServerQuestionDialog::tr("&Remove Server"),
        .name = nameFor(confirmationOfRemoval(destination.environment), destination.name),
    };
}

ServerQuestionDialog::ServerQuestionDialog(const ServerQuestion &question, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ServerQuestionDialog>())
    , m_name(question.name)
{
    m_ui->setupUi(this);
    setWindowTitle(question.title);
    showClasses(question);
    m_ui->sentenceLabel->setText(question.sentence);
    const auto name = inSentence(m_name);
    m_ui->nameEditLabel->setText(tr("Type %1 to co&nfirm:").arg(name));
    m_ui->nameEdit->setAccessibleName(tr("Type %1 to confirm").arg(name));
    m_ui->nameEdit->setVisible(!m_name.isEmpty());
    m_ui->nameEditLabel->setVisible(!m_name.isEmpty());
    auto *button = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    button->setText(question.button);
    button->setAutoDefault(false);
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setDefault(true);
    if (m_name.isEmpty())
        m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setFocus();
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &ServerQuestionDialog::showProblem);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showProblem();
}

ServerQuestionDialog::~ServerQuestionDialog() = default;

void ServerQuestionDialog::showClasses(const ServerQuestion &question)
{
    for (auto *part : {m_ui->fromIcon, m_ui->fromLabel, m_ui->arrowLabel, m_ui->toIcon, m_ui->toLabel})
        part->setVisible(question.classes.has_value());
    if (!question.classes)
        return;
    showClass(m_ui->fromIcon, m_ui->fromLabel, question.classes->first);
    showClass(m_ui->toIcon, m_ui->toLabel, question.classes->second);
}

void ServerQuestionDialog::showProblem()
{
    const bool missing =
        !m_name.isEmpty() && m_ui->nameEdit->text().trimmed().compare(m_name, Qt::CaseInsensitive) != 0;
    const auto problem = missing ? tr("Type the name of the server, %1, first.").arg(inSentence(m_name)) : QString();
    m_ui->problemLabel->setText(problem);
    auto *button = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    button->setEnabled(!missing);
    button->setAccessibleDescription(problem);
}

} // namespace sluice
