// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/plans/openplan.h"

#include "core/run/plans/planproposal.h"
#include "core/run/plans/usualperson.h"
#include "core/storage/files/detachedwork.h"
#include "core/storage/history/history.h"
#include "core/storage/history/reading/planruns.h"
#include "core/storage/servers/serverstore.h"
#include "core/storage/signing/signingkey.h"

#include <algorithm>
#include <chrono>
#include <memory>

namespace sluice {

namespace {

constexpr std::chrono::seconds RereadAfter(2);

/// What has become known on the thread.
struct ReadFile
{
    Result<PlanFile> file{};
    Result<QList<KnownSigner>> known{};
};

/// As accountsHere(), with an account of nobody where it becomes known only when somebody signs in.
QList<ServerAccount> accountsToTry(const PlanDocument &plan, const PlanParts &parts)
{
    auto accounts = accountsHere(plan, parts);
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        const auto today = destinationToday(plan.servers.at(i), parts.servers, parts.destinations);
        if (today && !parts.accountAt(today->serverId))
            accounts[i].account = QStringLiteral("?");
    }
    return accounts;
}

/// What would come of an approval by \a signer. Nothing is written.
std::optional<Error> objectionTo(const PlanFile &file, const PlanSigner &signer, const QList<ServerAccount> &accounts,
                                 const PlanFileCheck &check)
{
    const bool isDone = std::ranges::any_of(file.approvals, [&signer](const PlanApproval &approval) {
        return approval.publicKey == signer.keys.publicKey;
    });
    if (isDone && judged(file, check).isRunnable())
        return Error{.kind = Error::Kind::Blocked, .message = OpenPlan::tr("You have approved this plan already.")};
    const auto tried = approved(file, signer, accounts, check);
    return tried ? std::nullopt : std::optional(tried.error());
}

/// What somebody wants to sign is not what they have seen.
Error changedSince(const QString &sentence)
{
    return {.kind = Error::Kind::Blocked, .message = sentence, .cause = Error::Cause::ChangedElsewhere};
}

} // namespace

QList<ServerAccount> accountsHere(const PlanDocument &plan, const PlanParts &parts)
{
    QList<ServerAccount> accounts;
    for (const auto &server : plan.servers) {
        const auto today = destinationToday(server, parts.servers, parts.destinations);
        if (!today) {
            accounts.append({.server = server.name});
            continue;
        }
        const auto [account, entered] = parts.accountAt(today->serverId).value_or(AccountInUse());
        const bool isAuthors = !entered.isEmpty() && nameKey(entered) == nameKey(server.account);
        accounts.append({.server = server.name, .account = isAuthors ? entered : account});
    }
    return accounts;
}

OpenPlan::OpenPlan(QString path, PlanParts parts, QObject *parent, Reader reader)
    : QObject(parent)
    , m_path(std::move(path))
    , m_parts(std::move(parts))
    , m_reader(std::move(reader))
    , m_standIn(ed25519::makeKeyPair())
{
    connect(&m_parts.servers, &ServerStore::changed, this, &OpenPlan::read);
    m_timer.callOnTimeout(this, &OpenPlan::read);
    m_timer.start(RereadAfter);
    readKey();
    read();
}

OpenPlan::~OpenPlan() = default;

/// The file is shown before the keychain has answered, which may wait for a person.
void OpenPlan::readKey()
{
    keptSigningKey(m_parts.secrets, this)->then(this, [this](const Result<std::optional<ed25519::KeyPair>> &keys) {
        if (!keys || !*keys)
            return;
        m_keys = *keys;
        read();
    });
}

Result<Proposal> OpenPlan::proposal() const
{
    const auto &plan = m_state->file.plan;
    return proposalFrom(plan, m_parts.servers, m_parts.destinations).map([&plan](Proposal proposal) {
        proposal.created = plan.created;
        proposal.author = plan.author;
        return proposal;
    });
}

Result<QList<Destination>> OpenPlan::serversToSignInTo() const
{
    return proposal().map([this](const Proposal &proposal) {
        QList<Destination> servers;
        for (const auto &server : proposal.servers) {
            if (!m_parts.accountAt(server.destination.serverId))
                servers.append(server.destination);
        }
        return servers;
    });
}

bool OpenPlan::areAccountsCurrent() const
{
    return m_state && m_state->accounts == accountsHere(m_state->file.plan, m_parts);
}

// ---- Reading and judging --------------------------------------------------------------------------------------------

void OpenPlan::read()
{
    if (std::exchange(m_isReading, true)) {
        m_isReadAgain = true;
        return;
    }
    m_isReadAgain = false;
    const auto found = std::make_shared<ReadFile>();
    runDetached(
        this,
        [found, path = m_path, reader = m_reader, signers = m_parts.signers] {
            found->file = reader(path);
            found->known = signers.load();
        },
        [this, found, changes = m_changes] {
            m_isReading = false;
            if (!m_isBusy && changes == m_changes) // else it is read again
                adopt(found->file, found->known);
            if (m_isReadAgain)
                read();
        });
}

void OpenPlan::adopt(const Result<PlanFile> &file, const Result<QList<KnownSigner>> &known)
{
    if (!file || !known) {
        setState({}, file ? known.error() : file.error());
        return;
    }
    const bool isNew = m_state && m_state->file != *file && m_written != *file;
    judge(*file, *known);
    if (isNew)
        Q_EMIT changedElsewhere();
}

PlanFileCheck OpenPlan::checkOf(const PlanFile &file, const QList<KnownSigner> &known) const
{
    return planFileCheck(file.plan, m_parts.servers, m_parts.destinations, known,
                         m_keys ? m_keys->publicKey : QByteArray(), QDateTime::currentDateTimeUtc());
}

/// The stored servers belong to this thread; checking the signatures of a large file takes a while.
void OpenPlan::judge(const PlanFile &file, const QList<KnownSigner> &known)
{
    auto check = checkOf(file, known);
    const auto judgement = ++m_judgement;
    const auto state = std::make_shared<PlanState>(PlanState{.file = file,
                                                             .known = check.known,
                                                             .accounts = accountsHere(file.plan, m_parts),
                                                             .ownKey = m_keys ? m_keys->publicKey : QByteArray()});
    const PlanSigner signer{.person = usualPerson(), .who = thisOperator(), .keys = m_keys.value_or(m_standIn)};
    m_thread.run(
        [state, check, signer, accounts = accountsToTry(file.plan, m_parts)]() mutable {
            if (const auto path = History::usualPath())
                check.earlier = earlierRunsOfPlan(*path, planHash(state->file.plan));
            state->verdict = judged(state->file, check);
            state->objectionToApproving = objectionTo(state->file, signer, accounts, check);
        },
        [this, state, judgement] {
            if (judgement == m_judgement)
                setState(*state, {});
        });
}

void OpenPlan::setState(std::optional<PlanState> state, std::optional<Error> problem)
{
    if (problem)
        ++m_judgement; // what is being judged is not there any more
    if (state != m_state || problem != m_problem) {
        m_state = std::move(state);
        m_problem = std::move(problem);
        Q_EMIT changed();
    }
    Q_EMIT wasRead();
}

// ---- Changing -------------------------------------------------------------------------------------------------------

void OpenPlan::setBusy(bool isBusy)
{
    ++m_changes;
    m_isBusy = isBusy;
    Q_EMIT busyChanged();
}

void OpenPlan::comment(const PlanFile &shown, const QString &text, const QString &person)
{
    change(shown, person, [text](const PlanFile &base, const PlanSigner &signer, const PlanFileCheck &check) {
        return withComment(base, text, signer, check.now, check.known);
    });
}

void OpenPlan::resolve(const PlanFile &shown, qsizetype index, bool isResolved, const QString &person)
{
    change(shown, person, [=](const PlanFile &base, const PlanSigner &signer, const PlanFileCheck &check) {
        return withResolved(base, index, isResolved, signer, check.known);
    });
}

void OpenPlan::approve(const PlanState &shown, const QString &person)
{
    if (accountsHere(shown.file.plan, m_parts) != shown.accounts) {
        Q_EMIT failed(changedSince(tr("The accounts with which you are signed in have changed.")));
        return;
    }
    const auto missing = serversToSignInTo();
    if (!missing || !missing->isEmpty()) {
        Q_EMIT failed(missing ? Error{.kind = Error::Kind::Blocked,
                                      .message = tr("Nobody is signed in to %1, so your account there is not known.")
                                                     .arg(missing->constFirst().name)}
                              : missing.error());
        return;
    }
    change(shown.file, person,
           [accounts = shown.accounts](const PlanFile &base, const PlanSigner &signer, const PlanFileCheck &check) {
               return approved(base, signer, accounts, check);
           });
}

/// Nobody signs what they have not seen.
std::optional<Error> OpenPlan::objectionToChanging(const PlanFile &shown) const
{
    if (m_state && m_state->file == shown)
        return {};
    return m_problem ? *m_problem : changedSince(tr("The plan was changed elsewhere since it was opened."));
}

/// Asked again once there is the key: the keychain may wait for a person, and the file is read again meanwhile.
void OpenPlan::change(const PlanFile &shown, const QString &person, const Change &change)
{
    if (m_isBusy)
        return;
    if (const auto objection = objectionToChanging(shown)) {
        Q_EMIT failed(*objection);
        return;
    }
    setBusy(true);
    signingKey(m_parts.secrets, this)->then(this, [=, this](const Result<ed25519::KeyPair> &keys) {
        const auto objection = keys ? objectionToChanging(shown) : keys.error();
        if (objection) {
            setBusy(false);
            Q_EMIT failed(*objection);
            return;
        }
        m_keys = *keys;
        write(shown, {.person = person.trimmed(), .who = thisOperator(), .keys = *keys}, change);
    });
}

void OpenPlan::write(const PlanFile &base, const PlanSigner &signer, const Change &change)
{
    const auto known = m_state->known;
    const auto check = checkOf(base, known);
    const auto outcome = std::make_shared<Result<PlanFile>>();
    m_thread.run(
        [=, path = m_path] {
            *outcome = change(base, signer, check).and_then([&](const PlanFile &changed) {
                return replacePlanFile(path, base, changed).map([&changed] { return changed; });
            });
        },
        [this, outcome, known] {
            setBusy(false);
            if (!*outcome) {
                Q_EMIT failed(outcome->error());
                return;
            }
            m_written = **outcome;
            judge(**outcome, known);
            Q_EMIT done();
            read();
        });
}

void OpenPlan::makeKnown(const KnownSigner &signer)
{
    if (m_isBusy)
        return;
    setBusy(true);
    const auto outcome = std::make_shared<Result<void>>();
    m_thread.run([outcome, signer, signers = m_parts.signers] { *outcome = signers.add(signer); },
                 [this, outcome] {
                     setBusy(false);
                     if (*outcome)
                         Q_EMIT done();
                     else
                         Q_EMIT failed(outcome->error());
                     read();
                 });
}

} // namespace sluice
