// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/action/confirmdialog.h"

#include "core/domain/operation/overloaded.h"
#include "core/domain/operation/traits.h"
#include "ui/dialogs/action/planexport.h"
#include "ui/dialogs/action/saveasbutton.h"
#include "ui/dialogs/action/strategydialog.h"
#include "ui/icons/icons.h"
#include "ui/texts/actiontexts.h"
#include "ui/texts/policytexts.h"
#include "ui/texts/reviewtexts.h"
#include "ui/texts/sentences.h"
#include "ui/texts/servertexts.h"
#include "ui/widgets/showtext.h"
#include "ui_confirmdialog.h"

#include <QClipboard>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsShown = 4; // of a list; then it scrolls
constexpr int RowPadding = 10;
constexpr QSize UsualSize(752, 550);

/// Shows rows of one height, as many as are seen at once.
void setRows(QListWidget *list)
{
    const int row = list->fontMetrics().height() + RowPadding;
    for (int i = 0; i < list->count(); ++i)
        list->item(i)->setSizeHint({0, row});
    list->setUniformItemSizes(true);
    list->setFixedHeight(RowsShown * row + 2 * list->frameWidth());
}

/// In the colour of the class, so that nobody takes one for another.
void fillWithClass(QPushButton *button, Environment environment)
{
    auto palette = button->palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::Button, environmentColor(environment));
        palette.setColor(group, QPalette::ButtonText, environmentForeground());
    }
    button->setPalette(palette);
}

void showLine(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

ConfirmDialog::ConfirmDialog(const Operation &action, const Destination &destination, const ActionNotes &notes,
                             QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ConfirmDialog>())
    , m_action(action)
    , m_destination(destination)
    , m_notes(notes)
    , m_created(QDateTime::currentDateTimeUtc())
{
    m_ui->setupUi(this);
    setWindowTitle(actionTitle(action, destination.name, notes.whole ? notes.whole->label : QString()));
    fillWhom();
    fillTargets();
    fillNodes();
    m_ui->observeBox->setChecked(notes.observe.value_or(false));
    m_ui->observeBox->setVisible(notes.observe.has_value());
    m_ui->observeLabel->setVisible(notes.observe.has_value());
    m_ui->requestEdit->setFont(fixedFont(font()));
    m_ui->reasonField->setUp(destination.policy);
    m_ui->lastLabel->hide();
    addButtons();
    showReview();
    fillNotReached();
    alignLabels();
    connectInputs();
    resize(UsualSize.boundedTo(screen()->availableSize() * 9 / 10));
}

ConfirmDialog::~ConfirmDialog() = default;

QString ConfirmDialog::title() const
{
    const bool isWhole = m_notes.whole && std::holds_alternative<FlushAll>(m_action);
    return isWhole ? m_notes.whole->label : actionTitle(m_action);
}

void ConfirmDialog::addButtons()
{
    m_exportButton = m_ui->buttonBox->addButton(tr("&Export Plan…"), QDialogButtonBox::ActionRole);
    m_exportButton->setAutoDefault(false);
    m_sendButton = m_ui->buttonBox->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_sendButton->setAutoDefault(false);
    fillWithClass(m_sendButton, m_destination.environment);
    auto *cancel = m_ui->buttonBox->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    cancel->setFocus();
}

void ConfirmDialog::connectInputs()
{
    connect(m_ui->hostCheck, &HostCheck::edited, this, &ConfirmDialog::showProblem);
    connect(m_ui->reasonField, &ReasonField::edited, this, &ConfirmDialog::showReview);
    connect(m_ui->changeEdit, &QLineEdit::textChanged, this, &ConfirmDialog::showReview);
    connect(m_ui->observeBox, &QCheckBox::toggled, this, &ConfirmDialog::showReview);
    connect(m_ui->nodesList, &QListWidget::itemChanged, this, &ConfirmDialog::showReview);
    connect(m_ui->strategyButton, &QPushButton::clicked, this, &ConfirmDialog::changeStrategy);
    connect(m_ui->requestNodesList, &QListWidget::currentRowChanged, this, &ConfirmDialog::showRequest);
    connect(m_ui->copyButton, &QPushButton::clicked, this, [this] { copy(false); });
    connect(m_ui->copyCurlButton, &QPushButton::clicked, this, [this] { copy(true); });
    connect(m_exportButton, &QPushButton::clicked, this, [this] { exportPlan(m_review, {title()}, this); });
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

/// The fields begin below each other.
void ConfirmDialog::alignLabels()
{
    QList<QLabel *> labels;
    for (const auto &name : {u"reasonEditLabel"_s, u"changeEditLabel"_s, u"hostEditLabel"_s})
        labels.append(findChild<QLabel *>(name));
    int width = 0;
    for (const auto *label : std::as_const(labels)) {
        if (!label->parentWidget()->isHidden())
            width = std::max(width, label->sizeHint().width());
    }
    for (auto *label : std::as_const(labels))
        label->setMinimumWidth(width);
}

// ---- What was confirmed ---------------------------------------------------------------------------------------------

std::optional<bool> ConfirmDialog::observes() const
{
    return m_notes.observe ? std::optional(m_ui->observeBox->isChecked()) : std::nullopt;
}

QString ConfirmDialog::reason() const
{
    return m_ui->reasonField->reason();
}

QList<qsizetype> ConfirmDialog::leftOut() const
{
    QList<qsizetype> indexes;
    for (int i = 0; i < m_ui->nodesList->count(); ++i) {
        const auto tick = m_ui->nodesList->item(i)->data(Qt::CheckStateRole);
        if (tick.isValid() && tick.toInt() != Qt::Checked)
            indexes.append(i);
    }
    return indexes;
}

ConfirmedAction ConfirmDialog::shown() const
{
    return {.steps = {m_action},
            .strategy = m_strategy,
            .destination = m_destination,
            .leftOut = leftOut(),
            .observe = observes().value_or(false),
            .reason = reason(),
            .change = m_ui->changeEdit->text().trimmed()};
}

ConfirmedAction ConfirmDialog::confirmed() const
{
    auto action = shown();
    action.document = canonicalPlan(m_review.document);
    return action;
}

// ---- What stays as long as the dialog is open -----------------------------------------------------------------------

void ConfirmDialog::fillWhom()
{
    m_ui->band->showServer(m_destination.environment, m_destination.name, m_notes.account);
    showLine(m_ui->classLabel, classReasonText(m_destination));
    showLine(m_ui->effectLabel, effect());
    showLine(m_ui->protectionLabel, protection());
}

/// What happens to named caches. What happens to others stands in place of their list.
QString ConfirmDialog::effect() const
{
    const auto *flush = std::get_if<FlushNamed>(&m_action);
    if (!flush)
        return {};
    return flush->names.size() == 1
        ? tr("This cache is dropped and filled again when it is next used. No data is lost.")
        : tr("These caches are dropped and filled again when they are next used. No data is lost.");
}

QString ConfirmDialog::protection() const
{
    const bool hasNames = std::holds_alternative<FlushNamed>(m_action) && !m_notes.whole;
    if (!hasNames || m_destination.policy.protectedCaches.isEmpty()
        || !protectedIn(m_destination.policy, m_action).isEmpty())
        return {};
    return tr("Nothing among them is protected in %1.", "in Production")
        .arg(environmentWord(m_destination.environment));
}

void ConfirmDialog::fillTargets()
{
    std::visit(
        overloaded{
            [this](const FlushAll &flush) {
                fillText(m_notes.whole ? m_notes.whole->consequences.join(u'\n') : consequenceText(flush));
            },
            [this](const FlushNamed &flush) {
                fillNames(flush.names);
                m_ui->allLabel->hide();
            },
            [this](const ClearConfiguration &clear) {
                fillText(targetPhrase(m_action) + u".\n"_s + consequenceText(clear));
            },
            [this](const RebuildDeltas &rebuild) { fillText(consequenceText(rebuild) + u' ' + rebuildScopeText()); },
            [this](const OtherAlternative auto &) { fillText({}); }, // changes nothing on the server
        },
        m_action);
}

/// Shows what the action does, in place of a list of names.
void ConfirmDialog::fillText(const QString &text)
{
    m_ui->allLabel->setText(text);
    m_ui->namesLabel->hide();
    m_ui->namesList->hide();
    m_ui->othersLabel->hide();
}

void ConfirmDialog::fillNames(const QStringList &names)
{
    const auto count = static_cast<int>(names.size());
    m_ui->namesLabel->setText(count == 1 ? tr("1 cache") : tr("%n caches", nullptr, count));
    const auto guarded = protectedIn(m_destination.policy, m_action);
    const int size = fontMetrics().height(); // the icon does not make a row higher
    m_ui->namesList->setIconSize({size, size});
    const auto lock = ownIcon(u"lock"_s, palette().color(QPalette::Text));
    QSet<QString> others;
    for (const auto &list : m_notes.lists)
        others.unite({list.cbegin(), list.cend()});
    for (const auto &name : names) {
        others.remove(name);
        auto *item = new QListWidgetItem(inSentence(name), m_ui->namesList);
        if (!guarded.contains(name))
            continue;
        item->setIcon(lock);
        item->setData(Qt::AccessibleDescriptionRole, tr("Protected"));
    }
    setRows(m_ui->namesList);
    const auto left = static_cast<int>(others.size());
    showLine(m_ui->othersLabel,
             left == 0       ? QString()
                 : left == 1 ? tr("1 other stays as it is.", "a cache")
                             : tr("%n others stay as they are.", "caches", left));
}

/// A farm lets people leave out a node; elsewhere there is nothing to choose.
void ConfirmDialog::fillNodes()
{
    const auto planned = plannedServer(m_destination).nodes;
    const auto icon = ownIcon(u"node"_s, palette().color(QPalette::Text));
    for (const auto &node : planned) {
        const auto where = QUrl(node.address).authority();
        const auto text = inRow(node.name) + (where == node.name ? QString() : u"  "_s + inRow(where));
        auto *item = new QListWidgetItem(icon, text, m_ui->nodesList);
        item->setToolTip(inRow(node.address));
        if (planned.size() > 1)
            item->setCheckState(Qt::Checked);
        auto *request = new QListWidgetItem(inRow(node.name), m_ui->requestNodesList);
        request->setToolTip(item->toolTip());
    }
    setRows(m_ui->nodesList);
    m_ui->requestNodesList->setVisible(planned.size() > 1);
    m_ui->requestNodesList->setCurrentRow(0);
}

void ConfirmDialog::fillNotReached()
{
    QStringList lines;
    for (const auto &[product, what] : std::as_const(m_review.notReached)) {
        for (const auto &unreached : what)
            lines.append(u"• %1 %2"_s.arg(unreached.what, unreached.followUp));
    }
    showLine(m_ui->notReachedLabel, lines.join(u'\n'));
    m_ui->notReachedHeading->setVisible(!lines.isEmpty());
}

// ---- What follows from the choices ----------------------------------------------------------------------------------

Proposal ConfirmDialog::proposal() const
{
    auto proposal = proposalOf(shown());
    proposal.created = m_created;
    proposal.servers.first().lists = m_notes.lists;
    proposal.servers.first().support = m_notes.support;
    return proposal;
}

void ConfirmDialog::offerSaving()
{
    m_saveButton = new SaveAsButton(m_ui->buttonBox);
    connect(m_saveButton, &SaveAsButton::planWanted, this, [this] { Q_EMIT planWanted(proposal()); });
    connect(m_saveButton, &SaveAsButton::presetWanted, this, [this] { Q_EMIT presetWanted(proposal()); });
    showProblem(); // a new button makes the box show all of its buttons
}

void ConfirmDialog::showReview()
{
    m_review = reviewOf(proposal());
    QStringList warnings{m_notes.warning};
    warnings += m_review.warnings;
    if (!m_notes.whole) // without names no cache can be protected
        warnings << protectedText(m_destination.policy, m_destination.environment, m_action);
    warnings << notDoneText(m_review);
    warnings.removeAll(QString());
    m_ui->warningLine->setText(warnings.join(u'\n'));
    m_ui->hostCheck->setUp(m_destination, m_review.demand.confirmation == Confirmation::TypedHost);
    showNodes();
    showRequest();
    showProblem();
}

void ConfirmDialog::showNodes()
{
    const auto all = m_ui->nodesList->count();
    const auto nodes = m_review.nodes.size();
    const auto count = static_cast<int>(nodes);
    m_ui->nodesLabel->setText(nodes == all ? (all == 1 ? tr("1 node") : tr("%n nodes, in this order", nullptr, count))
                                           : tr("%1 of %n nodes, in this order", nullptr, all).arg(count));
    const auto calls = static_cast<int>(m_review.requests.size());
    m_ui->callsLabel->setText(calls == 1 ? tr("1 request, to the node's own address.")
                                         : tr("%n requests, each to a node's own address.", nullptr, calls));
    const auto strategy = strategyText(m_strategy, nodes);
    m_ui->strategyLabel->setText(strategy.isEmpty() ? QString() : strategy + u'.');
    m_ui->strategyLabel->setVisible(all > 1);
    m_ui->strategyButton->setVisible(all > 1);
    const auto caption = titleOnNodes(title(), nodes);
    m_sendButton->setText(u'&' + caption);
    m_sendButton->setAccessibleName(caption);
    const auto left = leftOut();
    for (int i = 0; i < all; ++i)
        m_ui->requestNodesList->item(i)->setHidden(left.contains(i));
    m_ui->tabs->setTabText(1, tr("Exact Requests (%n)", nullptr, calls));
    if (const auto *current = m_ui->requestNodesList->currentItem(); !current || current->isHidden())
        m_ui->requestNodesList->setCurrentRow(
            m_review.nodes.isEmpty() ? -1 : static_cast<int>(m_review.nodes.constFirst().index));
}

ExactRequest ConfirmDialog::currentRequest() const
{
    return m_notes.requests.value(m_ui->requestNodesList->currentRow());
}

void ConfirmDialog::showRequest()
{
    const auto request = currentRequest();
    showText(m_ui->requestEdit, withoutControls(request.text));
    m_ui->copyButton->setEnabled(!request.text.isEmpty());
    m_ui->copyCurlButton->setEnabled(!request.curl.isEmpty());
}

void ConfirmDialog::copy(bool asCurl)
{
    const auto request = currentRequest();
    QGuiApplication::clipboard()->setText(asCurl ? request.curl : request.text);
}

void ConfirmDialog::changeStrategy()
{
    auto *dialog = new StrategyDialog(m_strategy, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_strategy = dialog->strategy();
        showReview();
    });
    dialog->open();
}

void ConfirmDialog::addLast(const QList<HistoryLast> &last)
{
    m_last += last;
    showLine(m_ui->lastLabel, lastFromHereText(m_last, targetsOf(m_action), QDateTime::currentDateTimeUtc()));
}

/// The button is hidden if the policy forbids the action, because it could not work. What only an approved plan lacks can
/// be saved as one.
void ConfirmDialog::showProblem()
{
    const auto &policy = m_destination.policy;
    const auto forbidden = objectionText(policy, m_destination.environment, m_action, Approval::SecondPerson);
    const auto unapproved = m_notes.planObjection.isEmpty() ? objectionText(policy, m_destination.environment, m_action)
                                                            : m_notes.planObjection;
    QStringList missing{forbidden, unapproved, m_review.problem.value_or(QString()), m_ui->hostCheck->problem(),
                        m_ui->reasonField->objection()};
    missing.removeAll(QString());
    const auto problem = missing.value(0);
    m_ui->problemLabel->setVisible(!problem.isEmpty());
    showAlert(m_ui->problemLabel, problem);
    m_sendButton->setVisible(forbidden.isEmpty());
    m_sendButton->setAccessibleDescription(problem);
    m_sendButton->setEnabled(problem.isEmpty());
    m_exportButton->setEnabled(!m_review.nodes.isEmpty());
    if (!m_saveButton)
        return;
    m_saveButton->setEnabled(!m_review.nodes.isEmpty());
    m_saveButton->setPlanEnabled(!m_review.problem && m_ui->reasonField->objection().isEmpty());
}

} // namespace sluice
