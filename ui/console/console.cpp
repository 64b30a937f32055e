// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/console.h"

#include "core/run/namecheck.h"
#include "core/run/review/review.h"
#include "core/storage/memoryrunlog.h"
#include "core/storage/servers/serverstore.h"
#include "ui/console/nodelists.h"
#include "ui/texts/actiontexts.h"
#include "ui/texts/farmtexts.h"
#include "ui/texts/outcometexts.h"
#include "ui/texts/policytexts.h"
#include "ui/texts/sentences.h"
#include "ui/texts/servertexts.h"

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace sluice {

Console::Console(Sessions &sessions, QObject *parent)
    : QObject(parent)
    , m_noServers(std::make_unique<ServerStore>())
    , m_destinations(std::make_unique<Destinations>(*m_noServers))
    , m_noLog(std::make_unique<MemoryRunLog>())
    , m_requests(sessions.log())
    , m_signOuts(m_log)
    , m_signIn(sessions, m_signOuts)
    , m_plan(sessions, m_signOuts)
    , m_run(*m_catalog.model(), m_log)
{
    connectParts();
}

Console::~Console() = default;

void Console::connectParts()
{
    connect(&m_signIn, &SignInFlow::trying, this,
            [this](const QString &node) { begin({.kind = Progress::Kind::SigningIn, .where = node}); });
    connect(&m_signIn, &SignInFlow::passedOver, this, [this](const QString &node, const Error &error) {
        log(SignIn{}, node, error.message);
        Q_EMIT passedOver(node, error.message);
    });
    connect(&m_signIn, &SignInFlow::succeeded, this, &Console::handleSignedIn);
    connect(&m_signIn, &SignInFlow::failed, this, &Console::handleSignInFailed);
    connect(&m_plan, &PlanSessions::trying, this,
            [this](const QString &node) { begin({.kind = Progress::Kind::SigningIn, .where = node}); });
    connect(&m_plan, &PlanSessions::passedOver, this,
            [this](const QString &node, const Error &error) { m_log.add(doneText(SignIn{}), node, error.message); });
    connect(&m_plan, &PlanSessions::signedIn, this, [this](const Destination &destination) {
        const auto *session = m_plan.find(destination)->session;
        m_log.add(doneText(SignIn{}), m_log.place(destination, session->name()), transportText(*session));
        end();
    });
    connect(&m_plan, &PlanSessions::failed, this, &Console::handlePlanSignInFailed);
    connect(&m_catalog, &CacheCatalog::listRead, this, &Console::handleList);
    connect(&m_catalog, &CacheCatalog::snapshotRead, this, &Console::snapshotRead);
    connect(&m_catalog, &CacheCatalog::listsRead, this, &Console::listsRead);
    connect(&m_catalog, &CacheCatalog::listFailed, this,
            [this](const QString &node, const Error &error) { log(ListCaches{}, node, error.message); });
    connect(&m_run, &RunPresenter::progressed, this, &Console::begin);
    connect(&m_run, &RunPresenter::finished, this, &Console::handleRunFinished);
    connect(&m_signOuts, &SignOuts::emptied, this, [this] {
        if (m_leaving)
            finishLeaving();
    });
}

void Console::setStore(const ServerStore *store)
{
    if (std::exchange(m_store, store) == store)
        return;
    m_destinations = std::make_unique<Destinations>(*store);
    m_log.setDestinations(m_destinations.get());
    connect(store, &ServerStore::changed, this, &Console::handleStoreChanged);
}

void Console::begin(Progress progress)
{
    progress.since = QDateTime::currentDateTime();
    m_progress = std::move(progress);
    Q_EMIT busyChanged();
}

void Console::end()
{
    if (!std::exchange(m_progress, std::nullopt))
        return;
    Q_EMIT busyChanged();
}

QString Console::activity() const
{
    return m_progress ? progressText(*m_progress, wholeLabel()) : QString();
}

// ---- Signing in and out ---------------------------------------------------------------------------------------------

void Console::waitForKeychain(AbstractCall *call)
{
    begin({.kind = Progress::Kind::WaitingForKeychain});
    m_call = call;
    connect(call, &AbstractCall::finished, this, &Console::end);
}

void Console::signIn(const Destination &destination, bool byHand)
{
    if (isBusy())
        return;
    // What was entered is for the server that was shown, not for what it has become meanwhile.
    const auto now = m_destinations->forSignIn(destination);
    if (now) {
        m_signIn.signIn(*now, byHand);
        return;
    }
    m_signIn.remember(destination);
    handleSignInFailed({}, now.error());
}

void Console::signIn(const SignInRequest &request, std::optional<Environment> said)
{
    if (isBusy())
        return;
    const auto destination = m_destinations->at(request, said);
    if (destination) {
        signIn(*destination);
        return;
    }
    m_signIn.remember({.said = said, .own = request, .nodes = {request}});
    handleSignInFailed({}, destination.error());
}

void Console::signInAgain()
{
    if (!canSignInAgain())
        return;
    if (const auto now = m_destinations->forSignIn(m_signIn.destination()); now)
        m_signIn.signInAgain();
    else
        handleSignInFailed({}, now.error());
}

void Console::signInTrusting(const QString &fingerprint)
{
    if (!canSignInAgain())
        return;
    if (const auto now = m_destinations->forSignIn(m_signIn.destinationTrusting(fingerprint)); now)
        m_signIn.signInTrusting(fingerprint);
    else
        handleSignInFailed({}, now.error());
}

void Console::forgetSignIn()
{
    if (canSignInAgain())
        m_signIn.giveUp();
}

void Console::handleSignInFailed(const QString &where, const Error &error)
{
    end();
    report(SignIn{}, where, error);
}

void Console::handleSignedIn(Session *session)
{
    adopt(session);
    if (session->postIsOff())
        m_signIn.preferSoap();
    log(SignIn{}, session->name(), transportText(*session));
    logClass();
    Q_EMIT signedIn();
    end();
    reload();
}

/// Whether \a session, which has just signed in, is with the server that was signed in to before.
bool Console::isSameServer(const Session &session) const
{
    if (!m_server.session)
        return false;
    const auto &id = m_signIn.lastDestination().serverId;
    return id.isEmpty() ? m_server.session->address() == session.address() : serverId() == id;
}

void Console::adopt(Session *session)
{
    const auto whole = session->wholeCache();
    if (!isSameServer(*session) || m_server.session->wholeCache() != whole)
        m_catalog.clear(); // ticks and results are about another server
    else if (m_server.session->address() != session->address())
        m_catalog.forgetSnapshot();
    release();
    m_server = {.session = session, .nodes = m_signIn.releaseNodes(), .destination = m_signIn.lastDestination()};
    m_server.destination = m_destinations->now(m_server.destination).value_or(m_server.destination);
    for (auto *node : std::as_const(m_server.nodes))
        node->setParent(this);
    if (whole)
        m_catalog.model()->setWhole(whole->label);
    connect(session, &Session::changed, this, &Console::sessionChanged);
    Q_EMIT sessionChanged();
    askWhetherItMayFlush();
}

void Console::release()
{
    m_run.forgetSessions();
    m_catalog.stopReadingSnapshot();
    m_catalog.stopReadingLists();
    delete m_mayFlush;
    delete m_expiryCall;
    const auto server = std::exchange(m_server, {});
    for (auto *node : server.nodes) {
        node->disconnect(this);
        m_signOuts.add(node, server.destination, node->account().value_or(SignedIn()).account);
    }
}

/// The class of an address that is not stored is somebody's word or the usual one, which has to be found again later.
void Console::logClass()
{
    const auto reason = classReasonText(destination());
    if (!reason.isEmpty())
        m_log.add(tr("Class"), placeOf(destination(), session()->name()), reason);
}

void Console::signOut()
{
    if (isBusy() || !session())
        return;
    release();
    m_catalog.clear();
    Q_EMIT sessionChanged();
}

/// A run is recorded before its sessions go, as long as there is time for it.
void Console::leave()
{
    m_leaving = true;
    delete m_call;
    m_signIn.giveUp();
    m_plan.giveUpPrepared();
    if (!m_run.isRunning()) {
        giveBackSessions();
        return;
    }
    stopToLeave();
    constexpr std::chrono::seconds longest(3);
    QTimer::singleShot(longest, this, [this] {
        m_run.abandon();
        finishLeaving();
    });
}

void Console::giveBackSessions()
{
    m_progress.reset();
    m_plan.giveUpRun();
    release();
    m_catalog.clear();
    Q_EMIT sessionChanged();
    if (m_signOuts.isEmpty())
        finishLeaving();
}

/// The signal is queued, so that it never comes from within leave().
void Console::finishLeaving()
{
    if (!std::exchange(m_left, true))
        QMetaObject::invokeMethod(this, &Console::left, Qt::QueuedConnection);
}

/// The answer is only a hint, so nothing waits for it: the session keeps it.
void Console::askWhetherItMayFlush()
{
    if (m_server.session->support(MayFlush{}) != Support::No)
        m_mayFlush = m_server.session->call(MayFlush{}, this);
}

/// A flush may have extended the ticket. Where a server tells the expiry, this operation does not extend it.
void Console::askForTicketExpiry()
{
    delete m_expiryCall;
    const auto account = m_server.session->account().value_or(SignedIn());
    if (!account.validUntil.isEmpty() && m_server.session->support(CheckSignIn{}) != Support::No)
        m_expiryCall = m_server.session->call(CheckSignIn{}, this);
}

// ---- Reading and sending --------------------------------------------------------------------------------------------

void Console::reload()
{
    if (isBusy() || !canList())
        return;
    begin({.kind = Progress::Kind::ListingCaches, .where = session()->name()});
    m_call = m_catalog.readList(*m_server.session, m_server.nodes);
}

void Console::handleList(const Result<CacheList> &list)
{
    const auto host = session()->name();
    if (list)
        log(ListCaches{}, host, listedText(list->names.size()));
    end();
    if (list)
        readMore();
    else
        report(ListCaches{}, host, list.error());
}

/// In the background: what is listed can be used meanwhile.
void Console::readMore()
{
    m_catalog.readSnapshot(*m_server.session);
    auto others = m_server.nodes;
    others.removeOne(m_server.session);
    if (!others.isEmpty())
        m_catalog.readOtherLists(others);
}

bool Console::mayAsk(const Operation &action, Approval approval)
{
    handleStoreChanged();
    return mayAskOf(destination(), action, approval);
}

bool Console::mayAsk(const Proposal &proposal, Approval approval)
{
    handleStoreChanged();
    for (const auto &server : proposal.servers) {
        for (const auto &step : proposal.steps) {
            if (!mayAskOf(server.destination, step.operation, approval))
                return false;
        }
    }
    return true;
}

bool Console::mayAskOf(const Destination &destination, const Operation &action, Approval approval)
{
    auto objection = m_destinations->objectionToAsk(destination, action, QDateTime::currentDateTime(), approval);
    if (!objection)
        return true;
    if (const auto help = helpText(destination.policy, action, approval); !help.isEmpty())
        objection->message += u' ' + help;
    reportObjection(destination, action, *objection);
    return false;
}

void Console::reportObjection(const Destination &about, const Operation &action, Error error)
{
    error.message = tr("%1 Nothing was sent.", "crm01 has been removed …").arg(error.message);
    if (about.nodes == destination().nodes) {
        report(action, serverName(), error);
        return;
    }
    const auto place = m_log.place(about, {});
    m_log.add(shortDoneText(action), place, error.message, doneText(action));
    // No step is offered for the action: it would be one on the current server.
    Q_EMIT failed({.where = about.name,
                   .sentence = tr("%1: %2", "crm-farm (Production): …").arg(place, error.message),
                   .error = error,
                   .serverId = about.serverId,
                   .environment = m_log.environmentOf(about)});
}

bool Console::signInForPlan(const Destination &destination, bool byHand)
{
    if (isBusy())
        return false;
    // What was entered is for the server that was shown, not for what it has become meanwhile.
    const auto now = m_destinations->forSignIn(destination);
    if (now)
        m_plan.signIn(*now, byHand);
    else
        Q_EMIT m_plan.failed({}, now.error());
    return true;
}

void Console::handlePlanSignInFailed(const QString &node, const Error &error)
{
    m_log.add(doneText(SignIn{}), node, error.message);
    end();
}

Call<QList<Result<CacheList>>> *Console::readListsForPlan(const QList<Session *> &nodes)
{
    begin({.kind = Progress::Kind::ListingCaches});
    auto *call = readLists(nodes, this);
    m_call = call;
    connect(call, &AbstractCall::finished, this, &Console::end);
    return call;
}

void Console::forgetRun()
{
    if (m_run.isRunning() || !m_plan.hasRun())
        return;
    m_run.forgetSessions();
    m_plan.giveUpRun();
}

QString Console::planObjection(const Destination &destination, const Operation &action) const
{
    const auto now = QDateTime::currentDateTime();
    if (m_destinations->objectionToAsk(destination, action, now, Approval::SecondPerson))
        return {};
    const auto objection = m_destinations->objectionToAsk(destination, action, now);
    return objection ? objection->message + u' ' + helpText(destination.policy, action) : QString();
}

/// What was confirmed is not for what is signed in to now.
void Console::reportBlocked(const ConfirmedPlan &plan, const QString &message)
{
    report(plan.steps.constFirst().operation, serverName(),
           {.kind = Error::Kind::Blocked, .delivery = Error::Delivery::NotSent, .message = message});
}

bool Console::isStillRunnable(const ConfirmedPlan &plan)
{
    const auto why = plan.objection ? plan.objection() : std::nullopt;
    if (why)
        reportBlocked(plan, *why);
    return !why;
}

bool Console::maySend(const ConfirmedPlan &plan)
{
    handleStoreChanged();
    if (!isStillRunnable(plan))
        return false;
    for (const auto &server : plan.servers) {
        if (signedInServer(server.destination))
            continue;
        reportBlocked(plan,
                      tr("This was confirmed for %1, which is not the server that is signed in to.")
                          .arg(inSentence(server.destination.name)));
        return false;
    }
    if (plan.again && !m_run.canRepeat(plan)) {
        reportBlocked(plan,
                      tr("This was confirmed as a part of a run that is not the last one any more. Nothing was sent."));
        return false;
    }
    for (const auto &server : plan.servers) {
        for (const auto &step : plan.steps) {
            const auto objection = m_destinations->objectionTo(
                server.destination, step.operation, QDateTime::currentDateTime(), plan.reason, plan.approval);
            if (!objection)
                continue;
            reportObjection(server.destination, step.operation, *objection);
            return false;
        }
    }
    return true;
}

void Console::carryOut(const ConfirmedPlan &plan)
{
    if (isBusy() || plan.steps.isEmpty() || plan.servers.isEmpty() || !maySend(plan))
        return;
    if (const auto nodes = nodesToCompare(plan); !nodes.isEmpty())
        compareNames(nodes, plan);
    else
        send(plan);
}

/// Nothing of a demo is stored.
bool Console::isRecorded(const ConfirmedPlan &plan) const
{
    return m_runLog && std::ranges::any_of(plan.servers, [](const ConfirmedServer &server) {
               return server.destination.environment != Environment::Demo;
           });
}

void Console::send(const ConfirmedPlan &plan)
{
    const auto targets = targetsOf(plan);
    QList<const Session *> sessions;
    for (const auto &target : targets)
        sessions.append(target.signedIn.session);
    m_plan.keepForRun(sessions);
    m_run.start(targets, plan, *m_destinations, logFor(plan), m_server.session);
}

/// What the run before could not record is kept first, with the run that goes on without the history.
RunLog &Console::logFor(const ConfirmedPlan &plan)
{
    if (!isRecorded(plan))
        return *m_noLog;
    if (!plan.withoutHistory)
        return *m_runLog;
    auto *spare = new SpareRunLog(*m_runLog, *plan.withoutHistory, std::make_shared<JournalSink>(), this);
    connect(spare, &SpareRunLog::used, this, [this, plan](const Error &problem) {
        m_log.add(
            tr("Not recorded in the history"), m_run.serverName(),
            tr("%1 The records go to %2.", "The disk is full. …").arg(problem.message, plan.withoutHistory->path));
    });
    const auto &lost = m_run.lost();
    for (const auto &record : lost)
        spare->append(record, spare)->then(spare, [](const Result<void> &) {}); // the run that follows says it
    return *spare;
}

QHash<qsizetype, QStringList> Console::knownLists() const
{
    QHash<qsizetype, QStringList> known;
    for (qsizetype node = 0; node < m_server.nodes.size(); ++node) {
        const auto list = m_catalog.lists().constFind(m_server.nodes.at(node)->name());
        if (list != m_catalog.lists().cend())
            known.insert(node, *list);
    }
    return known;
}

/// The server that was confirmed as \a confirmed, as far as it is signed in to. Null if it is not, or if it was changed.
const SignedInServer *Console::signedInServer(const Destination &confirmed) const
{
    const bool isCurrent = m_server.session && m_server.destination.nodes == confirmed.nodes;
    return isCurrent ? &m_server : m_plan.find(confirmed);
}

const SignedInServer *Console::signedInServer(const QString &serverId) const
{
    if (serverId.isEmpty())
        return nullptr;
    const bool isCurrent = session() && serverId == this->serverId();
    return isCurrent ? &m_server : m_plan.findStored(serverId);
}

/// A repetition is of a part of the same run, so it has the same nodes.
QList<RunServer> Console::targetsOf(const ConfirmedPlan &plan) const
{
    if (!plan.again) {
        QList<RunServer> targets;
        for (const auto &server : plan.servers)
            targets.append({.signedIn = *signedInServer(server.destination), .confirmed = server});
        return targets;
    }
    auto targets = m_run.servers();
    for (auto &target : targets) {
        for (const auto &server : plan.servers) {
            if (server.destination.nodes == target.confirmed.destination.nodes)
                target.confirmed.destination = server.destination;
        }
    }
    return targets;
}

/// What is compared before \a names are flushed there. Names that were added by hand are sent as they are.
Console::ComparedNode Console::comparedNode(const SignedInServer &server, const ConfirmedServer &confirmed,
                                            qsizetype index, const QStringList &names) const
{
    const bool hasList = server.session->support(ListCaches{}) != Support::No;
    const bool isShown = server.session == m_server.session;
    return {.session = server.nodes.at(index),
            .server = server.name(),
            .names = !hasList ? QStringList()
                : isShown     ? m_catalog.model()->withoutAdded(names)
                              : names,
            .missing = confirmed.missing.value(index)};
}

/// The nodes that get names, on all servers of \a plan, with what was confirmed of each. A single node is not asked once
/// more for the list that is shown.
QList<Console::ComparedNode> Console::nodesToCompare(const ConfirmedPlan &plan) const
{
    QStringList names;
    for (const auto &step : plan.steps) {
        if (const auto *flush = std::get_if<FlushNamed>(&step.operation))
            names += flush->names;
    }
    QList<ComparedNode> nodes;
    if (plan.again) {
        const auto indexes = nodesOf(plan.again->requests);
        for (const auto node : indexes) {
            const auto &place = m_run.nodes().at(node);
            const auto &[signedIn, confirmed] = m_run.servers().at(place.server);
            nodes.append(comparedNode(signedIn, confirmed, place.index, names));
        }
    } else {
        for (const auto &server : plan.servers) {
            const auto &signedIn = *signedInServer(server.destination);
            for (qsizetype node = 0; node < signedIn.nodes.size(); ++node) {
                if (!server.leftOut.contains(node))
                    nodes.append(comparedNode(signedIn, server, node, names));
            }
        }
    }
    const bool isShownAlone = nodes.size() == 1 && nodes.constFirst().session == m_server.session;
    nodes.removeIf([isShownAlone](const ComparedNode &node) { return isShownAlone || node.names.isEmpty(); });
    return nodes;
}

/// Another program, or an upgrade, may have changed what a node has since it was shown.
void Console::compareNames(const QList<ComparedNode> &nodes, const ConfirmedPlan &plan)
{
    QStringList names;
    QStringList servers;
    QList<Session *> sessions;
    for (const auto &node : nodes) {
        names += node.names;
        servers.append(node.server);
        sessions.append(node.session);
    }
    names.removeDuplicates();
    servers.removeDuplicates();
    const auto where = serversText(servers);
    begin({.kind = Progress::Kind::ComparingNames, .where = where});
    auto *call = checkNames(sessions, FlushNamed{names}, this);
    m_call = call;
    call->then(this, [this, nodes, plan, where](const Result<QList<NameFinding>> &findings) {
        end();
        if (findings) {
            handleNames(plan, nodes, *findings);
            return;
        }
        m_plan.giveUpPrepared();
        report(plan.steps.constFirst().operation, where, asNotSent(findings.error()));
    });
}

void Console::handleNames(const ConfirmedPlan &plan, const QList<ComparedNode> &nodes,
                          const QList<NameFinding> &findings)
{
    const auto &step = plan.steps.constFirst().operation;
    QStringList sentences;
    QStringList servers;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const auto &finding = findings.at(i);
        if (finding.error && !finding.keepsFromFlushing)
            log(step, nodes.at(i).session->name(),
                tr("The names were not compared with the list of this node: %1").arg(finding.error->message));
        const auto &server = nodes.at(i).server;
        if (!servers.isEmpty() && servers.constLast() == server)
            continue;
        servers.append(server);
        const auto isOther = [&server](const ComparedNode &node) { return node.server != server; };
        const auto end = std::find_if(nodes.cbegin() + i, nodes.cend(), isOther);
        const auto count = end - (nodes.cbegin() + i);
        sentences += differences(nodes.mid(i, count), findings.mid(i, count));
    }
    if (sentences.isEmpty()) {
        send(plan);
        return;
    }
    m_plan.giveUpPrepared();
    sentences.append(tr("Nothing was flushed. This is not what was shown: reload the list, and look again."));
    report(step, serversText(servers),
           {.kind = Error::Kind::InvalidInput, .delivery = Error::Delivery::NotSent, .message = sentences.join(u' ')});
}

/// How the lists of \a nodes, all of one server, differ from what was confirmed, in sentences.
QStringList Console::differences(const QList<ComparedNode> &nodes, QList<NameFinding> findings) const
{
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        findings[i].unknown.removeIf(
            [&](const NameFinding::Unknown &unknown) { return !nodes.at(i).names.contains(unknown.name); });
    }
    QStringList sentences;
    const auto nowhere = namesOnNodes(findings).nowhere;
    QSet<QString> said;
    for (const auto &[name, similar] : nowhere) {
        // As it was confirmed: another node that is not asked now lists it.
        if (std::ranges::all_of(nodes, [&](const ComparedNode &node) { return node.missing.contains(name); }))
            continue;
        sentences.append(unknownNameText(
            nodes.size() == 1 ? nodes.constFirst().session->name() : nodes.constFirst().server, name, similar));
        said.insert(name);
    }
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        if (findings.at(i).error)
            continue;
        const auto &node = nodes.at(i);
        QSet<QString> now;
        for (const auto &[name, similar] : findings.at(i).unknown) {
            now.insert(name);
            if (!node.missing.contains(name) && !said.contains(name))
                sentences.append(unknownNameText(node.session->name(), name, similar));
        }
        for (const auto &name : node.missing) {
            if (node.names.contains(name) && !now.contains(name))
                sentences.append(tr("%1 lists “%2” now.", "crm02, CurrencyCache").arg(node.session->name(), name));
        }
    }
    return sentences;
}

void Console::handleRunFinished(const RunSummary &summary)
{
    end();
    if (m_leaving) {
        giveBackSessions();
        return;
    }
    Q_EMIT flushed(summary.sentence);
    if (summary.anyAcknowledged && session())
        askForTicketExpiry();
    if (summary.error && !m_run.needsMatrix())
        Q_EMIT failed(*summary.error);
}

void Console::stopToLeave()
{
    m_run.isRunning() ? m_run.stop(tr("The operator left the program.")) : stop();
}

void Console::stop()
{
    if (m_run.isRunning())
        m_run.stop();
    else if (m_call)
        m_call->cancel();
    else if (m_plan.isSigningIn())
        m_plan.stop();
    else
        m_signIn.stop();
}

// ---- What is known about the server ---------------------------------------------------------------------------------

QStringList Console::nodeNames() const
{
    QStringList names;
    for (const auto *node : m_server.nodes)
        names.append(node->name());
    return names;
}

/// The rules may have been changed, here or by another program. Those of a server that was itself changed stay: nothing
/// is sent there any more.
void Console::handleStoreChanged()
{
    if (!session())
        return;
    const auto now = m_destinations->now(destination());
    if (!now || *now == destination())
        return;
    m_server.destination = *now;
    Q_EMIT sessionChanged();
}

const Destination &Console::destinationOf(const std::optional<Operation> &attempted) const
{
    const bool isSignIn = !attempted || std::holds_alternative<SignIn>(*attempted);
    return isSignIn || destination().nodes.isEmpty() ? m_signIn.lastDestination() : destination();
}

/// A stored server's proxy, certificates and names are for that server only.
SignInRequest Console::requestTo(const Destination &destination)
{
    auto request = destination.nodes.constFirst();
    if (destination.serverId.isEmpty())
        return request;
    request.serverName.clear();
    request.nodeName.clear();
    request.hostHeader.clear();
    request.tlsName.clear();
    request.transport = {};
    return request;
}

void Console::trustNextTime(const QString &fingerprint, const ErrorReport &report)
{
    m_signIn.trustNextTime(fingerprint, destinationOf(report.attempted));
}

void Console::log(const Operation &operation, const QString &where, const QString &outcome)
{
    m_log.add(shortDoneText(operation, wholeLabel()), placeOf(destinationOf(operation), where), outcome,
              doneText(operation, wholeLabel()));
}

QString Console::placeOf(const Destination &destination, const QString &where) const
{
    const auto place = m_log.place(destination, where);
    return place.isEmpty() ? serverName() : place;
}

void Console::report(const Operation &attempted, const QString &where, const Error &error)
{
    log(attempted, where, error.message);
    if (error.kind == Error::Kind::Cancelled)
        return;
    const auto &about = destinationOf(attempted);
    // Another server may still be signed in to, so the sentence has to name the one that it is about.
    const bool mayBeAnother = !about.serverId.isEmpty() && std::holds_alternative<SignIn>(attempted);
    Q_EMIT failed({.attempted = attempted,
                   .where = where,
                   .sentence = mayBeAnother
                       ? tr("%1: %2", "crm-farm (Production): …").arg(m_log.place(about, {}), error.message)
                       : error.message,
                   .error = error,
                   .serverId = about.serverId,
                   .environment = m_log.environmentOf(about)});
}

} // namespace sluice
