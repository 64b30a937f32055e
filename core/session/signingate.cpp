// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/signingate.h"

#include "core/protocol/registry.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QRandomGenerator>

#include <array>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// \a protocolId itself if no product has it.
QString productIdOf(const QString &protocolId)
{
    const auto product = productOf(protocolId);
    return product ? product->id : protocolId;
}

QByteArray randomSalt()
{
    std::array<quint32, 8> numbers{};
    QRandomGenerator::system()->fillRange(numbers.data(), numbers.size());
    return {reinterpret_cast<const char *>(numbers.data()), sizeof numbers};
}

QString sentence(SignInKind kind)
{
    switch (kind) {
    case SignInKind::Password:
        return SignInGate::tr("Not tried: %1 refused this password.");
    case SignInKind::Ticket:
        return SignInGate::tr("Not tried: %1 refused this ticket.");
    case SignInKind::AccessToken:
        return SignInGate::tr("Not tried: %1 refused this access token.");
    case SignInKind::BrowserSession:
        return SignInGate::tr("Not tried: %1 refused this session.");
    }
    Q_UNREACHABLE();
}

} // namespace

Error SignInGate::heldBack(const State &state, SignInKind kind)
{
    const auto message = state.silent
        ? tr("Not tried: %1 has not answered whether it accepts this sign-in.").arg(state.refusedBy)
        : sentence(kind).arg(state.refusedBy);
    return {.kind = Error::Kind::SignInRefused,
            .delivery = Error::Delivery::NotSent,
            .message = message,
            .detail = state.detail};
}

SignInGate::Pass::Pass(SignInGate *gate, Account account)
    : m_gate(gate)
    , m_account(std::move(account))
{
}

SignInGate::Pass::~Pass()
{
    if (m_gate)
        m_gate->conclude(m_account);
}

void SignInGate::Pass::accepted()
{
    if (m_gate)
        m_gate->m_states[m_account].accepted = true;
}

void SignInGate::Pass::refused(const QString &by, const Error &error)
{
    if (!m_gate)
        return;
    auto &state = m_gate->m_states[m_account];
    state.accepted = false;
    state.refusedBy = by;
    state.silent = false;
    state.detail = error.detail;
}

void SignInGate::Pass::unanswered(const QString &by)
{
    if (!m_gate || m_gate->m_states[m_account].accepted) // another server has accepted it, so the credentials are right
        return;
    auto &state = m_gate->m_states[m_account];
    state.refusedBy = by;
    state.silent = true;
    state.detail.clear();
}

SignInGate::SignInGate(QObject *parent)
    : QObject(parent)
    , m_salt(randomSalt())
{
}

SignInGate::Account SignInGate::accountOf(const QString &protocolId, SignInKind kind,
                                          const Credentials &credentials) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_salt);
    QByteArray parts;
    QDataStream stream(&parts, QIODevice::WriteOnly);
    // All protocols of a product use the same accounts.
    stream << productIdOf(protocolId) << static_cast<int>(kind) << credentials.user.toCaseFolded()
           << credentials.password << credentials.givenTicket << credentials.accessToken << credentials.cookie;
    hash.addData(parts);
    parts.fill('\0');
    return hash.result();
}

Call<std::shared_ptr<SignInGate::Pass>> *SignInGate::enter(const Account &account, SignInKind kind, QObject *parent)
{
    auto *call = new Waiting(parent);
    auto &state = m_states[account];
    if (!state.refusedBy.isEmpty())
        call->finish(Failure(heldBack(state, kind)));
    else if (state.trying)
        state.waiting.emplaceBack(call, kind);
    else
        letIn(account, call);
    return call;
}

/// Sign-ins that are running or waiting are not changed.
void SignInGate::forgive(const Account &account)
{
    const auto found = m_states.find(account);
    if (found == m_states.end())
        return;
    found->refusedBy.clear();
    found->detail.clear();
    found->silent = false;
}

void SignInGate::letIn(const Account &account, Waiting *call)
{
    auto &state = m_states[account];
    state.trying = !state.accepted;
    call->finish(std::make_shared<Pass>(this, account));
}

/// Starts the sign-ins that wait: all of them if the account was accepted, none if it was refused, else the next one.
void SignInGate::conclude(const Account &account)
{
    auto &state = m_states[account];
    state.trying = false;
    auto waiting = std::exchange(state.waiting, {});
    while (!waiting.isEmpty()) {
        const auto [call, kind] = waiting.takeFirst();
        if (!call)
            continue;
        if (!state.refusedBy.isEmpty()) {
            call->finish(Failure(heldBack(state, kind)));
            continue;
        }
        letIn(account, call);
        if (state.trying)
            break;
    }
    state.waiting = waiting;
}

} // namespace sluice
