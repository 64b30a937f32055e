// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/confirmations.h"

#include "core/protocol/preview.h"
#include "core/run/review/review.h"
#include "core/session/settingssnapshot.h"
#include "core/storage/history/reading/historyreader.h"
#include "core/storage/history/withoutrecord.h"
#include "core/storage/recentaddresses.h"
#include "ui/console/console.h"
#include "ui/dialogs/action/clearconfigurationdialog.h"
#include "ui/dialogs/action/confirmdialog.h"
#include "ui/dialogs/action/withoutrecorddialog.h"
#include "ui/texts/actiontexts.h"
#include "ui/texts/servertexts.h"
#include "ui/widgets/bars/countdownbar.h"

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// What was cleared last on the server at \a address, or the default.
ConfigurationChoice usualChoice(const RecentAddresses *recent, const QString &address)
{
    ConfigurationChoice choice;
    const auto *known = recent ? recent->find(address) : nullptr;
    if (known && !known->configurationApplication.isEmpty())
        choice.application = known->configurationApplication;
    if (known && !known->configurationInstance.isEmpty())
        choice.instance = known->configurationInstance;
    return choice;
}

ExactRequest requestTo(const Session &node, const Operation &action)
{
    const auto request = node.preview(action);
    return request ? ExactRequest{.text = toText(*request), .curl = toCurl(*request)}
                   : ExactRequest{.text = request.error().message};
}

} // namespace

Confirmations::Confirmations(Console &console, QWidget *window)
    : QObject(window)
    , m_console(console)
    , m_window(window)
{
    // An action that was confirmed for one server is not sent to another one, nor after the window was closed.
    connect(&console, &Console::sessionChanged, this, [this] {
        if (isPending() && m_console.session() != m_session)
            m_countdown->takeBack();
    });
}

void Confirmations::setCountdown(CountdownBar *bar)
{
    m_countdown = bar;
    connect(bar, &CountdownBar::over, this, &Confirmations::sendNow);
    connect(bar, &CountdownBar::takenBack, this, [this] { withdraw(tr("Taken back before it was sent.")); });
}

ActionNotes Confirmations::notesFor(const Operation &action) const
{
    const auto *session = m_console.session();
    const auto nodes = m_console.nodes();
    ActionNotes notes{.account = accountText(*session),
                      .warning = warningText(*session),
                      .planObjection = m_console.planObjection(action),
                      .whole = session->wholeCache(),
                      .observe = mayReadSettings(*session) ? std::optional(m_observe) : std::nullopt};
    for (const auto *node : nodes)
        notes.requests.append(requestTo(*node, action));
    if (m_console.isListed())
        notes.lists.insert(nodes.indexOf(session), m_console.caches()->withoutAdded(m_console.caches()->names()));
    notes.support = [nodes](qsizetype node, const Operation &operation) {
        return node < nodes.size() && nodes.at(node) ? nodes.at(node)->support(operation) : Support::Unknown;
    };
    return notes;
}

/// What only lacks an approved plan can be saved as one.
bool Confirmations::mayAsk(const Operation &action)
{
    return m_console.mayAsk(action, m_offersSaving ? Approval::SecondPerson : Approval::None);
}

template<typename Dialog>
void Confirmations::offerSavingIn(Dialog *dialog)
{
    if (!m_offersSaving)
        return;
    dialog->offerSaving();
    connect(dialog, &Dialog::planWanted, this,
            [this, dialog](const Proposal &proposal) { Q_EMIT planWanted(proposal, dialog); });
    connect(dialog, &Dialog::presetWanted, this,
            [this, dialog](const Proposal &proposal) { Q_EMIT presetWanted(proposal, dialog); });
}

void Confirmations::askFor(const Operation &action)
{
    if (!mayAsk(action))
        return;
    auto *dialog = new ConfirmDialog(action, m_console.destination(), notesFor(action), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_observe = dialog->observes().value_or(m_observe);
        send(dialog->confirmed());
    });
    offerSavingIn(dialog);
    dialog->open();
    showLast(dialog);
}

/// The dialog does not wait for what the history knows.
void Confirmations::showLast(ConfirmDialog *dialog)
{
    if (!m_history)
        return;
    const auto &destination = m_console.destination();
    const auto nodes = m_console.nodeNames();
    for (const auto &node : nodes) {
        m_history->last({.server = destination.name, .serverId = destination.serverId, .node = node}, dialog)
            ->then(dialog, [dialog](const Result<QList<HistoryLast>> &last) {
                if (last)
                    dialog->addLast(*last);
            });
    }
}

/// The operation that the dialog shows: the one that has to be confirmed most carefully.
const Operation &Confirmations::mostCareful(const QList<Operation> &steps) const
{
    const auto &policy = m_console.policy();
    return *std::ranges::max_element(
        steps, {}, [&policy](const Operation &step) { return static_cast<int>(confirmationFor(policy, step)); });
}

/// The dialog shows the nodes that get something; what is judged and sent is for the whole server, and only \a requests.
void Confirmations::askForAgain(Repeated what)
{
    auto &runs = *m_console.runs();
    const auto requests = requestsOf(runs.matrix(), what);
    if (requests.isEmpty() || runs.isRunning() || runs.runId().isEmpty())
        return;
    ConfirmedAction action{.destination = m_console.destination(),
                           .observe = false,
                           .again = Repetition{.run = runs.runId(), .requests = requests}};
    for (const auto &request : requests) {
        if (const auto &step = runs.steps().at(request.step); !action.steps.contains(step))
            action.steps.append(step);
    }
    for (const auto &step : std::as_const(action.steps)) {
        if (!m_console.mayAsk(step))
            return;
    }
    const auto nodes = nodesOf(requests);
    const auto indexes = m_console.nodesOfRun();
    const auto &step = mostCareful(action.steps);
    auto notes = notesFor(step);
    auto shown = m_console.destination();
    shown.nodes.clear();
    notes.requests.clear();
    notes.lists.clear();
    for (const auto node : nodes) {
        shown.nodes.append(action.destination.nodes.value(indexes.value(node)));
        notes.requests.append(requestTo(*m_console.sessionAt(node), step));
    }
    notes.support = [this, nodes](qsizetype node, const Operation &operation) {
        return m_console.sessionAt(nodes.at(node))->support(operation);
    };
    notes.observe.reset();
    QStringList warnings{repetitionText(runs.matrix(), runs.steps(), requests, what, m_console.wholeLabel()),
                         notes.warning};
    warnings.removeAll(QString());
    notes.warning = warnings.join(u'\n');
    auto *dialog = new ConfirmDialog(step, shown, notes, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, action, nodes, dialog] {
        const auto sheet = dialog->confirmed();
        auto confirmed = action;
        confirmed.strategy = sheet.strategy;
        confirmed.reason = sheet.reason;
        confirmed.change = sheet.change;
        confirmed.document = sheet.document;
        confirmed.again->requests.removeIf(
            [&](const Dispatch &request) { return sheet.leftOut.contains(nodes.indexOf(request.node)); });
        if (!confirmed.again->requests.isEmpty())
            send(confirmed);
    });
    dialog->open();
}

void Confirmations::sendAgain(const Operation &action)
{
    if (m_session != m_console.session() || !m_confirmed.steps.contains(action)) {
        askFor(action);
        return;
    }
    auto again = m_confirmed;
    again.steps = {action};
    again.document.clear(); // it was about all steps
    send(again);
}

/// What was confirmed last, for the same session. Of a repetition, what was not done meanwhile.
std::optional<ConfirmedAction> Confirmations::confirmedAgain() const
{
    if (m_confirmed.steps.isEmpty() || m_session != m_console.session() || m_console.isBusy())
        return {};
    auto action = m_confirmed;
    if (!action.again)
        return action;
    const auto &runs = *m_console.runs();
    const auto wanted = action.again->requests;
    action.again = Repetition{.run = runs.runId(), .requests = runs.matrix().retryable()};
    action.again->requests.removeIf([&wanted](const Dispatch &request) {
        return std::ranges::none_of(
            wanted, [&request](const Dispatch &one) { return one.step == request.step && one.node == request.node; });
    });
    return action.again->requests.isEmpty() ? std::nullopt : std::optional(action);
}

void Confirmations::askWithoutRecord()
{
    const auto action = confirmedAgain();
    if (!action)
        return;
    const auto what = countdownTitle();
    auto *dialog = new WithoutRecordDialog(what, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WithoutRecordDialog::wanted, this, [this, action, what, dialog] {
        const auto kept = noteWithoutRecord({.server = m_console.serverName(),
                                             .nodes = m_console.nodeNames(),
                                             .what = what,
                                             .reason = dialog->reason()},
                                            dialog->file());
        if (!kept) {
            dialog->showFailure(kept.error().message);
            return;
        }
        auto confirmed = *action;
        confirmed.withoutRecord = dialog->reason();
        dialog->accept();
        send(confirmed);
    });
    dialog->open();
}

/// Configurations were confirmed together with deltas, so they are asked about together.
void Confirmations::askAgain(const Operation &action)
{
    const bool isConfiguration =
        std::holds_alternative<ClearConfiguration>(action) || std::holds_alternative<RebuildDeltas>(action);
    if (isConfiguration && m_choice && m_session == m_console.session())
        open(*m_choice);
    else
        askFor(action);
}

bool Confirmations::canClearConfigurations() const
{
    const ConfigurationChoice choice;
    return m_console.session()->support(ClearConfiguration{choice.application, choice.instance, true}) != Support::No;
}

void Confirmations::askForConfiguration()
{
    open(usualChoice(m_recent, m_console.session()->address()));
}

void Confirmations::open(const ConfigurationChoice &choice)
{
    if (!mayAsk(ClearConfiguration{}))
        return;
    const auto destination = m_console.destination();
    auto *dialog = new ClearConfigurationDialog(*m_console.session(), destination, choice, m_window);
    dialog->setPlanObjection(m_console.planObjection(ClearConfiguration{}));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, destination, dialog] {
        m_choice = dialog->choice();
        send({.steps = stepsOf(*m_choice), .destination = destination, .reason = dialog->reason()});
        if (m_choice->whose != Whose::Nobodys)
            remember(*m_choice);
    });
    offerSavingIn(dialog);
    dialog->open();
}

/// Sends the confirmed action after the time to take it back.
void Confirmations::send(const ConfirmedAction &action)
{
    if (isPending() || m_console.isBusy() || !m_console.session())
        return;
    m_confirmed = action;
    if (m_confirmed.document.isEmpty())
        m_confirmed.document = canonicalPlan(reviewOf(proposalOf(action)).document);
    m_session = m_console.session();
    if (!m_console.maySend(action))
        return;
    const int seconds = demandFor({m_console.destination()}, action.steps).delaySeconds;
    if (seconds <= 0) {
        m_console.carryOut(m_confirmed);
        return;
    }
    m_pending = true;
    Q_EMIT pendingChanged();
    m_countdown->start(countdownTitle(), seconds);
}

bool Confirmations::isAboutToSend() const
{
    return m_pending || m_console.isComparingNames();
}

QString Confirmations::takeBack()
{
    const auto what = countdownTitle();
    m_pending ? m_countdown->takeBack() : m_console.stop();
    return what;
}

void Confirmations::sendNow()
{
    if (m_console.isBusy()) {
        withdraw(tr("Not sent: something else was in progress."));
        return;
    }
    m_pending = false;
    Q_EMIT pendingChanged();
    m_console.carryOut(m_confirmed);
}

void Confirmations::withdraw(const QString &outcome)
{
    for (const auto &step : m_confirmed.steps)
        m_console.activities()->add({.time = QDateTime::currentDateTime(),
                                     .what = shortDoneText(step, m_console.wholeLabel()),
                                     .where = placeOf(m_confirmed),
                                     .outcome = outcome,
                                     .whatInFull = doneText(step, m_console.wholeLabel())});
    m_pending = false;
    Q_EMIT pendingChanged();
}

QString Confirmations::placeOf(const ConfirmedAction &action) const
{
    return action.again ? repetitionPlace(m_console.runs()->matrix(), action.again->requests) : action.destination.name;
}

QString Confirmations::countdownTitle() const
{
    const auto first = actionTitle(m_confirmed.steps.constFirst(), placeOf(m_confirmed), m_console.wholeLabel());
    const auto others = static_cast<int>(m_confirmed.steps.size()) - 1;
    if (others == 0)
        return first;
    return others == 1 ? tr("%1 and 1 more request", "Clear Configurations on crm01 …").arg(first)
                       : tr("%1 and %n more requests", "Clear Configurations on crm01 …", others).arg(first);
}

void Confirmations::remember(const ConfigurationChoice &choice)
{
    // A demo server has another port each time, so nothing is remembered for it.
    if (!m_recent || m_console.environment() == Environment::Demo)
        return;
    const auto *session = m_console.session();
    m_recent->rememberConfiguration(session->address(), choice.application, choice.instance, this)
        ->then(this, [this, where = session->hostAndPort()](const Result<void> &remembered) {
            if (!remembered)
                m_console.activities()->add({.time = QDateTime::currentDateTime(),
                                             .what = tr("Remember application and instance"),
                                             .where = where,
                                             .outcome = remembered.error().message});
        });
}

} // namespace sluice
