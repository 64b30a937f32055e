// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/action/clearconfigurationdialog.h"

#include "core/session/session.h"
#include "ui/texts/actiontexts.h"
#include "ui/texts/farmtexts.h"
#include "ui/texts/policytexts.h"
#include "ui/texts/sentences.h"
#include "ui/texts/servertexts.h"
#include "ui/widgets/showtext.h"
#include "ui_clearconfigurationdialog.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// A text of spaces only is not sent, so it needs no warning.
bool isSentWithOuterBlanks(const QString &text)
{
    const auto trimmed = text.trimmed();
    return text != trimmed && !trimmed.isEmpty();
}

} // namespace

ClearConfigurationDialog::ClearConfigurationDialog(const Session &session, const Destination &target,
                                                   const ConfigurationChoice &initial, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ClearConfigurationDialog>())
    , m_session(session)
    , m_target(target)
{
    m_ui->setupUi(this);
    fillServer();
    fillButtons();
    fillChoice(initial);
    connectInputs();
    showChoice();
}

ClearConfigurationDialog::~ClearConfigurationDialog() = default;

/// The account that is signed in, for sentences; may be empty.
QString ClearConfigurationDialog::account() const
{
    return m_session.account() ? inSentence(m_session.account()->account) : QString();
}

std::array<ClearConfigurationDialog::Rebuild, allDeltaKinds.size()> ClearConfigurationDialog::rebuilds() const
{
    return {{{DeltaKind::Udef, m_ui->fieldsBox, m_ui->fieldsLabel},
             {DeltaKind::Webpanel, m_ui->panelsBox, m_ui->panelsLabel},
             {DeltaKind::TaskMenu, m_ui->menusBox, m_ui->menusLabel},
             {DeltaKind::CustomObjectArchivePanel, m_ui->archivesBox, m_ui->archivesLabel}}};
}

void ClearConfigurationDialog::fillServer()
{
    const auto title = tr("Clear Configuration Cache on %1").arg(inSentence(m_target.name));
    setWindowTitle(title);
    m_ui->titleLabel->setText(title);
    m_ui->band->showServer(m_target.environment, m_target.name, accountText(m_session));
    const auto reason = classReasonText(m_target);
    m_ui->classLabel->setText(reason);
    m_ui->classLabel->setVisible(!reason.isEmpty());
    const auto nodes = nodesText(nodeNames(m_target));
    m_ui->nodesLabel->setText(nodes);
    m_ui->nodesLabel->setVisible(!nodes.isEmpty());
}

void ClearConfigurationDialog::fillChoice(const ConfigurationChoice &initial)
{
    m_ui->applicationEdit->setText(initial.application);
    m_ui->instanceEdit->setText(initial.instance);
    m_ui->allButton->setChecked(initial.whose == Whose::Everybodys);
    m_ui->ownButton->setChecked(initial.whose == Whose::OwnOnly);
    m_ui->noneButton->setChecked(initial.whose == Whose::Nobodys);
    fillAssociates();
    fillRebuilds(initial);
}

void ClearConfigurationDialog::fillAssociates()
{
    const auto own = account().isEmpty()
        ? tr("Only for the account &signed in")
        : tr("Only for %1, the account &signed in").arg(account().replace(u'&', "&&"_L1));
    m_ui->ownButton->setText(own);
    m_ui->allLabel->setText(
        consequenceText(ClearConfiguration{.application = {}, .instance = {}, .forAllAssociates = true}));
    m_ui->ownLabel->setText(consequenceText(ClearConfiguration{}) + u' '
                            + tr("To clear another person's configurations, sign in as that person."));
    m_ui->allButton->setAccessibleDescription(m_ui->allLabel->text());
    m_ui->ownButton->setAccessibleDescription(accountText(m_session) + u". "_s + m_ui->ownLabel->text());
}

/// Hides what the server has no operation for.
void ClearConfigurationDialog::fillRebuilds(const ConfigurationChoice &initial)
{
    m_ui->rebuildLabel->setText(rebuildScopeText());
    bool any = false;
    const auto all = rebuilds();
    for (const auto &[kind, box, label] : all) {
        const bool offered = m_session.support(RebuildDeltas{kind}) != Support::No;
        box->setVisible(offered);
        label->setVisible(offered);
        label->setText(consequenceText(RebuildDeltas{kind}));
        // Aligns the first line with that of the box.
        label->setContentsMargins(0, (box->sizeHint().height() - label->fontMetrics().height()) / 2, 0, 0);
        box->setAccessibleDescription(label->text());
        box->setChecked(offered && initial.rebuilds.contains(kind));
        any = any || offered;
    }
    m_ui->rebuildBox->setVisible(any);
    m_ui->noneButton->setVisible(any);
    m_ui->noneLabel->setVisible(any);
    m_ui->noneButton->setAccessibleDescription(m_ui->noneLabel->text());
    m_ui->rebuildBox->setAccessibleDescription(m_ui->rebuildLabel->text());
}

void ClearConfigurationDialog::fillButtons()
{
    m_reviewButton = m_ui->buttonBox->addButton(tr("&Review…"), QDialogButtonBox::AcceptRole);
    m_reviewButton->setAccessibleName(tr("Review"));
    m_reviewButton->setAutoDefault(false);
    auto *cancel = m_ui->buttonBox->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    const bool careful = m_target.policy.confirmation != Confirmation::Button;
    (careful ? static_cast<QWidget *>(cancel) : m_ui->applicationEdit)->setFocus();
}

void ClearConfigurationDialog::connectInputs()
{
    for (auto *edit : {m_ui->applicationEdit, m_ui->instanceEdit})
        connect(edit, &QLineEdit::textChanged, this, &ClearConfigurationDialog::showChoice);
    for (auto *button : {m_ui->allButton, m_ui->ownButton, m_ui->noneButton})
        connect(button, &QRadioButton::toggled, this, &ClearConfigurationDialog::showChoice);
    const auto all = rebuilds();
    for (const auto &rebuild : all)
        connect(rebuild.box, &QCheckBox::toggled, this, &ClearConfigurationDialog::showChoice);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_session, &QObject::destroyed, this, &QDialog::reject);
}

ConfigurationChoice ClearConfigurationDialog::choice() const
{
    ConfigurationChoice choice{.application = m_ui->applicationEdit->text(), .instance = m_ui->instanceEdit->text()};
    if (m_ui->allButton->isChecked())
        choice.whose = Whose::Everybodys;
    else if (m_ui->ownButton->isChecked())
        choice.whose = Whose::OwnOnly;
    else if (m_ui->noneButton->isChecked())
        choice.whose = Whose::Nobodys;
    const auto all = rebuilds();
    for (const auto &rebuild : all) {
        if (rebuild.box->isChecked())
            choice.rebuilds.append(rebuild.kind);
    }
    return choice;
}

void ClearConfigurationDialog::showChoice()
{
    const auto chosen = choice();
    // Only what is cleared has an application and an instance.
    for (auto *edit : {m_ui->applicationEdit, m_ui->instanceEdit})
        edit->setEnabled(chosen.whose != Whose::Nobodys);
    showBlanks();

    const auto forbidden = objection(chosen);
    const auto problem = forbidden.isEmpty() ? problemOf(chosen) : forbidden;
    m_reviewButton->setAccessibleDescription(problem);
    m_reviewButton->setEnabled(problem.isEmpty());
    showAlert(m_ui->problemLabel, problem);
    grow();
}

/// Why the policy forbids one of the requests, whoever approves it. No input in this dialog can resolve it.
QString ClearConfigurationDialog::objection(const ConfigurationChoice &choice) const
{
    auto steps = stepsOf(choice);
    if (steps.isEmpty())
        steps.append(ClearConfiguration{});
    for (const auto &step : std::as_const(steps)) {
        const auto text = objectionText(m_target.policy, m_target.environment, step, Approval::SecondPerson);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// Which field begins or ends with spaces, which are sent but cannot be seen.
void ClearConfigurationDialog::showBlanks()
{
    if (choice().whose == Whose::Nobodys) {
        m_ui->scopeLabel->setText(tr("Nothing is cleared, so neither is sent."));
        return;
    }
    const auto application = isSentWithOuterBlanks(m_ui->applicationEdit->text())
        ? tr("The application begins or ends with a space, which is sent as part of it.")
        : QString();
    const auto instance = isSentWithOuterBlanks(m_ui->instanceEdit->text())
        ? tr("The instance begins or ends with a space, which is sent as part of it.")
        : QString();
    m_ui->applicationEdit->setAccessibleDescription(application);
    m_ui->instanceEdit->setAccessibleDescription(instance);
    QStringList blanks{application, instance};
    blanks.removeAll(QString());
    m_ui->scopeLabel->setText(
        blanks.isEmpty() ? tr("WebClient and Web are the values for the web client. Both are sent exactly as entered.")
                         : blanks.join(u' '));
}

/// Enter in a field neither goes on nor cancels.
void ClearConfigurationDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !qobject_cast<QLineEdit *>(focusWidget()))
        QDialog::keyPressEvent(event);
}

/// The base class places the dialog where it fits, so its final size has to be known before.
void ClearConfigurationDialog::showEvent(QShowEvent *event)
{
    const auto screenWidth = screen()->availableGeometry().width() * 9 / 10;
    resize(std::min(fontMetrics().averageCharWidth() * 110, screenWidth), height());
    layout()->activate();
    makeRoom();
    resize(width(), minimumHeight());
    QDialog::showEvent(event);
}

void ClearConfigurationDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    makeRoom();
}

/// New lines may need more height. A window grows downwards, so it is moved up if it would leave the screen.
void ClearConfigurationDialog::grow()
{
    const int before = height();
    makeRoom();
    if (!isVisible() || height() <= before)
        return;
    const auto available = screen()->availableGeometry();
    const auto frame = frameGeometry();
    if (frame.bottom() > available.bottom())
        move(frame.left(), std::max(available.top(), available.bottom() - frame.height() + 1));
}

/// The height of wrapped lines depends on the width, which a window does not take into account by itself. If the screen
/// is too small, the contents scroll.
void ClearConfigurationDialog::makeRoom()
{
    if (!isVisible()) // until then the width is not known
        return;
    auto *area = m_ui->scrollArea;
    const int least = fontMetrics().lineSpacing() * 4;
    const int inputs = m_ui->inputs->layout()->totalHeightForWidth(area->viewport()->width());
    const int others = layout()->totalMinimumHeightForWidth(width()) - area->minimumHeight();
    const int room = screen()->availableGeometry().height() * 9 / 10 - others;
    const bool scrolls = inputs > room;
    area->setMinimumSize(m_ui->inputs->minimumSizeHint().width()
                             + (scrolls ? area->verticalScrollBar()->sizeHint().width() : 0),
                         scrolls ? std::max(room, least) : inputs);
    setMinimumHeight(others + area->minimumHeight());
}

} // namespace sluice
