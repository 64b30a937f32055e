// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/action/confirmdialog.h"

#include "core/domain/operation/overloaded.h"
#include "core/domain/operation/traits.h"
#include "core/run/namecheck.h"
#include "core/run/plan.h"
#include "ui/dialogs/action/planexport.h"
#include "ui/dialogs/action/saveasbutton.h"
#include "ui/dialogs/action/strategydialog.h"
#include "ui/icons/icons.h"
#include "ui/texts/actiontexts.h"
#include "ui/texts/farmtexts.h"
#include "ui/texts/policytexts.h"
#include "ui/texts/reviewtexts.h"
#include "ui/texts/runtexts.h"
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

/// "3 of 4 nodes on 2 servers, in this order"
QString nodesOnServersText(int chosen, int all, int servers)
{
    const auto nodes = chosen == all ? ConfirmDialog::tr("%n nodes", nullptr, all)
                                     : ConfirmDialog::tr("%1 of %n nodes", nullptr, all).arg(chosen);
    return servers == 1 ? ConfirmDialog::tr("%1 on 1 server, in this order", "3 nodes …").arg(nodes)
                        : ConfirmDialog::tr("%1 on %n servers, in this order", "3 nodes …", servers).arg(nodes);
}

void showLine(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

ConfirmDialog::ConfirmDialog(const Operation &action, const Destination &destination, const ActionNotes &notes,
                             QWidget *parent)
    : ConfirmDialog({.steps = stepsOf({action}),
                     .servers = {{.destination = destination, .notes = notes}},
                     .observe = notes.observe},
                    parent)
{
}

ConfirmDialog::ConfirmDialog(const PlanSheet &sheet, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ConfirmDialog>())
    , m_sheet(sheet)
    , m_created(QDateTime::currentDateTimeUtc())
    , m_strategy(sheet.strategy)
{
    m_ui->setupUi(this);
    setWindowTitle(planTitle(sheet.steps, serversText(serverNames()), wholeLabel()));
    fillWhom();
    fillFile();
    fillTargets();
    fillNodes();
    m_ui->observeBox->setChecked(sheet.observe.value_or(false));
    m_ui->observeBox->setVisible(sheet.observe.has_value());
    m_ui->observeLabel->setVisible(sheet.observe.has_value());
    m_ui->requestEdit->setFont(fixedFont(font()));
    m_ui->reasonField->setUp(reasonPolicy());
    m_ui->reasonField->setReason(sheet.reason, sheet.file.has_value());
    m_ui->changeEdit->setText(sheet.change);
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
    return stepsTitle(m_sheet.steps, wholeLabel());
}

/// What the products call their only cache, if all call it the same; else empty.
QString ConfirmDialog::wholeLabel() const
{
    QStringList labels;
    for (const auto &server : m_sheet.servers)
        labels.append(server.notes.whole ? server.notes.whole->label : QString());
    labels.removeDuplicates();
    return labels.size() == 1 ? labels.constFirst() : QString();
}

QStringList ConfirmDialog::serverNames() const
{
    QStringList names;
    for (const auto &server : m_sheet.servers)
        names.append(server.destination.name);
    return names;
}

/// The strictest.
Environment ConfirmDialog::environment() const
{
    auto strictest = m_sheet.servers.constFirst().destination.environment;
    for (const auto &server : m_sheet.servers)
        strictest = std::min(strictest, server.destination.environment);
    return strictest;
}

/// What all policies together say about the reason.
Policy ConfirmDialog::reasonPolicy() const
{
    auto policy = m_sheet.servers.constFirst().destination.policy;
    for (const auto &server : m_sheet.servers)
        policy = stricter(policy, server.destination.policy);
    return policy;
}

/// The one whose name is typed, if one has to be.
const Destination &ConfirmDialog::serverToName() const
{
    const auto found = std::ranges::find_if(m_sheet.servers, [this](const SheetServer &server) {
        return confirmingName(server.destination) == m_review.demand.name;
    });
    return found == m_sheet.servers.cend() ? m_sheet.servers.constFirst().destination : found->destination;
}

void ConfirmDialog::addButtons()
{
    m_exportButton = m_ui->buttonBox->addButton(tr("&Export Plan…"), QDialogButtonBox::ActionRole);
    m_exportButton->setAutoDefault(false);
    m_sendButton = m_ui->buttonBox->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_sendButton->setAutoDefault(false);
    fillWithClass(m_sendButton, environment());
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
    connect(m_ui->serversTree, &ReviewNodes::edited, this, &ConfirmDialog::showReview);
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
    return m_sheet.observe ? std::optional(m_ui->observeBox->isChecked()) : std::nullopt;
}

QString ConfirmDialog::reason() const
{
    return m_ui->reasonField->reason();
}

QList<qsizetype> ConfirmDialog::leftOutOf(qsizetype server) const
{
    if (!isOneServer())
        return m_ui->serversTree->leftOut(server);
    QList<qsizetype> indexes;
    for (int i = 0; i < m_ui->nodesList->count(); ++i) {
        const auto tick = m_ui->nodesList->item(i)->data(Qt::CheckStateRole);
        if (tick.isValid() && tick.toInt() != Qt::Checked)
            indexes.append(i);
    }
    return indexes;
}

Proposal ConfirmDialog::proposal() const
{
    Proposal proposal{.steps = m_sheet.steps,
                      .strategy = m_strategy,
                      .observe = observes().value_or(false),
                      .reason = reason(),
                      .change = m_ui->changeEdit->text().trimmed(),
                      .created = m_created,
                      .author = {.who = thisOperator()}};
    for (qsizetype i = 0; i < m_sheet.servers.size(); ++i) {
        const auto &server = m_sheet.servers.at(i);
        proposal.servers.append({.destination = server.destination,
                                 .leftOut = leftOutOf(i),
                                 .lists = server.notes.lists,
                                 .support = server.notes.support});
    }
    return proposal;
}

ConfirmedPlan ConfirmDialog::confirmed() const
{
    const auto shown = proposal();
    ConfirmedPlan plan{.steps = shown.steps,
                       .strategy = shown.strategy,
                       .observe = shown.observe,
                       .reason = shown.reason,
                       .change = shown.change,
                       .document = canonicalPlan(m_review.document)};
    QHash<qsizetype, QHash<qsizetype, QStringList>> missing;
    for (const auto &node : m_review.nodes) {
        if (!node.missing.isEmpty())
            missing[node.farm].insert(node.index, node.missing);
    }
    for (qsizetype i = 0; i < shown.servers.size(); ++i) {
        const auto &server = shown.servers.at(i);
        if (server.leftOut.size() < server.destination.nodes.size())
            plan.servers.append(
                {.destination = server.destination, .leftOut = server.leftOut, .missing = missing.value(i)});
    }
    if (m_sheet.file) {
        plan.document = m_sheet.file->document;
        plan.approval = m_sheet.file->approval;
        plan.people = m_sheet.file->people;
        plan.expires = m_sheet.file->expires;
        plan.objection = m_sheet.file->objection;
    }
    return plan;
}

// ---- What stays as long as the dialog is open -----------------------------------------------------------------------

void ConfirmDialog::fillWhom()
{
    const auto &first = m_sheet.servers.constFirst();
    const bool isOne = isOneServer();
    m_ui->band->showServer(environment(), serversText(serverNames()), isOne ? first.notes.account : QString());
    QStringList reasons;
    for (const auto &server : m_sheet.servers) {
        const auto reason = classReasonText(server.destination);
        if (!reason.isEmpty())
            reasons.append(isOne ? reason : tr("%1: %2", "crm-farm: …").arg(server.destination.name, reason));
    }
    showLine(m_ui->classLabel, reasons.join(u'\n'));
    showLine(m_ui->effectLabel, effect());
    showLine(m_ui->protectionLabel, protection());
}

/// A plan file is carried out as it is.
void ConfirmDialog::fillFile()
{
    showLine(m_ui->fileLabel, m_sheet.file ? m_sheet.file->about : QString());
    if (!m_sheet.file)
        return;
    m_ui->changeEdit->setReadOnly(true);
    m_ui->observeBox->setEnabled(false);
}

/// The names of caches, if they are all that is flushed.
const FlushNamed *ConfirmDialog::onlyNames() const
{
    return m_sheet.steps.size() == 1 ? std::get_if<FlushNamed>(&m_sheet.steps.constFirst().operation) : nullptr;
}

/// What happens to named caches. What happens to others stands in place of their list.
QString ConfirmDialog::effect() const
{
    const auto *flush = onlyNames();
    if (!flush)
        return {};
    return flush->names.size() == 1
        ? tr("This cache is dropped and filled again when it is next used. No data is lost.")
        : tr("These caches are dropped and filled again when they are next used. No data is lost.");
}

/// The protected caches that are flushed on a server where caches have names.
QStringList ConfirmDialog::guarded() const
{
    QStringList names;
    for (const auto &server : m_sheet.servers) {
        if (server.notes.whole)
            continue;
        for (const auto &step : m_sheet.steps)
            names += protectedIn(server.destination.policy, step.operation);
    }
    names.removeDuplicates();
    return names;
}

QString ConfirmDialog::protection() const
{
    const auto &first = m_sheet.servers.constFirst();
    if (!onlyNames() || !isOneServer() || first.notes.whole || first.destination.policy.protectedCaches.isEmpty()
        || !guarded().isEmpty())
        return {};
    return tr("Nothing among them is protected in %1.", "in Production")
        .arg(environmentWord(first.destination.environment));
}

void ConfirmDialog::fillTargets()
{
    if (m_sheet.steps.size() == 1)
        fillTargets(m_sheet.steps.constFirst().operation);
    else
        fillText(stepsText(m_sheet.steps));
}

/// What a flush of all caches means; with several products, for the servers of each.
QString ConfirmDialog::consequences() const
{
    QList<std::pair<QString, QStringList>> texts; // with the names of their servers
    for (const auto &[destination, leftOut, notes] : m_sheet.servers) {
        const auto text = notes.whole ? notes.whole->consequences.join(u'\n') : consequenceText(FlushAll{});
        const auto known = std::ranges::find(texts, text, &std::pair<QString, QStringList>::first);
        if (known == texts.end())
            texts.append({text, {destination.name}});
        else
            known->second.append(destination.name);
    }
    if (texts.size() == 1)
        return texts.constFirst().first;
    QStringList lines;
    for (const auto &[text, names] : texts)
        lines.append(tr("%1: %2", "crm-farm: All caches …").arg(names.join(", "_L1), text));
    return lines.join(u'\n');
}

void ConfirmDialog::fillTargets(const Operation &action)
{
    std::visit(
        overloaded{
            [this](const FlushAll &) { fillText(consequences()); },
            [this](const FlushNamed &flush) {
                fillNames(flush.names);
                m_ui->allLabel->hide();
            },
            [this, &action](const ClearConfiguration &clear) {
                fillText(targetPhrase(action) + u".\n"_s + consequenceText(clear));
            },
            [this](const RebuildDeltas &rebuild) { fillText(consequenceText(rebuild) + u' ' + rebuildScopeText()); },
            [this](const OtherAlternative auto &) { fillText({}); }, // changes nothing on the server
        },
        action);
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
    const auto isGuarded = guarded();
    const int size = fontMetrics().height(); // the icon does not make a row higher
    m_ui->namesList->setIconSize({size, size});
    const auto lock = ownIcon(u"lock"_s, palette().color(QPalette::Text));
    QSet<QString> others;
    if (isOneServer()) {
        for (const auto &list : m_sheet.servers.constFirst().notes.lists)
            others.unite({list.cbegin(), list.cend()});
    }
    for (const auto &name : names) {
        others.remove(name);
        auto *item = new QListWidgetItem(inSentence(name), m_ui->namesList);
        if (!isGuarded.contains(name))
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

/// A farm lets people leave out a node, and several servers one of them; elsewhere there is nothing to choose.
void ConfirmDialog::fillNodes()
{
    const bool isOne = isOneServer();
    m_ui->nodesList->setVisible(isOne);
    m_ui->serversTree->setVisible(!isOne);
    if (!isOne)
        m_ui->serversTree->setServers(m_sheet.servers, m_sheet.leftOut, m_sheet.file.has_value());
    const auto icon = ownIcon(u"node"_s, palette().color(QPalette::Text));
    for (qsizetype server = 0; server < m_sheet.servers.size(); ++server) {
        const auto &[destination, leftOut, notes] = m_sheet.servers.at(server);
        const auto planned = plannedServer(destination).nodes;
        for (qsizetype i = 0; i < planned.size(); ++i) {
            const auto &node = planned.at(i);
            m_rows.append({.server = server, .node = i});
            const auto place = isOne ? node.name
                : planned.size() > 1 ? tr("%1: %2", "crm-farm: crm01").arg(destination.name, node.name)
                                     : destination.name;
            auto *request = new QListWidgetItem(inRow(place), m_ui->requestNodesList);
            request->setToolTip(inRow(node.address));
            if (!isOne)
                continue;
            const auto where = QUrl(node.address).authority();
            const auto text = inRow(node.name) + (where == node.name ? QString() : u"  "_s + inRow(where));
            auto *item = new QListWidgetItem(icon, text, m_ui->nodesList);
            item->setToolTip(request->toolTip());
            if (planned.size() == 1)
                continue;
            item->setCheckState(leftOut.contains(i) ? Qt::Unchecked : Qt::Checked);
            if (m_sheet.file)
                item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
        }
    }
    setRows(m_ui->nodesList);
    m_ui->requestNodesList->setVisible(m_rows.size() > 1);
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
    m_review.requests.removeIf([this](const Dispatch &request) { return !operationOf(request); });
    m_sent.clear();
    for (const auto &request : std::as_const(m_review.requests)) {
        const auto &node = m_review.nodes.at(request.node);
        m_sent[{node.farm, node.index}].append(*operationOf(request));
    }
    for (const auto &[destination, why] : m_sheet.leftOut) {
        const auto nodes = plannedServer(destination).nodes;
        for (const auto &node : nodes)
            m_review.document.leftOut.append(
                {.kind = LeftOut::Kind::Node, .server = destination.name, .name = node.name, .why = why});
    }
    m_ui->warningLine->setText(warnings().join(u'\n'));
    m_ui->hostCheck->setUp(serverToName(), m_review.demand.confirmation == Confirmation::TypedHost);
    showNodes();
    showRequest();
    showProblem();
}

QStringList ConfirmDialog::warnings() const
{
    QStringList lines;
    for (const auto &[destination, why] : m_sheet.leftOut)
        lines.append(tr("%1 is left out: %2", "crm-farm …").arg(inSentence(destination.name), why));
    for (const auto &server : m_sheet.servers) {
        const bool isNamed = !server.notes.warning.isEmpty() && !isOneServer();
        lines.append(isNamed ? tr("%1: %2", "crm-farm: …").arg(server.destination.name, server.notes.warning)
                             : server.notes.warning);
    }
    lines += m_review.warnings;
    for (const auto &server : m_sheet.servers) {
        if (server.notes.whole) // without names no cache can be protected
            continue;
        for (const auto &step : m_sheet.steps)
            lines.append(protectedText(server.destination.policy, server.destination.environment, step.operation));
    }
    lines.append(notDoneText(m_review));
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines;
}

void ConfirmDialog::showNodes()
{
    const auto all = static_cast<int>(m_rows.size());
    const auto nodes = m_review.nodes.size();
    const auto count = static_cast<int>(nodes);
    const auto servers = static_cast<int>(m_sheet.servers.size());
    if (isOneServer())
        m_ui->nodesLabel->setText(nodes == all
                                      ? (all == 1 ? tr("1 node") : tr("%n nodes, in this order", nullptr, count))
                                      : tr("%1 of %n nodes, in this order", nullptr, all).arg(count));
    else
        m_ui->nodesLabel->setText(nodesOnServersText(count, all, servers));
    const auto calls = static_cast<int>(m_review.requests.size());
    m_ui->callsLabel->setText(calls == 1 ? tr("1 request, to the node's own address.")
                                         : tr("%n requests, each to a node's own address.", nullptr, calls));
    const auto strategy = strategyText(m_strategy, nodes);
    m_ui->strategyLabel->setText(strategy.isEmpty() ? QString() : strategy + u'.');
    m_ui->strategyLabel->setVisible(all > 1);
    m_ui->strategyButton->setVisible(all > 1 && !m_sheet.file);
    const auto caption = titleOnNodes(title(), m_sent.size());
    m_sendButton->setText(u'&' + caption);
    m_sendButton->setAccessibleName(caption);
    int first = -1;
    for (int i = 0; i < all; ++i) {
        const bool isLeftOut = !m_sent.contains({m_rows.at(i).server, m_rows.at(i).node});
        m_ui->requestNodesList->item(i)->setHidden(isLeftOut);
        if (first == -1 && !isLeftOut)
            first = i;
    }
    m_ui->tabs->setTabText(1, tr("Exact Requests (%n)", nullptr, calls));
    if (const auto *current = m_ui->requestNodesList->currentItem(); !current || current->isHidden())
        m_ui->requestNodesList->setCurrentRow(first);
}

ExactRequest ConfirmDialog::currentRequest() const
{
    const auto current = m_ui->requestNodesList->currentRow();
    if (current < 0 || current >= m_rows.size())
        return {};
    const auto &row = m_rows.at(current);
    const auto &requests = m_sheet.servers.at(row.server).notes.requests;
    const auto operations = m_sent.value({row.server, row.node});
    return requests && !operations.isEmpty() ? requests(row.node, operations) : ExactRequest();
}

/// What \a request sends; nothing if a repetition leaves it out.
std::optional<Operation> ConfirmDialog::operationOf(const Dispatch &request) const
{
    const auto &node = m_review.nodes.at(request.node);
    const auto sent = operationWithout(m_sheet.steps.at(request.step).operation, node.missing);
    const auto &again = m_sheet.servers.at(node.farm).notes.again;
    return sent && again ? again(node.index, *sent) : sent;
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

void ConfirmDialog::addLast(const QList<HistoryLast> &last, qsizetype server)
{
    m_last[server] += last;
    QStringList targets;
    for (const auto &step : m_sheet.steps)
        targets += targetsOf(step.operation);
    m_lastLines[server] = lastFromHereText(m_last.value(server), targets, QDateTime::currentDateTimeUtc());
    // Each node answers by itself, and what is shown is about all of them.
    if (!std::exchange(m_isLastToShow, true))
        QMetaObject::invokeMethod(this, &ConfirmDialog::showLast, Qt::QueuedConnection);
}

void ConfirmDialog::showLast()
{
    m_isLastToShow = false;
    QStringList lines;
    for (qsizetype i = 0; i < m_sheet.servers.size(); ++i) {
        const auto line = m_lastLines.value(i);
        if (!line.isEmpty())
            lines.append(isOneServer() ? line
                                       : tr("%1: %2", "crm-farm: …").arg(m_sheet.servers.at(i).destination.name, line));
    }
    showLine(m_ui->lastLabel, lines.join(u'\n'));
}

/// Why a policy does not allow it now, whoever approves it.
QString ConfirmDialog::forbidden() const
{
    return objection([](const SheetServer &server, const Operation &action) {
        const auto &destination = server.destination;
        return objectionText(destination.policy, destination.environment, action, Approval::SecondPerson);
    });
}

/// Why it can be sent only as a plan that a second person has approved.
QString ConfirmDialog::unapproved() const
{
    if (m_sheet.file && m_sheet.file->approval != Approval::None)
        return {};
    return objection([](const SheetServer &server, const Operation &action) {
        const auto &destination = server.destination;
        return server.notes.planObjection.isEmpty() ? objectionText(destination.policy, destination.environment, action)
                                                    : server.notes.planObjection;
    });
}

QString ConfirmDialog::objection(QString (*of)(const SheetServer &, const Operation &)) const
{
    for (const auto &server : m_sheet.servers) {
        for (const auto &step : m_sheet.steps) {
            if (const auto why = of(server, step.operation); !why.isEmpty())
                return why;
        }
    }
    return {};
}

/// Which names no ticked node of a server lists. Only lists that were read can tell.
QString ConfirmDialog::unlisted() const
{
    if (!m_sheet.areListsRead)
        return {};
    for (qsizetype farm = 0; farm < m_sheet.servers.size(); ++farm) {
        const auto &[destination, atFirst, notes] = m_sheet.servers.at(farm);
        const auto leftOut = leftOutOf(farm);
        QStringList ticked;
        QStringList listed;
        const auto planned = plannedServer(destination).nodes;
        for (qsizetype node = 0; node < planned.size(); ++node) {
            if (leftOut.contains(node))
                continue;
            ticked.append(planned.at(node).name);
            listed += notes.lists.value(node);
        }
        listed.removeDuplicates();
        const auto where = planned.size() > 1 && leftOut.isEmpty() ? destination.name : ticked.join(", "_L1);
        QStringList sentences;
        const auto unknown = unknownNames(FlushNamed{m_review.unlisted.value(farm)}, listed);
        for (const auto &[name, similar] : unknown)
            sentences.append(unknownNameText(where, name, similar));
        if (!sentences.isEmpty())
            return sentences.join(u' ');
    }
    return {};
}

/// The button is hidden if the policy forbids the action, because it could not work. What only an approved plan lacks can
/// be saved as one.
void ConfirmDialog::showProblem()
{
    const auto isForbidden = forbidden();
    QStringList missing{isForbidden,
                        unapproved(),
                        m_review.problem.value_or(QString()),
                        unlisted(),
                        m_ui->hostCheck->problem(),
                        m_ui->reasonField->objection()};
    missing.removeAll(QString());
    const auto problem = missing.value(0);
    m_ui->problemLabel->setVisible(!problem.isEmpty());
    showAlert(m_ui->problemLabel, problem);
    m_sendButton->setVisible(isForbidden.isEmpty());
    m_sendButton->setAccessibleDescription(problem);
    m_sendButton->setEnabled(problem.isEmpty());
    m_exportButton->setEnabled(!m_review.nodes.isEmpty());
    if (!m_saveButton)
        return;
    m_saveButton->setEnabled(!m_review.nodes.isEmpty());
    m_saveButton->setPlanEnabled(!m_review.problem && m_ui->reasonField->objection().isEmpty());
}

} // namespace sluice
