// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/action/confirmdialog.h"

#include "core/domain/operation/overloaded.h"
#include "core/domain/operation/traits.h"
#include "ui/icons/icons.h"
#include "ui/texts/actiontexts.h"
#include "ui/texts/farmtexts.h"
#include "ui/texts/policytexts.h"
#include "ui/texts/sentences.h"
#include "ui/texts/servertexts.h"
#include "ui/widgets/showtext.h"
#include "ui_confirmdialog.h"

#include <QPushButton>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

ConfirmDialog::ConfirmDialog(const Operation &action, const Destination &destination, const ActionNotes &notes,
                             QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ConfirmDialog>())
    , m_action(action)
    , m_destination(destination)
    , m_notes(notes)
{
    m_ui->setupUi(this);
    const auto title = actionTitle(action, destination.name, notes.whole ? notes.whole->label : QString());
    setWindowTitle(title);
    m_ui->titleLabel->setText(title);
    showWhom();
    showTargets();
    m_ui->observeBox->setChecked(notes.observe.value_or(false));
    m_ui->observeBox->setVisible(notes.observe.has_value());
    m_ui->observeLabel->setVisible(notes.observe.has_value());
    m_ui->requestEdit->setFont(fixedFont(font()));
    m_ui->requestEdit->setPlainText(withoutControls(notes.request));
    m_ui->requestEdit->hide();
    m_ui->hostCheck->setUp(destination, confirmationFor(destination.policy, action) == Confirmation::TypedHost);
    m_ui->reasonField->setUp(destination.policy);
    addButtons();
    connectInputs();
    showProblem();
}

ConfirmDialog::~ConfirmDialog() = default;

void ConfirmDialog::addButtons()
{
    const bool isWhole = m_notes.whole && std::holds_alternative<FlushAll>(m_action);
    const auto name = isWhole ? m_notes.whole->label : actionTitle(m_action);
    m_sendButton = m_ui->buttonBox->addButton(u'&' + name, QDialogButtonBox::AcceptRole);
    m_sendButton->setAccessibleName(name);
    m_sendButton->setAutoDefault(false);
    auto *cancel = m_ui->buttonBox->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    cancel->setFocus();
}

void ConfirmDialog::connectInputs()
{
    connect(m_ui->hostCheck, &HostCheck::edited, this, &ConfirmDialog::showProblem);
    connect(m_ui->reasonField, &ReasonField::edited, this, &ConfirmDialog::showProblem);
    connect(m_ui->requestButton, &QPushButton::toggled, m_ui->requestEdit, &QWidget::setVisible);
    connect(m_ui->requestButton, &QPushButton::toggled, this, &QWidget::adjustSize);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::optional<bool> ConfirmDialog::observes() const
{
    return m_notes.observe ? std::optional(m_ui->observeBox->isChecked()) : std::nullopt;
}

QString ConfirmDialog::reason() const
{
    return m_ui->reasonField->reason();
}

/// Shows the server, its nodes, and the warnings about both.
void ConfirmDialog::showWhom()
{
    m_ui->band->showServer(m_destination.environment, m_destination.name, m_notes.account);
    const auto reason = classReasonText(m_destination);
    m_ui->classLabel->setText(reason);
    m_ui->classLabel->setVisible(!reason.isEmpty());
    const auto nodes = nodesText(nodeNames(m_destination));
    m_ui->nodesLabel->setText(nodes);
    m_ui->nodesLabel->setVisible(!nodes.isEmpty());
    QStringList warnings{m_notes.warning};
    if (!m_notes.whole) // without names no cache can be protected
        warnings << protectedText(m_destination.policy, m_destination.environment, m_action);
    warnings.removeAll(QString());
    m_ui->warningLine->setText(warnings.join(u'\n'));
}

void ConfirmDialog::showTargets()
{
    std::visit(
        overloaded{
            [this](const FlushAll &flush) {
                showText(m_notes.whole ? m_notes.whole->consequences.join(u'\n') : consequenceText(flush));
            },
            [this](const FlushNamed &flush) {
                showNames(flush.names);
                m_ui->allLabel->hide();
            },
            [this](const ClearConfiguration &clear) {
                showText(targetPhrase(m_action) + u".\n"_s + consequenceText(clear));
            },
            [this](const RebuildDeltas &rebuild) { showText(consequenceText(rebuild) + u' ' + rebuildScopeText()); },
            [this](const OtherAlternative auto &) { showText({}); }, // changes nothing on the server
        },
        m_action);
}

/// Shows what the action does, in place of a list of names.
void ConfirmDialog::showText(const QString &text)
{
    m_ui->allLabel->setText(text);
    m_ui->namesLabel->hide();
    m_ui->namesList->hide();
}

void ConfirmDialog::showNames(const QStringList &names)
{
    const auto guarded = protectedIn(m_destination.policy, m_action);
    const int size = fontMetrics().height(); // the icon does not make a row higher
    m_ui->namesList->setIconSize({size, size});
    const auto lock = ownIcon(u"lock"_s, palette().color(QPalette::Text));
    for (const auto &name : names) {
        auto *item = new QListWidgetItem(inSentence(name), m_ui->namesList);
        if (!guarded.contains(name))
            continue;
        item->setIcon(lock);
        item->setData(Qt::AccessibleDescriptionRole, tr("Protected"));
    }
    if (names.size() == 1)
        m_ui->namesLabel->setText(tr("This cache is &dropped and filled again when it is next used. No data is lost."));
    m_ui->namesList->setUniformItemSizes(true);
    // As high as its rows, up to a limit; then it scrolls.
    const int rows = std::clamp(static_cast<int>(names.size()), 3, 10);
    m_ui->namesList->setFixedHeight(rows * std::max(m_ui->namesList->sizeHintForRow(0), size)
                                    + 2 * m_ui->namesList->frameWidth());
}

/// The button is hidden if the policy forbids the action, because it could not work.
void ConfirmDialog::showProblem()
{
    const auto forbidden = objectionText(m_destination.policy, m_destination.environment, m_action);
    QStringList missing{forbidden, m_ui->hostCheck->problem(), m_ui->reasonField->objection()};
    missing.removeAll(QString());
    const auto problem = missing.value(0);
    m_ui->problemLabel->setVisible(!problem.isEmpty());
    showAlert(m_ui->problemLabel, problem);
    m_sendButton->setVisible(forbidden.isEmpty());
    m_sendButton->setAccessibleDescription(problem);
    m_sendButton->setEnabled(problem.isEmpty());
}

} // namespace sluice
