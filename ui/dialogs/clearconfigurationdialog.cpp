// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/clearconfigurationdialog.h"

#include "core/protocol/preview.h"
#include "core/session/session.h"
#include "ui/confirmationpolicy.h"
#include "ui/dialogs/ui_clearconfigurationdialog.h"
#include "ui/icons.h"
#include "ui/texts.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// As a button shows it, where "&" is no mnemonic.
QString onButton(const QString &text)
{
    return QString(text).replace(u'&', "&&"_L1);
}

bool hasOuterBlanks(const QString &text)
{
    return text != text.trimmed();
}

} // namespace

ClearConfigurationDialog::ClearConfigurationDialog(const Session &session, Environment environment,
                                                   const ConfigurationChoice &initial, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ClearConfigurationDialog>())
    , m_session(session)
    , m_environment(environment)
{
    m_ui->setupUi(this);
    fillServer();
    fillButtons();
    fillChoice(initial);
    connectInputs();
    showRequest(false);
    showChoice();
}

ClearConfigurationDialog::~ClearConfigurationDialog() = default;

/// Short, as it stands on buttons and in sentences.
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
    const auto server = m_session.hostAndPort();
    const auto title = tr("Clear Configuration Cache on %1").arg(inSentence(server));
    setWindowTitle(title);
    m_ui->titleLabel->setText(title);
    m_ui->band->showServer(m_environment, server, accountText(m_session));
    m_ui->requestEdit->setFont(fixedFont(font()));
}

void ClearConfigurationDialog::fillChoice(const ConfigurationChoice &initial)
{
    m_ui->applicationEdit->setText(initial.application);
    m_ui->instanceEdit->setText(initial.instance);
    m_ui->allButton->setChecked(initial.forAllAssociates == true);
    m_ui->ownButton->setChecked(initial.forAllAssociates == false);
    fillAssociates();
    fillRebuilds(initial);
}

void ClearConfigurationDialog::fillAssociates()
{
    const auto own = account().isEmpty() ? tr("Only for the account &signed in")
                                         : tr("Only for %1, the account &signed in").arg(onButton(account()));
    m_ui->ownButton->setText(own);
    m_ui->allLabel->setText(
        consequenceText(ClearConfiguration{.application = {}, .instance = {}, .forAllAssociates = true}));
    m_ui->ownLabel->setText(consequenceText(ClearConfiguration{}) + u' '
                            + tr("To clear those of somebody else, sign in as that person."));
    m_ui->allButton->setAccessibleDescription(m_ui->allLabel->text());
    m_ui->ownButton->setAccessibleDescription(accountText(m_session) + u". "_s + m_ui->ownLabel->text());
}

/// What this server has no operation for is not offered.
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
        // Its first line beside that of the box.
        label->setContentsMargins(0, (box->sizeHint().height() - label->fontMetrics().height()) / 2, 0, 0);
        box->setAccessibleDescription(label->text());
        box->setChecked(offered && initial.rebuilds.contains(kind));
        any = any || offered;
    }
    m_ui->rebuildBox->setVisible(any);
    m_ui->rebuildBox->setAccessibleDescription(m_ui->rebuildLabel->text());
}

void ClearConfigurationDialog::fillButtons()
{
    m_clearButton = m_ui->buttonBox->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_clearButton->setAutoDefault(false);
    auto *cancel = m_ui->buttonBox->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    const bool careful = confirmationFor(m_environment, false) != Confirmation::Button;
    (careful ? static_cast<QWidget *>(cancel) : m_ui->applicationEdit)->setFocus();
}

void ClearConfigurationDialog::connectInputs()
{
    for (auto *edit : {m_ui->applicationEdit, m_ui->instanceEdit})
        connect(edit, &QLineEdit::textChanged, this, &ClearConfigurationDialog::showChoice);
    for (auto *button : {m_ui->allButton, m_ui->ownButton})
        connect(button, &QRadioButton::toggled, this, &ClearConfigurationDialog::showChoice);
    const auto all = rebuilds();
    for (const auto &rebuild : all)
        connect(rebuild.box, &QCheckBox::toggled, this, &ClearConfigurationDialog::showChoice);
    connect(m_ui->hostCheck, &HostCheck::edited, this, &ClearConfigurationDialog::showChoice);
    connect(m_ui->requestButton, &QPushButton::toggled, this, &ClearConfigurationDialog::showRequest);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_session, &QObject::destroyed, this, &QDialog::reject);
}

ConfigurationChoice ClearConfigurationDialog::choice() const
{
    ConfigurationChoice choice{.application = m_ui->applicationEdit->text(), .instance = m_ui->instanceEdit->text()};
    if (m_ui->allButton->isChecked() || m_ui->ownButton->isChecked())
        choice.forAllAssociates = m_ui->allButton->isChecked();
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
    const bool typed = confirmationFor(m_environment, isForEverybody(chosen)) == Confirmation::TypedHost;
    m_ui->hostCheck->setUp(QUrl(m_session.address()), m_session.isOnline(), typed);
    const bool blanks = hasOuterBlanks(chosen.application) || hasOuterBlanks(chosen.instance);
    m_ui->scopeLabel->setText(blanks ? tr("There is a blank at the beginning or the end. It is sent with it.")
                                     : tr("WebClient and Web stand for the web client. Both are sent as entered."));

    const auto objection = objectionTo(chosen);
    const auto problem = objection.isEmpty() ? m_ui->hostCheck->objection() : objection;
    m_ui->problemLabel->setText(problem);
    m_clearButton->setText(confirmationText());
    m_clearButton->setAccessibleName(confirmationText().remove(u'&'));
    m_clearButton->setAccessibleDescription(problem);
    m_clearButton->setEnabled(problem.isEmpty());
    m_ui->requestEdit->setPlainText(requestText());
    makeRoom();
}

/// What the button does, as it stands on it.
QString ClearConfigurationDialog::confirmationText() const
{
    const auto chosen = choice();
    if (!chosen.forAllAssociates)
        return tr("C&lear Configurations");
    const auto own = account().isEmpty() ? actionTitle(ClearConfiguration{}) // nobody to name
                                         : tr("C&lear for %1").arg(onButton(account()));
    const auto clear = *chosen.forAllAssociates ? tr("C&lear for All Associates") : own;
    return chosen.rebuilds.isEmpty() ? clear
                                     : tr("%1 and Rebuild %2", "Clear for All Associates and Rebuild 3")
                                           .arg(clear, QString::number(chosen.rebuilds.size()));
}

/// Everything that would be sent, one request below the other.
QString ClearConfigurationDialog::requestText() const
{
    const auto chosen = choice();
    QStringList texts{objectionTo(chosen)};
    const auto steps = stepsOf(chosen);
    for (const auto &step : steps) {
        const auto request = m_session.preview(step).map(toText);
        texts << (request ? *request : request.error().message).trimmed();
    }
    texts.removeAll(QString());
    return texts.join("\n\n"_L1);
}

void ClearConfigurationDialog::showRequest(bool shown)
{
    m_ui->requestEdit->setVisible(shown);
    makeRoom();
}

/// Enter in a field neither sends nor gives up.
void ClearConfigurationDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !qobject_cast<QLineEdit *>(focusWidget()))
        QDialog::keyPressEvent(event);
}

void ClearConfigurationDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    const auto screenWidth = screen()->availableGeometry().width() * 9 / 10;
    resize(std::min(fontMetrics().averageCharWidth() * 110, screenWidth), height());
    layout()->activate();
    makeRoom();
    resize(width(), minimumHeight());
}

void ClearConfigurationDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    makeRoom();
}

/// Lines that wrap need a height that depends on the width; a window does not ask for it by itself. What the screen has
/// no room for is scrolled to.
void ClearConfigurationDialog::makeRoom()
{
    if (!isVisible()) // before, nobody knows how wide it will be
        return;
    auto *area = m_ui->scrollArea;
    const int inputs = m_ui->inputs->layout()->totalHeightForWidth(area->viewport()->width());
    const int others = layout()->totalMinimumHeightForWidth(width()) - area->minimumHeight();
    const int room = screen()->availableGeometry().height() * 9 / 10 - others;
    const bool scrolls = inputs > room;
    area->setMinimumSize(m_ui->inputs->minimumSizeHint().width()
                             + (scrolls ? area->verticalScrollBar()->sizeHint().width() : 0),
                         scrolls ? std::max(room, fontMetrics().lineSpacing() * 4) : inputs);
    setMinimumHeight(others + area->minimumHeight());
}

} // namespace sluice
