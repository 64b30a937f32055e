// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/console.h"

#include "core/protocol/registry.h"
#include "core/run/run.h"
#include "core/storage/servers/serverstore.h"
#include "ui/console/targetcheck.h"
#include "ui/texts/farmtexts.h"
#include "ui/texts/texts.h"

#include <algorithm>

namespace sluice {

Console::Console(Sessions &sessions, QObject *parent)
    : QObject(parent)
    , m_attempt(sessions)
{
    SignInRequest usual;
    usual.protocolId = protocolIds().constFirst();
    m_lastTarget.nodes = {usual};
    connectAttempt();
}

void Console::connectAttempt()
{
    connect(&m_attempt, &SignInAttempt::trying, this,
            [this](const QString &name) { begin(tr("Signing in to %1…").arg(inSentence(name))); });
    connect(&m_attempt, &SignInAttempt::passedOver, this,
            [this](const QString &name, const Error &error) { note(SignIn{}, name, error.message); });
    connect(&m_attempt, &SignInAttempt::concluded, this, &Console::concludeSignIn);
}

void Console::waitFor(const QString &activity, AbstractCall *call)
{
    begin(activity);
    m_call = call;
    connect(call, &AbstractCall::finished, this, &Console::end);
}

void Console::signIn(const SignInTarget &target)
{
    if (isBusy())
        return;
    releaseAttempt();
    m_lastTarget = withoutSecrets(target);
    if (const auto opened = m_attempt.open(target))
        m_attempt.start();
    else
        report(SignIn{}, target.nodes.constFirst().serverName, opened.error());
}

void Console::signInAgain()
{
    if (canSignInAgain())
        m_attempt.startAgain();
}

void Console::signInTrusting(const QString &fingerprint)
{
    if (!canSignInAgain())
        return;
    const auto opened = m_attempt.openTrusting(fingerprint);
    if (!opened) {
        report(SignIn{}, {}, opened.error());
        return;
    }
    m_lastTarget = withoutSecrets(m_attempt.target());
    m_attempt.startAgain();
}

void Console::concludeSignIn(const Result<SignedIn> &result)
{
    const auto where = m_attempt.current()->name();
    if (!result) {
        // Stopped, it will not be tried again, but a ticket may still come of it.
        if (result.error().kind == Error::Kind::Cancelled)
            releaseAttempt();
        end();
        report(SignIn{}, where, asNotSent(result.error()));
        return;
    }
    adopt(m_attempt.current());
    if (m_session->postIsOff())
        m_lastTarget.nodes.first().options.binding = Binding::Soap; // next time at once
    note(SignIn{}, where, transportText(*m_session));
    Q_EMIT signedIn();
    end();
    reload();
}

void Console::adopt(Session *session)
{
    // Ticks and results belong to a server. Signed in anew, to the same one, they stay.
    const auto whole = session->wholeCache();
    const bool sameServer = m_session
        && (m_lastTarget.serverId.isEmpty() ? m_session->address() == session->address()
                                            : m_target.serverId == m_lastTarget.serverId);
    if (!sameServer || m_session->wholeCache() != whole)
        forgetCaches();
    else if (m_session->address() != session->address())
        m_lastSnapshot.reset(); // each node registers for itself
    release();
    m_session = session;
    m_nodes = m_attempt.takeNodes();
    for (auto *node : std::as_const(m_nodes))
        node->setParent(this);
    m_target = m_lastTarget;
    m_environment = environmentInForce(m_store, m_target);
    if (whole)
        m_caches.setWhole(whole->label);
    connect(session, &Session::changed, this, &Console::sessionChanged);
    Q_EMIT sessionChanged();
    askWhetherItMayFlush();
}

const Policy &Console::policy() const
{
    return (m_store ? m_store->policies() : m_usualPolicies).of(m_environment);
}

QString Console::serverName() const
{
    if (!m_session)
        return {};
    const auto &name = m_target.nodes.constFirst().serverName;
    return name.isEmpty() ? m_session->hostAndPort() : name;
}

QStringList Console::nodeNames() const
{
    QStringList names;
    for (const auto *node : m_nodes)
        names.append(node->name());
    return names;
}

void Console::forgetCaches()
{
    m_caches.clear();
    m_listed = false;
    m_lastSnapshot.reset();
    m_compared = false;
}

/// What still asks the session ends with it.
void Console::release()
{
    delete m_looking;
    delete m_asking;
    delete m_dating;
    m_session = nullptr;
    const auto target = std::exchange(m_target, {});
    const auto nodes = std::exchange(m_nodes, {});
    for (auto *node : nodes)
        retire(node, serverLabel(target, node->hostAndPort()), node->account().value_or(SignedIn()).account);
}

void Console::releaseAttempt()
{
    const auto nodes = m_attempt.takeNodes();
    for (auto *node : nodes)
        retire(node, serverLabel(m_lastTarget, node->hostAndPort()), lastRequest().credentials.user);
}

/// Gives a ticket back in the background, if there is one or one is on its way: nobody waits for it, and it waits for
/// nobody.
void Console::retire(Session *session, const QString &place, const QString &account)
{
    session->disconnect(this);
    if (!session->canSignOut()) {
        session->deleteLater();
        return;
    }
    ++m_retiring;
    session->signOut(this)->then(this, [this, session, place, account](const Result<SignedOut> &result) {
        add(SignOut{}, place, signOutText(result, account));
        concludeSignOut(session);
    });
}

void Console::concludeSignOut(Session *session)
{
    session->deleteLater();
    --m_retiring;
    if (m_leaving)
        finishLeaving();
}

void Console::signOut()
{
    if (isBusy() || !m_session)
        return;
    release();
    forgetCaches();
    Q_EMIT sessionChanged();
}

void Console::leave()
{
    m_leaving = true;
    delete m_run;
    delete m_call;
    releaseAttempt();
    m_activity.clear();
    release();
    forgetCaches();
    Q_EMIT sessionChanged();
    finishLeaving();
}

/// Never from within leave().
void Console::finishLeaving()
{
    if (m_retiring == 0)
        QMetaObject::invokeMethod(this, &Console::left, Qt::QueuedConnection);
}

/// Only a hint, and for a hint nobody waits: the session keeps what it learns.
void Console::askWhetherItMayFlush()
{
    if (m_session->support(MayFlush{}) != Support::No)
        m_asking = m_session->call(MayFlush{}, this);
}

/// A flush may have extended the ticket. Asked in a way that does not.
void Console::askUntilWhen()
{
    delete m_dating;
    if (m_session->support(CheckSignIn{}) != Support::No)
        m_dating = m_session->call(CheckSignIn{}, this);
}

QString Console::wholeLabel() const
{
    const auto whole = m_session ? m_session->wholeCache() : std::nullopt;
    return whole ? whole->label : QString();
}

void Console::reload()
{
    if (isBusy() || !canList())
        return;
    begin(tr("Reading the list of caches…"));
    auto *call = m_session->call(ListCaches{}, this);
    m_call = call;
    call->then(this, [this](const Result<CacheList> &list) { concludeList(list); });
}

void Console::concludeList(const Result<CacheList> &list)
{
    const auto host = m_session->name();
    if (list) {
        m_listed = true;
        m_caches.setNames(list->names);
        note(ListCaches{}, host, listedText(list->names.size()));
    }
    end();
    if (!list)
        report(ListCaches{}, host, list.error());
    else
        look();
}

/// What the server itself says about its caches. Nobody waits for it, and nobody is told when it fails.
void Console::look()
{
    delete m_looking;
    if (m_caches.names().isEmpty() || !mayReadSnapshot(*m_session))
        return;
    auto *call = readSnapshot(*m_session, m_caches.names(), this);
    m_looking = call;
    call->then(this, [this](const Result<CacheSnapshot> &look) { handleSnapshot(look); });
}

void Console::handleSnapshot(const Result<CacheSnapshot> &look)
{
    // A gap does not take the column away again, but nothing at all does not bring it.
    m_caches.setObserved(look && (m_caches.isObserved() || look->state || look->generations));
    m_compared = look && m_lastSnapshot;
    if (m_compared)
        m_caches.setObservations(compare(*m_lastSnapshot, *look));
    m_lastSnapshot = look ? std::optional(*look) : std::nullopt;
    Q_EMIT snapshotRead();
}

void Console::setStore(const ServerStore *store)
{
    m_store = store;
    connect(store, &ServerStore::changed, this, &Console::checkTarget);
}

/// Somebody may have made it count for more, here or in another program.
void Console::checkTarget()
{
    if (m_session && std::exchange(m_environment, environmentInForce(m_store, m_target)) != m_environment)
        Q_EMIT sessionChanged();
}

const SignInTarget &Console::targetOf(const std::optional<Operation> &attempted) const
{
    const bool signIn = !attempted || std::holds_alternative<SignIn>(*attempted);
    return signIn || m_target.nodes.isEmpty() ? m_lastTarget : m_target;
}

void Console::trustNextTime(const QString &fingerprint, const ErrorReport &trouble)
{
    m_lastTarget = targetOf(trouble.attempted);
    m_lastTarget.nodes.first().transport.trustedCertificate = fingerprint;
}

void Console::stop()
{
    if (m_run)
        m_run->stop();
    else if (m_call)
        m_call->cancel();
    else
        m_attempt.stop();
}

void Console::begin(const QString &activity)
{
    m_activity = activity;
    Q_EMIT busyChanged();
}

void Console::end()
{
    m_activity.clear();
    Q_EMIT busyChanged();
}

/// A stored server is named with its class, and its node where it has some.
QString Console::serverLabel(const SignInTarget &target, const QString &node) const
{
    const auto name = target.nodes.isEmpty() ? QString() : target.nodes.constFirst().serverName;
    if (name.isEmpty())
        return node.isEmpty() ? serverName() : node;
    const auto server = tr("%1 (%2)", "crm-farm (Production)")
                            .arg(inSentence(name), environmentWord(environmentInForce(m_store, target)));
    return target.nodes.size() > 1 && !node.isEmpty() ? tr("%1: %2", "crm-farm (Production): crm01").arg(server, node)
                                                      : server;
}

void Console::note(const Operation &operation, const QString &where, const QString &outcome)
{
    add(operation, serverLabel(targetOf(operation), where), outcome);
}

void Console::add(const Operation &operation, const QString &place, const QString &outcome)
{
    m_activities.add({.time = QDateTime::currentDateTime(),
                      .what = doneText(operation, wholeLabel()),
                      .where = place,
                      .outcome = withoutControls(outcome)});
}

ErrorReport Console::reportWith(const Operation &attempted, const QString &where, const QString &sentence,
                                const Error &error) const
{
    const auto &target = targetOf(attempted);
    // While another server is still signed in to, nothing else would say which one it was.
    const bool isOther = !target.serverId.isEmpty() && std::holds_alternative<SignIn>(attempted);
    return {.attempted = attempted,
            .where = where,
            .sentence =
                isOther ? tr("%1: %2", "crm-farm (Production): …").arg(serverLabel(target, {}), sentence) : sentence,
            .error = error,
            .serverId = target.serverId,
            .environment = environmentInForce(m_store, target)};
}

void Console::report(const Operation &attempted, const QString &where, const Error &error)
{
    note(attempted, where, error.message);
    if (error.kind != Error::Kind::Cancelled)
        Q_EMIT failed(reportWith(attempted, where, error.message, error));
}

} // namespace sluice
