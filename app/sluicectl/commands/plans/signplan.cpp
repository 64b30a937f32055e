// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/plans/signplan.h"

#include "app/sluicectl/commands/plans/nodelists.h"
#include "app/sluicectl/commands/plans/verdict.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/render/planfiletext.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/targets/destinations.h"
#include "app/sluicectl/terminal/output.h"
#include "core/session/session.h"
#include "core/storage/signing/signingkey.h"

#include <QFileInfo>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

Error signingObjection(const QString &sentence)
{
    return inputError(SignPlanCommand::tr("%1 Nothing was signed.").arg(sentence));
}

/// The names that a plan flushes.
QStringList flushedNames(const QList<PlanStep> &steps)
{
    QStringList names;
    for (const auto &step : steps) {
        if (const auto *named = std::get_if<FlushNamed>(&step.operation))
            names += named->names;
    }
    names.removeDuplicates();
    return names;
}

/// The index of the node \a node in its destination.
qsizetype indexOf(const PlanNode &node)
{
    const auto &nodes = node.destination.nodes;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        if (nodes.at(i).nodeName.compare(node.node, Qt::CaseInsensitive) == 0)
            return i;
    }
    return 0; // without a name it is the only one
}

} // namespace

Result<void> objectionToSigning(const ServerJob &job, const QList<Destination> &destinations, const StoredRules &rules)
{
    const auto output = job.options.value(u"output"_s);
    if (const QFileInfo info(output); info.exists() || info.isSymLink())
        return Failure(signingObjection(SignPlanCommand::tr("There is a file %1 already.").arg(output)));
    const auto now = QDateTime::currentDateTimeUtc();
    if (job.expires > now.addDays(LongestPlanDays))
        return Failure(signingObjection(
            SignPlanCommand::tr("A plan can be carried out for at most %n days.", nullptr, LongestPlanDays)));
    if (job.strategy.startAt && *job.strategy.startAt >= job.expires)
        return Failure(signingObjection(SignPlanCommand::tr("The plan would start when it has expired.")));
    for (const auto &destination : destinations) {
        if (const auto lost = lostInPlan(destination, rules.store(), rules.destinations()))
            return Failure(signingObjection(*lost));
    }
    if (const auto problem = reviewOf(proposalOf(job, destinations)).problem)
        return Failure(signingObjection(*problem));
    auto approved = job;
    approved.approval = Approval::SecondPerson; // which it does not have yet
    const auto objection = rules.objectionTo(approved, destinations);
    if (!objection)
        return {};
    // Nothing can be added to it later.
    if (rules.lacksReason(approved, destinations))
        return Failure(*objection);
    say(SignPlanCommand::tr("As of now the plan would not be carried out: %1").arg(objection->message));
    return {};
}

SignPlanCommand::SignPlanCommand(const QList<PlanNode> &nodes, const QList<Destination> &destinations,
                                 const ServerJob &job, SecretStore &secrets)
    : m_nodes(nodes)
    , m_destinations(destinations)
    , m_job(job)
    , m_secrets(secrets)
    , m_proposal(proposalOf(job, destinations))
{
    // Who signs in is known when a server has accepted it.
    for (auto &server : m_proposal.servers)
        server.destination.own.credentials.user.clear();
}

void SignPlanCommand::start()
{
    if (m_nodes.isEmpty()) {
        say(tr("Nobody is signed in, so the plan does not say which caches the nodes list, and later nobody can see "
               "whether they list others. Nor does it say with which account its author signs in: where a policy "
               "demands an approval, four eyes cannot be shown."));
        readKey();
        return;
    }
    auto *call = listsOf(m_nodes, this);
    m_call = call;
    call->then(this,
               [this](const Result<QList<Result<CacheList>>> &lists) { lists ? handleLists(*lists) : endStopped(); });
}

void SignPlanCommand::stop()
{
    if (m_call)
        m_call->cancel();
}

void SignPlanCommand::endStopped()
{
    say(tr("Stopped before anything was signed."));
    finish(ExitCode::Cancelled);
}

/// Says which names a node does not list. Returns whether none of them is a mistake: a name that another node of the server
/// lists is skipped where it is missing.
bool SignPlanCommand::areNamesListed(const QList<NameFinding> &findings) const
{
    bool areListed = true;
    for (qsizetype first = 0, end = 0; first < m_nodes.size(); first = end) {
        while (end < m_nodes.size() && m_nodes.at(end).farm == m_nodes.at(first).farm)
            ++end;
        const auto nowhere = namesOnNodes(findings.mid(first, end - first)).nowhere;
        for (qsizetype node = first; node < end; ++node) {
            for (const auto &unknown : findings.at(node).unknown) {
                const bool isNowhere =
                    std::ranges::find(nowhere, unknown.name, &NameFinding::Unknown::name) != nowhere.cend();
                areListed = areListed && !isNowhere;
                const auto sentence = isNowhere ? tr("The server lists no cache “%1”.")
                                                : tr("The server lists no cache “%1”, so it will be skipped there.");
                sayAbout(labelOf(m_nodes.at(node)), sentence.arg(unknown.name));
            }
        }
    }
    return areListed;
}

/// Only an account that the server has accepted. What the server calls it counts more than what was typed.
void SignPlanCommand::noteAccount(const PlanNode &node, bool isListRead)
{
    auto &user = m_proposal.servers[node.farm].destination.own.credentials.user;
    if (user.isEmpty())
        user = acceptedAccount(node, isListRead);
}

void SignPlanCommand::sayUnknownAccounts() const
{
    for (const auto &server : m_proposal.servers) {
        if (server.destination.own.credentials.user.isEmpty())
            say(tr("It is not shown with which account you sign in to %1, so the plan does not say it. Where a policy "
                   "demands an approval, four eyes cannot be shown.")
                    .arg(server.destination.name));
    }
}

void SignPlanCommand::handleLists(const QList<Result<CacheList>> &lists)
{
    const FlushNamed selected{flushedNames(m_job.steps)};
    QList<NameFinding> findings(m_nodes.size(), NameFinding{.error = Error()}); // nothing is known of the others
    for (qsizetype i = 0; i < m_nodes.size(); ++i) {
        const auto &node = m_nodes.at(i);
        const auto &list = lists.at(i);
        noteAccount(node, list.has_value());
        if (!list)
            sayAbout(labelOf(node),
                     tr("The plan does not say which caches it lists: %1").arg(sentenceOf(list.error())));
        if (!list || node.session->wholeCache())
            continue;
        m_proposal.servers[node.farm].lists.insert(indexOf(node), list->names);
        findings[i] = {.unknown = unknownNames(selected, list->names)};
    }
    sayUnknownAccounts();
    if (areNamesListed(findings) || m_job.options.has(u"allow-unknown"_s)) {
        readKey();
        return;
    }
    say(tr("Nothing was signed. To sign a name that the server does not list, such as a table, add --allow-unknown."));
    finish(ExitCode::Usage);
}

void SignPlanCommand::readKey()
{
    auto *call = signingKey(m_secrets, this);
    m_call = call;
    call->then(this, [this](const Result<ed25519::KeyPair> &keys) {
        if (keys) {
            sign(*keys);
        } else if (keys.error().kind == Error::Kind::Cancelled) {
            endStopped();
        } else {
            say(tr("%1 Nothing was signed.").arg(sentenceOf(keys.error())));
            finish(ExitCode::Failed);
        }
    });
}

void SignPlanCommand::sign(const ed25519::KeyPair &keys)
{
    const auto signer = signerWith(keys, m_job.options);
    if (!isVisibleText(signer.person)) {
        say(tr("The name of --as contains a character that cannot be seen. Nothing was signed."));
        finish(ExitCode::Usage);
        return;
    }
    m_proposal.created = QDateTime::currentDateTimeUtc();
    auto plan = reviewOf(m_proposal).document;
    plan.expires = m_job.expires;
    const auto file = signedPlanFile(plan, signer);
    const auto path = m_job.options.value(u"output"_s);
    if (const auto created = createPlanFile(path, file); !created) {
        sayError(created.error());
        finish(exitCodeOf(created.error(), false));
        return;
    }
    const QList<KnownSigner> own{{.name = signer.person, .publicKey = keys.publicKey}};
    JsonAnswer::ofProgram().set(u"planFile"_s, planFileObject(file, nullptr, own));
    const bool isPrinted = printText(planFileText(file, own));
    say(tr("Signed by %1, with the key %2: %3")
            .arg(signer.person, fingerprintOf(keys.publicKey), QFileInfo(path).filePath()));
    finish(withOutput(ExitCode::Done, isPrinted));
}

} // namespace sluice::ctl
