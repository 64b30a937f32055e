// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include "core/protocol/preview.h"
#include "core/session/conversation.h"
#include "core/session/routing.h"

#include <QTimer>

namespace sluice {

using namespace Qt::StringLiterals;

Session::Session(HttpClient &client, SessionSetup setup, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_setup(std::move(setup))
{
}

Call<Answer> *Session::perform(const Operation &operation, QObject *parent, const Guard &guard)
{
    const bool signIn = std::holds_alternative<SignIn>(operation);
    if (!isPreparation(operation))
        return start(operation, parent, guard);
    // A preparation is shared with the operations that need it, and a refused sign-in is not tried again.
    auto *call = new Call<Answer>(parent);
    connect(this, &QObject::destroyed, call, &AbstractCall::cancel);
    if (signIn && m_refusedSignIn)
        call->finish(Failure(asNotSent(*m_refusedSignIn)));
    else
        shared(operation)->then(call, [call](const Result<Answer> &answer) { call->finish(answer); });
    return call;
}

Call<Answer> *Session::start(const Operation &operation, QObject *parent, const Guard &guard)
{
    auto *call = new Call<Answer>(parent);
    connect(this, &QObject::destroyed, call, &AbstractCall::cancel);
    auto *conversation = new Conversation(*this, operation, call, guard); // the call adopts it
    conversation->advance();
    return call;
}

Result<HttpRequest> Session::preview(const Operation &operation) const
{
    return sluice::preview(*m_setup.protocol, m_setup.context, operation).map([this](HttpRequest request) {
        route(request);
        return request;
    });
}

void Session::route(HttpRequest &request) const
{
    sluice::route(request, address(), m_setup.hostHeader, m_setup.tlsName);
}

bool Session::offersSignOut() const
{
    return m_setup.context.options.signIn != SignInKind::Ticket && support(SignOut{}) != Support::No;
}

bool Session::canSignOut() const
{
    const bool holdsTicket = m_setup.context.signedIn && !m_setup.context.credentials.ticket.isEmpty();
    return (holdsTicket || isSigningIn()) && offersSignOut();
}

bool Session::isSigningIn() const
{
    return m_shared.at(Operation(SignIn{}).index());
}

Call<SignedOut> *Session::signOut(QObject *parent, std::chrono::milliseconds limit)
{
    auto *signingOut = new Call<SignedOut>(parent);
    connect(this, &QObject::destroyed, signingOut, &AbstractCall::cancel);
    QTimer::singleShot(limit, signingOut, &AbstractCall::cancel);
    const auto giveBack = [this, signingOut] {
        auto *inner = call(SignOut{}, nullptr);
        signingOut->adopt(inner);
        inner->then(signingOut, [signingOut](const Result<SignedOut> &result) { signingOut->finish(result); });
    };
    if (!isSigningIn()) {
        giveBack();
        return signingOut;
    }
    shared(SignIn{})->then(signingOut, [signingOut, giveBack](const Result<Answer> &answer) {
        if (answer)
            giveBack();
        else
            signingOut->finish(SignedOut{.wasKnown = false}); // no ticket, so nothing to end
    });
    return signingOut;
}

void Session::noteAnswer(qint64 milliseconds, const std::optional<CertificateFacts> &certificate)
{
    m_reached = true;
    m_certificate = certificate;
    m_lastAnswerTook = milliseconds;
}

std::optional<qint64> Session::clockSkew() const
{
    auto theirs = QDateTime::fromString(m_serverInfo.value_or(ServerInfo()).utc, Qt::ISODateWithMs);
    if (theirs.timeSpec() == Qt::LocalTime) // the "Z" is missing, but the field is documented as UTC
        theirs.setTimeSpec(Qt::UTC);
    return theirs.isValid() ? std::optional(m_serverInfoAt.secsTo(theirs)) : std::nullopt;
}

QString Session::hostAndPort() const
{
    return QUrl(address()).authority() + tenant(); // keeps the brackets around an IPv6 address
}

QString Session::node() const
{
    const QUrl url(address());
    const auto named = url.authority();
    return (url.port() >= 0 ? named : u"%1:%2"_s.arg(named).arg(url.scheme() == "http"_L1 ? 80 : 443)) + tenant();
}

/// Many Online tenants share a host, so the name of a server includes its tenant.
QString Session::tenant() const
{
    return isOnline() ? QUrl(address()).adjusted(QUrl::StripTrailingSlash).path() : QString();
}

void Session::learn(const Learned &before, const Learned &after)
{
    m_setup.context.learned = merged(m_setup.context.learned, before, after);
}

/// Only one preparation of each kind runs at a time; its answer serves all that wait.
Call<Answer> *Session::shared(const Operation &operation)
{
    auto &running = m_shared.at(operation.index());
    if (!running) {
        running = start(operation, this);
        // This listener is the first, so a later request starts a new one.
        connect(running, &AbstractCall::finished, this, [&running] { running.clear(); });
    }
    return running;
}

void Session::note(const Operation &operation, const Result<Reply> &result)
{
    const bool signIn = std::holds_alternative<SignIn>(operation);
    if (!result) {
        // The same form with the same password would be refused again.
        const bool isFinal = result.error().kind == Error::Kind::SignInRefused
            || (result.error().cause == Error::Cause::FormsOff && result.error().delivery == Error::Delivery::Answered);
        if (signIn && isFinal)
            m_refusedSignIn = result.error();
        return;
    }
    if (const auto *signedIn = std::get_if<SignedIn>(&*result)) {
        noteAccount(*signedIn);
    } else if (const auto *hint = std::get_if<FlushHint>(&*result); hint && m_account) {
        m_account->mayFlush = hint->mayFlush;
        m_account->mayFlushReason = hint->reason;
        Q_EMIT changed();
    } else if (const auto *info = std::get_if<ServerInfo>(&*result)) {
        m_serverInfo = *info;
        m_serverInfoAt = QDateTime::currentDateTimeUtc().addMSecs(-m_lastAnswerTook / 2);
        Q_EMIT changed();
    } else if (const auto *tenant = std::get_if<TenantInfo>(&*result)) {
        m_tenantValidUntil = QDateTime::fromString(tenant->validUntil, Qt::ISODateWithMs);
    }
}

/// After another sign-in with the same account, the hint about its rights stays.
void Session::noteAccount(const SignedIn &signedIn)
{
    const auto before = std::exchange(m_account, signedIn).value_or(SignedIn());
    m_account->ticket.clear();
    if (m_account->mayFlush == Likelihood::Unknown && m_account->account == before.account) {
        m_account->mayFlush = before.mayFlush;
        m_account->mayFlushReason = before.mayFlushReason;
    }
    Q_EMIT changed();
}

void Session::keepSignIn(const Context &context)
{
    m_setup.context.credentials.ticket = context.credentials.ticket;
    m_setup.context.credentials.endedTicket.clear();
    m_setup.context.signedIn = context.signedIn;
    m_setup.context.account = context.account;
    ++m_signIns;
}

/// Does nothing if another call has signed in again meanwhile.
void Session::dropSignIn(int number)
{
    if (number != m_signIns)
        return;
    m_setup.context.credentials.endedTicket = std::exchange(m_setup.context.credentials.ticket, QString());
    m_setup.context.signedIn = false;
}

void Session::endSignIn()
{
    m_setup.context.credentials.ticket.clear();
    m_setup.context.signedIn = false;
    m_account.reset();
    Q_EMIT changed();
}

/// The address of a tenant expires when the server said; if it said nothing, when the server reports a wrong host.
void Session::forgetWhatExpired()
{
    if (m_tenantValidUntil.isValid() && m_tenantValidUntil <= QDateTime::currentDateTimeUtc())
        m_setup.context.learned.tenantAddress.clear();
}

} // namespace sluice
