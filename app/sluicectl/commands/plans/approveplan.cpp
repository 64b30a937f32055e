// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/plans/approveplan.h"

#include "app/sluicectl/commands/plans/nodelists.h"
#include "app/sluicectl/commands/plans/verdict.h"
#include "app/sluicectl/render/jsonanswer.h"
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

/// Why an approval with the accounts that are named would count for nothing. Who signs in without naming an account is
/// known afterwards.
Result<void> objectionOfAccounts(const ServerJob &job, const QList<Destination> &destinations,
                                 const PlanFileCheck &check)
{
    QList<ServerAccount> accounts;
    for (qsizetype i = 0; i < destinations.size(); ++i) {
        const auto user = destinations.at(i).own.credentials.user;
        accounts.append({.server = job.file->plan.servers.at(i).name, .account = user.isEmpty() ? u"?"_s : user});
    }
    // The own key is not read before somebody has agreed, and which one it is was looked at. Any other will do.
    const auto signer = signerWith(ed25519::makeKeyPair(), job.options);
    auto trial = check;
    trial.known.append({.name = signer.person, .publicKey = signer.keys.publicKey, .isOfSystem = true});
    const auto result = approved(*job.file, signer, accounts, trial);
    if (!result)
        return Failure(notApproved(result.error()));
    return {};
}

} // namespace

Result<void> objectionToApproving(const ServerJob &job, const QList<Destination> &destinations,
                                  const StoredRules &rules)
{
    const auto &file = *job.file;
    const auto check = checkOf(file, rules, job.ownKey);
    if (!check)
        return Failure(check.error());
    if (job.ownKey == file.plan.author.publicKey)
        return Failure(notApproved(
            {.kind = Error::Kind::Blocked,
             .message = ApprovePlanCommand::tr("You made this plan, so somebody else has to approve it.")}));
    const auto objections = judgedBesideApprovals(file, *check).objections;
    for (const auto &objection : objections)
        sayObjection(objection);
    if (!objections.isEmpty())
        return Failure(notApproved(
            {.kind = Error::Kind::Blocked, .message = ApprovePlanCommand::tr("The plan may not be carried out.")}));
    if (check->onlySignersOfSystem && job.ownKey.isEmpty())
        return Failure(notApproved(
            {.kind = Error::Kind::Blocked,
             .message = ApprovePlanCommand::tr("The administrator of this computer has to make your key known first: "
                                               "`sluicectl plan key --make` makes and prints it.")}));
    return objectionOfAccounts(job, destinations, *check);
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
    auto *call = listsOf(m_nodes, this);
    m_call = call;
    call->then(this,
               [this](const Result<QList<Result<CacheList>>> &lists) { lists ? handleLists(*lists) : endStopped(); });
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
    sayError(notApproved(error));
    finish(exitCodeOf(error, std::ranges::any_of(m_nodes, wasReached)));
}

/// Whether one node of each server has accepted the sign-in, so that it is known who approves there. If not, says why and
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
            const auto &list = lists.at(i);
            if (node.farm != farm)
                continue;
            isSignedIn = isSignedIn || list || node.session->account();
            if (account.isEmpty())
                account = acceptedAccount(node, list.has_value());
            if (list)
                continue;
            problem = list.error();
            sayAbout(labelOf(node),
                     node.session->account()
                         ? tr("Whether it lists the caches of the plan is not known: %1").arg(sentenceOf(*problem))
                         : sentenceOf(*problem));
        }
        if (!isSignedIn) {
            auto error = problem.value_or(Error{.kind = Error::Kind::Blocked});
            const auto sentence = error.kind == Error::Kind::SignInRefused
                ? tr("Nobody could sign in to %1.")
                : tr("No node of %1 has shown that it accepts your sign-in.");
            error.message = sentence.arg(servers.at(farm).name);
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
    JsonAnswer::ofProgram().set(u"planFile"_s, planFileObject(*changed, &verdict, check->known));
    say(tr("Approved by %1, with the key %2: %3")
            .arg(signer.person, fingerprintOf(keys.publicKey), planHash(m_job.file->plan)));
    finish(ExitCode::Done);
}

} // namespace sluice::ctl
