// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/confirmations.h"

#include "core/protocol/preview.h"
#include "core/run/review/review.h"
#include "core/session/settingssnapshot.h"
#include "core/storage/history/reading/historyreader.h"
#include "core/storage/recentaddresses.h"
#include "ui/console/console.h"
#include "ui/dialogs/action/clearconfigurationdialog.h"
#include "ui/dialogs/action/confirmdialog.h"
#include "ui/dialogs/action/withoutrecorddialog.h"
#include "ui/texts/actiontexts.h"
#include "ui/texts/farmtexts.h"
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

/// Those of \a operations, one below the other.
ExactRequest requestsTo(const Session &node, const QList<Operation> &operations)
{
    QStringList texts;
    QStringList curls;
    for (const auto &operation : operations) {
        const auto request = requestTo(node, operation);
        texts.append(request.text);
        curls.append(request.curl);
    }
    curls.removeAll(QString());
    return {.text = texts.join(u"\n\n"_s), .curl = curls.join(u"\n\n"_s)};
}

/// What is known of \a nodes as long as they are there, by their index.
void askNodes(ActionNotes &notes, const QList<QPointer<Session>> &nodes)
{
    notes.requests = [nodes](qsizetype node, const QList<Operation> &operations) {
        const auto session = nodes.value(node);
        return session ? requestsTo(*session, operations) : ExactRequest();
    };
    notes.support = [nodes](qsizetype node, const Operation &operation) {
        const auto session = nodes.value(node);
        return session ? session->support(operation) : Support::Unknown;
    };
}

/// Whether \a shown, whose servers have only some of their nodes, has the \a node of the last run.
bool isIn(const ConfirmedPlan &shown, const RunPresenter &runs, qsizetype node)
{
    const auto &[server, index, session] = runs.nodes().at(node);
    const auto &destination = runs.servers().at(server).signedIn.destination;
    return std::ranges::any_of(shown.servers, [&](const ConfirmedServer &one) {
        const auto place = one.destination.nodes.indexOf(destination.nodes.value(index));
        return one.destination.serverId == destination.serverId && place >= 0 && !one.leftOut.contains(place);
    });
}

bool isFromFile(const ConfirmedPlan &plan)
{
    return plan.approval != Approval::None || plan.expires || plan.objection;
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

SheetServer Confirmations::sheetFor(const SignedInServer &server)
{
    const auto *session = server.session;
    SheetServer sheet{
        .destination = server.destination,
        .notes = {.account = accountText(*session), .warning = warningText(*session), .whole = session->wholeCache()}};
    askNodes(sheet.notes, QList<QPointer<Session>>(server.nodes.cbegin(), server.nodes.cend()));
    return sheet;
}

/// What only lacks an approved plan can be saved as one.
bool Confirmations::mayAsk(const Operation &action)
{
    return m_console.mayAsk(action, m_offersSaving ? Approval::SecondPerson : Approval::None);
}

void Confirmations::offerSavingIn(ConfirmDialog *dialog)
{
    if (!m_offersSaving)
        return;
    dialog->offerSaving();
    connect(dialog, &ConfirmDialog::planWanted, this,
            [this, dialog](const Proposal &proposal) { Q_EMIT planWanted(proposal, dialog); });
    connect(dialog, &ConfirmDialog::presetWanted, this,
            [this, dialog](const Proposal &proposal) { Q_EMIT presetWanted(proposal, dialog); });
}

/// Null if there is an objection.
ConfirmDialog *Confirmations::askFor(const QList<Operation> &actions)
{
    if (!std::ranges::all_of(actions, [this](const Operation &action) { return mayAsk(action); }))
        return nullptr;
    PlanSheet sheet{.steps = sluice::stepsOf(actions),
                    .servers = {sheetFor(*m_console.signedInServer(m_console.destination()))}};
    if (mayReadSettings(*m_console.session()))
        sheet.observe = m_observe;
    if (m_console.isListed())
        sheet.servers.first().notes.lists = m_console.knownLists();
    return show(sheet);
}

ConfirmDialog *Confirmations::show(const PlanSheet &sheet)
{
    auto *dialog = open(sheet, [this](const ConfirmedPlan &plan) { send(plan); });
    if (!sheet.file)
        offerSavingIn(dialog);
    return dialog;
}

ConfirmDialog *Confirmations::open(PlanSheet sheet, const std::function<void(ConfirmedPlan)> &accepted)
{
    for (auto &server : sheet.servers) {
        for (const auto &step : std::as_const(sheet.steps)) {
            if (server.notes.planObjection.isEmpty())
                server.notes.planObjection = m_console.planObjection(server.destination, step.operation);
        }
    }
    auto *dialog = new ConfirmDialog(sheet, m_window);
    m_sheet = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, accepted] {
        m_observe = dialog->observes().value_or(m_observe);
        accepted(dialog->confirmed());
    });
    connect(dialog, &QDialog::rejected, m_console.planSessions(), &PlanSessions::giveUpPrepared);
    dialog->open();
    showLast(dialog, sheet);
    return dialog;
}

/// The dialog does not wait for what the history knows.
void Confirmations::showLast(ConfirmDialog *dialog, const PlanSheet &sheet)
{
    if (!m_history)
        return;
    for (qsizetype server = 0; server < sheet.servers.size(); ++server) {
        const auto &destination = sheet.servers.at(server).destination;
        const auto nodes = plannedServer(destination).nodes;
        for (const auto &node : nodes) {
            m_history->last({.server = destination.name, .serverId = destination.serverId, .node = node.name}, dialog)
                ->then(dialog, [dialog, server](const Result<QList<HistoryLast>> &last) {
                    if (last)
                        dialog->addLast(*last, server);
                });
        }
    }
}

/// The sheet shows the nodes that get something; what is judged and sent is for the whole servers, and only \a requests.
PlanSheet Confirmations::sheetForAgain(const QList<Dispatch> &requests, Repeated what) const
{
    const auto &runs = *m_console.runs();
    PlanSheet sheet;
    for (const auto &request : requests) {
        if (const auto &step = runs.planSteps().at(request.step); !sheet.steps.contains(step))
            sheet.steps.append(step);
    }
    QHash<qsizetype, qsizetype> places; // in the sheet, by server of the run
    const auto nodes = nodesOf(requests);
    for (const auto node : nodes) {
        const auto &[server, index, session] = runs.nodes().at(node);
        const auto &signedIn = runs.servers().at(server).signedIn;
        if (!places.contains(server)) {
            places.insert(server, sheet.servers.size());
            auto shown = sheetFor(signedIn);
            shown.destination = m_console.destinations().now(signedIn.destination).value_or(signedIn.destination);
            shown.destination.nodes.clear();
            sheet.servers.append(shown);
        }
        auto &shown = sheet.servers[places.value(server)];
        shown.destination.nodes.append(signedIn.destination.nodes.value(index));
    }
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        QList<QPointer<Session>> sessions;
        QList<QList<Operation>> repeated; // of each node in the sheet
        QList<QStringList> missing;
        for (const auto node : nodes) {
            const auto &[server, index, session] = runs.nodes().at(node);
            if (server != place.key())
                continue;
            sessions.append(session);
            missing.append(runs.servers().at(server).confirmed.missing.value(index));
            auto &operations = repeated.emplaceBack();
            for (const auto &request : requests) {
                if (request.node == node)
                    operations.append(runs.planSteps().at(request.step).operation);
            }
        }
        auto &shown = sheet.servers[place.value()];
        askNodes(shown.notes, sessions);
        shown.notes.again = [repeated, missing](qsizetype node, const Operation &operation) {
            return repeated.value(node).contains(operation) ? operationWithout(operation, missing.value(node))
                                                            : std::nullopt;
        };
    }
    auto &first = sheet.servers.first().notes.warning;
    QStringList warnings{repetitionText(runs.matrix(), runs.steps(), requests, what, runs.wholeLabel()), first};
    warnings.removeAll(QString());
    first = warnings.join(u'\n');
    return sheet;
}

/// What belongs to a plan file is sent as it was approved.
void Confirmations::askForAgain(Repeated what)
{
    const auto &runs = *m_console.runs();
    const auto requests = requestsOf(runs.matrix(), what);
    if (requests.isEmpty() || runs.isRunning() || runs.runId().isEmpty())
        return;
    const auto &before = runs.confirmed();
    auto sheet = sheetForAgain(requests, what);
    if (isFromFile(before)) {
        if (!m_console.isStillRunnable(before))
            return;
        sheet.file = SheetFile{.about = before.approval == Approval::None
                                   ? tr("This belongs to a plan file, so it is sent as it is.")
                                   : tr("This belongs to a plan that was approved, so it is sent as it is."),
                               .document = before.document,
                               .approval = before.approval,
                               .people = before.people,
                               .expires = before.expires,
                               .objection = before.objection};
        sheet.strategy = before.strategy;
        sheet.reason = before.reason;
        sheet.change = before.change;
    }
    ConfirmedPlan plan{.again = Repetition{.run = runs.runId(), .requests = requests}};
    Proposal proposal{.steps = sheet.steps};
    QSet<qsizetype> servers;
    const auto nodes = nodesOf(requests);
    for (const auto node : nodes)
        servers.insert(runs.nodes().at(node).server);
    for (qsizetype i = 0; i < runs.servers().size(); ++i) {
        if (!servers.contains(i))
            continue;
        const auto &server = runs.servers().at(i);
        const auto destination =
            m_console.destinations().now(server.signedIn.destination).value_or(server.signedIn.destination);
        plan.servers.append(
            {.destination = destination, .leftOut = server.confirmed.leftOut, .missing = server.confirmed.missing});
        proposal.servers.append({.destination = destination});
    }
    if (m_console.mayAsk(proposal, before.approval))
        open(sheet, [this, plan](const ConfirmedPlan &shown) { sendPart(plan, shown); });
}

/// Sends of \a plan, which repeats requests, what is ticked in the sheet that was \a shown.
void Confirmations::sendPart(ConfirmedPlan plan, const ConfirmedPlan &shown)
{
    const auto &runs = *m_console.runs();
    plan.again->requests.removeIf([&](const Dispatch &request) { return !isIn(shown, runs, request.node); });
    if (plan.again->requests.isEmpty())
        return;
    plan.steps = shown.steps;
    plan.strategy = shown.strategy;
    plan.reason = shown.reason;
    plan.change = shown.change;
    plan.document = shown.document;
    plan.approval = shown.approval;
    plan.people = shown.people;
    plan.expires = shown.expires;
    plan.objection = shown.objection;
    send(plan);
}

void Confirmations::sendAgain(const Operation &action)
{
    ConfirmedPlan again = m_confirmed;
    again.steps.removeIf([&action](const PlanStep &step) { return step.operation != action; });
    if (m_session != m_console.session() || again.steps.isEmpty()) {
        askFor(action);
        return;
    }
    if (isFromFile(m_confirmed)) { // then it is sent as its file says
        const auto &last = m_console.runs()->confirmed();
        last.document == m_confirmed.document ? askForAgain(Repeated::Failed) : askFor(action);
        return;
    }
    again.document.clear(); // it was about all steps
    send(again);
}

/// What was not done of the run that ended last, for the same session. What was acknowledged is not sent a second time, and
/// neither is what may have been carried out.
std::optional<ConfirmedPlan> Confirmations::confirmedAgain() const
{
    const auto &runs = *m_console.runs();
    if (runs.runId().isEmpty() || m_session != m_console.session() || m_console.isBusy())
        return {};
    auto plan = runs.confirmed();
    const auto &matrix = runs.matrix();
    auto requests = matrix.retryable() + matrix.unsent();
    if (plan.again) {
        requests.removeIf([wanted = plan.again->requests](const Dispatch &request) {
            return std::ranges::none_of(wanted, [&request](const Dispatch &one) {
                return one.step == request.step && one.node == request.node;
            });
        });
    }
    if (requests.isEmpty())
        return {};
    std::ranges::sort(requests, {}, [](const Dispatch &request) { return std::pair(request.node, request.step); });
    plan.steps.removeIf([&](const PlanStep &step) {
        return std::ranges::none_of(requests,
                                    [&](const Dispatch &request) { return runs.planSteps().at(request.step) == step; });
    });
    plan.again = Repetition{.run = runs.runId(), .requests = requests};
    return plan;
}

void Confirmations::askWithoutRecord()
{
    const auto plan = confirmedAgain();
    if (!plan)
        return;
    auto *dialog = new WithoutRecordDialog(titleOf(*plan), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WithoutRecordDialog::wanted, this, [this, plan, dialog] {
        if (const auto kept = SpareRunLog::check(dialog->file()); !kept) {
            dialog->showFailure(kept.error().message);
            return;
        }
        auto confirmed = *plan;
        confirmed.withoutHistory = {.reason = dialog->reason(), .path = dialog->file()};
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
        review(*m_choice);
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
    if (!mayAsk(ClearConfiguration{}))
        return;
    const auto choice = usualChoice(m_recent, m_console.session()->address());
    auto *dialog = new ClearConfigurationDialog(*m_console.session(), m_console.destination(), choice, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { review(dialog->choice()); });
    dialog->open();
}

/// What was chosen is shown like everything else that is sent. It is remembered when it is confirmed.
void Confirmations::review(const ConfigurationChoice &choice)
{
    auto *dialog = askFor(stepsOf(choice));
    if (!dialog)
        return;
    connect(dialog, &QDialog::accepted, this, [this, choice] {
        m_choice = choice;
        if (choice.whose != Whose::Nobodys)
            remember(choice);
    });
}

/// Sends what was confirmed after the time to take it back.
void Confirmations::send(const ConfirmedPlan &plan)
{
    if (isPending() || m_console.isBusy()) {
        m_console.planSessions()->giveUpPrepared();
        for (const auto &step : plan.steps)
            m_console.activities()->add({.time = QDateTime::currentDateTime(),
                                         .what = shortDoneText(step.operation),
                                         .where = placeOf(plan),
                                         .outcome = tr("Not sent: something else was in progress."),
                                         .whatInFull = doneText(step.operation)});
        return;
    }
    m_confirmed = plan;
    if (m_confirmed.document.isEmpty())
        m_confirmed.document = canonicalPlan(reviewOf(proposalOf(plan)).document);
    m_session = m_console.session();
    if (!m_console.maySend(plan)) {
        m_console.planSessions()->giveUpPrepared();
        return;
    }
    const int seconds = secondsToTakeBack(plan);
    if (seconds <= 0) {
        m_console.carryOut(m_confirmed);
        return;
    }
    m_pending = true;
    Q_EMIT pendingChanged();
    m_countdown->start(titleOf(m_confirmed), seconds);
}

/// By the rules that are in force now.
int Confirmations::secondsToTakeBack(const ConfirmedPlan &plan) const
{
    QList<Destination> servers;
    for (const auto &server : plan.servers)
        servers.append(m_console.destinations().now(server.destination).value_or(server.destination));
    return demandFor(servers, operationsOf(plan.steps)).delaySeconds;
}

bool Confirmations::isReviewing() const
{
    return m_sheet && m_sheet->isVisible();
}

bool Confirmations::isAboutToSend() const
{
    return m_pending || m_console.isComparingNames();
}

QString Confirmations::takeBack()
{
    const auto what = titleOf(m_confirmed);
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
    if (!m_console.isBusy()) // it may not be sent any more
        m_console.planSessions()->giveUpPrepared();
}

void Confirmations::withdraw(const QString &outcome)
{
    for (const auto &[operation, scope, barrier] : m_confirmed.steps)
        m_console.activities()->add({.time = QDateTime::currentDateTime(),
                                     .what = shortDoneText(operation, wholeLabel()),
                                     .where = placeOf(m_confirmed),
                                     .outcome = outcome,
                                     .whatInFull = doneText(operation, wholeLabel())});
    m_console.planSessions()->giveUpPrepared();
    m_pending = false;
    Q_EMIT pendingChanged();
}

/// What the products of the confirmed plan call their only cache; empty if they do not call it the same.
QString Confirmations::wholeLabel() const
{
    QStringList labels;
    for (const auto &server : m_confirmed.servers) {
        const auto *signedIn = m_console.signedInServer(server.destination);
        labels.append(signedIn ? signedIn->wholeLabel() : QString());
    }
    labels.removeDuplicates();
    return labels.size() == 1 ? labels.constFirst() : QString();
}

QString Confirmations::placeOf(const ConfirmedPlan &plan) const
{
    if (plan.again)
        return repetitionPlace(m_console.runs()->matrix(), plan.again->requests);
    QStringList names;
    for (const auto &server : plan.servers)
        names.append(server.destination.name);
    return serversText(names);
}

QString Confirmations::titleOf(const ConfirmedPlan &plan) const
{
    const auto first = actionTitle(plan.steps.constFirst().operation, placeOf(plan), wholeLabel());
    const auto others = static_cast<int>(plan.steps.size()) - 1;
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
