// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/console.h"

#include "core/run/namecheck.h"
#include "core/storage/memoryrunlog.h"
#include "core/storage/servers/serverstore.h"
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
    connect(&m_catalog, &CacheCatalog::listRead, this, &Console::handleList);
    connect(&m_catalog, &CacheCatalog::snapshotRead, this, &Console::snapshotRead);
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
    m_leftOut.clear();
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
    m_call = m_catalog.readList(*m_server.session);
}

void Console::handleList(const Result<CacheList> &list)
{
    const auto host = session()->name();
    if (list)
        log(ListCaches{}, host, listedText(list->names.size()));
    end();
    if (list)
        m_catalog.readSnapshot(*m_server.session);
    else
        report(ListCaches{}, host, list.error());
}

bool Console::mayAsk(const Operation &action, Approval approval)
{
    handleStoreChanged();
    auto objection = m_destinations->objectionToAsk(destination(), action, QDateTime::currentDateTime(), approval);
    if (!objection)
        return true;
    if (const auto help = helpText(policy(), action, approval); !help.isEmpty())
        objection->message += u' ' + help;
    objection->message = tr("%1 Nothing was sent.", "crm01 has been removed …").arg(objection->message);
    report(action, serverName(), *objection);
    return false;
}

QString Console::planObjection(const Operation &action) const
{
    const auto now = QDateTime::currentDateTime();
    if (m_destinations->objectionToAsk(destination(), action, now, Approval::SecondPerson))
        return {};
    const auto objection = m_destinations->objectionToAsk(destination(), action, now);
    return objection ? objection->message + u' ' + helpText(policy(), action) : QString();
}

bool Console::maySend(const ConfirmedAction &action)
{
    handleStoreChanged();
    if (action.destination.nodes != destination().nodes) {
        report(action.steps.constFirst(), serverName(),
               {.kind = Error::Kind::Blocked,
                .delivery = Error::Delivery::NotSent,
                .message = tr("This was confirmed for %1, which is not the server that is signed in to.")
                               .arg(inSentence(action.destination.name))});
        return false;
    }
    if (action.again && !m_run.canRepeat(targetsOf(action), action)) {
        report(action.steps.constFirst(), serverName(),
               {.kind = Error::Kind::Blocked,
                .delivery = Error::Delivery::NotSent,
                .message = tr("This was confirmed as a part of a run that is not the last one any more. Nothing was "
                              "sent.")});
        return false;
    }
    for (const auto &step : action.steps) {
        auto objection =
            m_destinations->objectionTo(action.destination, step, QDateTime::currentDateTime(), action.reason);
        if (objection) {
            objection->message = tr("%1 Nothing was sent.", "crm01 has been removed …").arg(objection->message);
            report(step, serverName(), *objection);
            return false;
        }
    }
    return true;
}

void Console::carryOut(const ConfirmedAction &action)
{
    if (isBusy() || !session() || action.steps.isEmpty() || !maySend(action))
        return;
    const auto names = namesToCompare(action);
    if (const auto others = nodesToCompare(action); !names.isEmpty() && !others.isEmpty())
        compareNames(names, others, action);
    else
        send(action);
}

void Console::send(const ConfirmedAction &action)
{
    const bool isRecorded = m_runLog && environment() != Environment::Demo; // nothing of a demo is stored
    const auto targets = targetsOf(action);
    if (!action.again)
        m_leftOut = action.leftOut;
    m_run.start(targets, action, *m_destinations, isRecorded ? *m_runLog : *m_noLog);
}

/// The names in \a action that have to be compared with the lists of the other nodes: what is ticked is in the list of
/// one node. Names that were added by hand are sent as they are.
QStringList Console::namesToCompare(const ConfirmedAction &action) const
{
    QStringList names;
    for (const auto &step : action.steps) {
        if (const auto *flush = std::get_if<FlushNamed>(&step); flush && canList())
            names += m_catalog.model()->withoutAdded(flush->names);
    }
    return names;
}

/// A repetition goes to nodes of the run that it repeats.
SignedInServer Console::targetsOf(const ConfirmedAction &action) const
{
    return m_server.without(action.again ? m_leftOut : action.leftOut);
}

QList<qsizetype> Console::nodesOfRun() const
{
    QList<qsizetype> indexes;
    for (qsizetype node = 0; node < m_server.nodes.size(); ++node) {
        if (!m_leftOut.contains(node))
            indexes.append(node);
    }
    return indexes;
}

/// The nodes that get something, apart from the one whose list is shown.
QList<Session *> Console::nodesToCompare(const ConfirmedAction &action) const
{
    const auto targets = targetsOf(action).nodes;
    auto nodes = targets;
    if (action.again) {
        nodes.clear();
        for (const auto node : nodesOf(action.again->requests))
            nodes.append(targets.at(node));
    }
    nodes.removeOne(m_server.session);
    return nodes;
}

/// A farm whose nodes do not have the same caches would be flushed on some of them only.
void Console::compareNames(const QStringList &names, const QList<Session *> &others, const ConfirmedAction &action)
{
    begin({.kind = Progress::Kind::ComparingNames, .where = serverName()});
    auto *call = checkNames(others, FlushNamed{names}, this);
    m_call = call;
    call->then(this, [this, others, action](const Result<QList<NameFinding>> &findings) {
        end();
        if (findings)
            handleNames(action, others, *findings);
        else
            report(action.steps.constFirst(), serverName(), asNotSent(findings.error()));
    });
}

void Console::handleNames(const ConfirmedAction &action, const QList<Session *> &nodes,
                          const QList<NameFinding> &findings)
{
    const auto &step = action.steps.constFirst();
    QStringList sentences;
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const auto &finding = findings.at(i);
        const auto node = nodes.at(i)->name();
        for (const auto &[name, similar] : finding.unknown)
            sentences.append(unknownNameText(node, name, similar));
        if (finding.error && !finding.keepsFromFlushing)
            log(step, node,
                tr("The names were not compared with the list of this node: %1").arg(finding.error->message));
    }
    if (sentences.isEmpty()) {
        send(action);
        return;
    }
    sentences.append(tr("Nothing was flushed. Untick what is not on every node to flush the others."));
    report(step, serverName(),
           {.kind = Error::Kind::InvalidInput, .delivery = Error::Delivery::NotSent, .message = sentences.join(u' ')});
}

void Console::handleRunFinished(const RunSummary &summary)
{
    end();
    if (m_leaving) {
        giveBackSessions();
        return;
    }
    Q_EMIT flushed(summary.sentence);
    if (summary.anyAcknowledged)
        askForTicketExpiry();
    if (summary.error && !m_run.isFarm())
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
