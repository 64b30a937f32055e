// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/plans/approveplan.h"

#include "app/sluicectl/commands/plans/nodelists.h"
#include "app/sluicectl/commands/plans/verdict.h"
#include "app/sluicectl/render/planfiletext.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"
#include "core/session/session.h"
#include "core/storage/signing/signingkey.h"

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

Error notApproved(Error error)
{
    error.message = ApprovePlanCommand::tr("%1 Nothing was approved.").arg(error.message);
    return error;
}

} // namespace

Result<void> objectionToApproving(const ServerJob &job, const QList<Destination> &destinations,
                                  const StoredRules &rules)
{
    const auto check = checkOf(*job.file, rules, job.ownKey);
    if (!check)
        return Failure(check.error());
    QList<ServerAccount> accounts;
    for (qsizetype i = 0; i < destinations.size(); ++i) {
        const auto user = destinations.at(i).own.credentials.user;
        // Who signs in without naming an account is known afterwards.
        accounts.append({.server = job.file->plan.servers.at(i).name,
                         .account = user.isEmpty() ? u"(%1)"_s.arg(i) : user});
    }
    // The real key does not matter yet, except whether it is that of the author. It is made when everything else fits.
    auto signer = signerWith(ed25519::makeKeyPair(), job.options);
    if (job.ownKey == job.file->plan.author.publicKey)
        return Failure(Error{.kind = Error::Kind::Blocked,
                             .message = ApprovePlanCommand::tr("You made this plan, so somebody else has to approve it. "
                                                               "Nothing was approved.")});
    const auto trial = approved(*job.file, signer, accounts, *check);
    if (!trial && trial.error().kind == Error::Kind::Blocked && !check->onlySignersOfSystem)
        return Failure(notApproved(trial.error()));
    return {};
}

ApprovePlanCommand::ApprovePlanCommand(const QList<PlanNode> &nodes, const ServerJob &job, const StoredRules &rules,
                                       SecretStore &secrets)
    : m_nodes(nodes)
    , m_job(job)
    , m_rules(rules)
    , m_secrets(secrets)
{
}

void ApprovePlanCommand::start()
{
    QList<Session *> sessions;
    for (const auto &node : m_nodes)
        sessions.append(node.session);
    auto *call = listsOf(sessions, this);
    m_call = call;
    call->then(this, [this](const Result<QList<Result<CacheList>>> &lists) {
        lists ? handleLists(*lists) : endStopped();
    });
}

void ApprovePlanCommand::stop()
{
    if (m_call)
        m_call->cancel();
}

void ApprovePlanCommand::endStopped()
{
    say(tr("Stopped before anything was approved."));
    finish(ExitCode::Cancelled);
}

void ApprovePlanCommand::fail(const Error &error)
{
    const auto wasReached = [](const PlanNode &node) { return node.session->wasReached(); };
    say(sentenceOf(notApproved(error)));
    finish(exitCodeOf(error, std::ranges::any_of(m_nodes, wasReached)));
}

/// Whether one node of each server could be signed in to, so that it is known who approves there. If not, says why and
/// finishes.
bool ApprovePlanCommand::areAllSignedInTo(const QList<Result<CacheList>> &lists)
{
    const auto &servers = m_job.file->plan.servers;
    for (qsizetype farm = 0; farm < servers.size(); ++farm) {
        std::optional<Error> problem;
        bool isSignedIn = false;
        QString account;
        for (qsizetype i = 0; i < m_nodes.size(); ++i) {
            const auto &node = m_nodes.at(i);
            if (node.farm != farm)
                continue;
            if (!lists.at(i)) {
                problem = lists.at(i).error();
                sayAbout(labelOf(node), sentenceOf(*problem));
                continue;
            }
            isSignedIn = true;
            account = node.destination.own.credentials.user;
            if (account.isEmpty() && node.session->account())
                account = node.session->account()->account;
        }
        if (!isSignedIn) {
            auto error = problem.value_or(Error{.kind = Error::Kind::Blocked});
            error.message = tr("Nobody could sign in to %1.").arg(servers.at(farm).name);
            fail(error);
            return false;
        }
        m_accounts.append({.server = servers.at(farm).name, .account = account});
    }
    return true;
}

void ApprovePlanCommand::handleLists(const QList<Result<CacheList>> &lists)
{
    m_lists = lists;
    if (areAllSignedInTo(lists))
        readKey();
}

void ApprovePlanCommand::readKey()
{
    auto *call = signingKey(m_secrets, this);
    m_call = call;
    call->then(this, [this](const Result<ed25519::KeyPair> &keys) {
        if (keys)
            approve(*keys);
        else if (keys.error().kind == Error::Kind::Cancelled)
            endStopped();
        else
            fail(keys.error());
    });
}

void ApprovePlanCommand::approve(const ed25519::KeyPair &keys)
{
    const auto check = checkOf(*m_job.file, m_rules, keys.publicKey, m_nodes, m_lists);
    if (!check) {
        fail(check.error());
        return;
    }
    const auto signer = signerWith(keys, m_job.options);
    if (!isVisibleText(signer.person)) {
        fail(inputError(tr("The name of --as contains a character that cannot be seen.")));
        return;
    }
    const auto changed = approved(*m_job.file, signer, m_accounts, *check);
    if (!changed) {
        fail(changed.error());
        return;
    }
    if (const auto replaced = replacePlanFile(m_job.takenUp, *m_job.file, *changed); !replaced) {
        fail(replaced.error());
        return;
    }
    const auto verdict = judged(*changed, *check);
    sayNotes(verdict);
    const bool isPrinted = !m_job.json || printData(planFileJson(*changed, &verdict, check->known));
    say(tr("Approved by %1, with the key %2: %3")
            .arg(signer.person, fingerprintOf(keys.publicKey), planHash(m_job.file->plan)));
    finish(withOutput(ExitCode::Done, isPrinted));
}

} // namespace sluice::ctl
