// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/console.h"

#include "core/storage/servers/serverstore.h"
#include "ui/console/targetcheck.h"
#include "ui/texts/actiontexts.h"
#include "ui/texts/outcometexts.h"
#include "ui/texts/servertexts.h"

#include <utility>

namespace sluice {

Console::Console(Sessions &sessions, QObject *parent)
    : QObject(parent)
    , m_signOuts(m_log)
    , m_signIn(sessions, m_signOuts)
    , m_run(*m_catalog.model(), m_log)
{
    connectParts();
}

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
    m_store = store;
    m_log.setStore(store);
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

void Console::signIn(const SignInTarget &target)
{
    if (!isBusy())
        m_signIn.signIn(target);
}

void Console::signInAgain()
{
    if (canSignInAgain())
        m_signIn.signInAgain();
}

void Console::signInTrusting(const QString &fingerprint)
{
    if (canSignInAgain())
        m_signIn.signInTrusting(fingerprint);
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
    Q_EMIT signedIn();
    end();
    reload();
}

/// Whether \a session, which has just signed in, is with the server that was signed in to before.
bool Console::isSameServer(const Session &session) const
{
    if (!m_server.session)
        return false;
    const auto &id = m_signIn.lastTarget().serverId;
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
    m_server = {.session = session,
                .nodes = m_signIn.releaseNodes(),
                .target = m_signIn.lastTarget(),
                .environment = m_log.environmentOf(m_signIn.lastTarget())};
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
    m_catalog.stopReadingSnapshot();
    delete m_mayFlush;
    delete m_expiryCall;
    const auto server = std::exchange(m_server, {.environment = m_server.environment});
    for (auto *node : server.nodes) {
        node->disconnect(this);
        m_signOuts.add(node, server.target, node->account().value_or(SignedIn()).account);
    }
}

void Console::signOut()
{
    if (isBusy() || !session())
        return;
    release();
    m_catalog.clear();
    Q_EMIT sessionChanged();
}

void Console::leave()
{
    m_leaving = true;
    m_run.abandon();
    delete m_call;
    m_signIn.giveUp();
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
    QMetaObject::invokeMethod(this, &Console::left, Qt::QueuedConnection);
}

/// The answer is only a hint, so nothing waits for it: the session keeps it.
void Console::askWhetherItMayFlush()
{
    if (m_server.session->support(MayFlush{}) != Support::No)
        m_mayFlush = m_server.session->call(MayFlush{}, this);
}

/// A flush may have extended the ticket. This operation does not extend it.
void Console::askForTicketExpiry()
{
    delete m_expiryCall;
    if (m_server.session->support(CheckSignIn{}) != Support::No)
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

bool Console::maySend(const Operation &action)
{
    handleStoreChanged();
    const auto objection = objectionToTarget(m_store, m_server.target);
    if (objection)
        report(action, serverName(), *objection);
    return !objection;
}

void Console::carryOut(const QList<Operation> &steps, bool observe, const QString &reason)
{
    if (!isBusy() && session() && !steps.isEmpty() && maySend(steps.constFirst()))
        m_run.start(m_server, policy(), steps, observe, reason);
}

void Console::handleRunFinished(const RunSummary &summary)
{
    end();
    Q_EMIT flushed(summary.sentence);
    if (summary.anyAcknowledged)
        askForTicketExpiry();
    if (summary.error)
        Q_EMIT failed(*summary.error);
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

const Policy &Console::policy() const
{
    return (m_store ? m_store->policies() : m_defaultPolicies).of(environment());
}

QStringList Console::nodeNames() const
{
    QStringList names;
    for (const auto *node : m_server.nodes)
        names.append(node->name());
    return names;
}

/// The class of the server may have been changed, here or by another program.
void Console::handleStoreChanged()
{
    if (!session())
        return;
    const auto before = std::exchange(m_server.environment, m_log.environmentOf(m_server.target));
    if (before != environment())
        Q_EMIT sessionChanged();
}

const SignInTarget &Console::targetOf(const std::optional<Operation> &attempted) const
{
    const bool isSignIn = !attempted || std::holds_alternative<SignIn>(*attempted);
    return isSignIn || m_server.target.nodes.isEmpty() ? m_signIn.lastTarget() : m_server.target;
}

void Console::trustNextTime(const QString &fingerprint, const ErrorReport &report)
{
    m_signIn.trustNextTime(fingerprint, targetOf(report.attempted));
}

void Console::log(const Operation &operation, const QString &where, const QString &outcome)
{
    const auto place = m_log.place(targetOf(operation), where);
    m_log.add(doneText(operation, wholeLabel()), place.isEmpty() ? serverName() : place, outcome);
}

void Console::report(const Operation &attempted, const QString &where, const Error &error)
{
    log(attempted, where, error.message);
    if (error.kind == Error::Kind::Cancelled)
        return;
    const auto &target = targetOf(attempted);
    // Another server may still be signed in to, so the sentence has to name the one that it is about.
    const bool mayBeAnother = !target.serverId.isEmpty() && std::holds_alternative<SignIn>(attempted);
    Q_EMIT failed({.attempted = attempted,
                   .where = where,
                   .sentence = mayBeAnother
                       ? tr("%1: %2", "crm-farm (Production): …").arg(m_log.place(target, {}), error.message)
                       : error.message,
                   .error = error,
                   .serverId = target.serverId,
                   .environment = m_log.environmentOf(target)});
}

} // namespace sluice
