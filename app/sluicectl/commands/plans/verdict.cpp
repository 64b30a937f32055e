// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/plans/verdict.h"

#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/render/planfiletext.h"
#include "app/sluicectl/terminal/output.h"
#include "core/run/namecheck.h"
#include "core/storage/history/history.h"
#include "core/storage/history/reading/planruns.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct VerdictText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::PlanVerdict)
};

template<typename Server>
auto nodeCalled(Server &server, const PlanNode &node) -> decltype(&server.nodes.first())
{
    // Without a name of its own it is the only one.
    if (node.destination.nodes.constFirst().nodeName.isEmpty())
        return server.nodes.isEmpty() ? nullptr : &server.nodes.first();
    const auto found = std::ranges::find_if(server.nodes, [&node](const PlannedNode &planned) {
        return planned.name.compare(node.node, Qt::CaseInsensitive) == 0;
    });
    return found == server.nodes.end() ? nullptr : &*found;
}

} // namespace

KnownSigners knownSigners()
{
    return KnownSigners(KnownSigners::usualFile(), KnownSigners::systemFile());
}

PlanSigner signerWith(const ed25519::KeyPair &keys, const ParsedOptions &options)
{
    const auto who = thisOperator();
    const auto person = options.value(u"as"_s).trimmed();
    return {.person = person.isEmpty() ? who.user : person, .who = who, .keys = keys};
}

Result<PlanFileCheck> checkOf(const PlanFile &file, const StoredRules &rules, const QByteArray &ownKey)
{
    return planFileCheck(file.plan, rules.store(), rules.destinations(), knownSigners(), ownKey,
                         QDateTime::currentDateTimeUtc());
}

Result<PlanFileCheck> checkOf(const PlanFile &file, const StoredRules &rules, const QByteArray &ownKey,
                              const QList<PlanNode> &nodes, const QList<Result<CacheList>> &lists)
{
    auto check = checkOf(file, rules, ownKey);
    for (qsizetype i = 0; check && i < nodes.size(); ++i) {
        const auto farm = nodes.at(i).farm;
        if (!lists.at(i) || nodes.at(i).session == nullptr || !isListed(file.plan, nodes.at(i))
            || !check->today.at(farm))
            continue;
        if (auto *today = nodeCalled(*check->today[farm], nodes.at(i)))
            today->caches = lists.at(i)->names;
    }
    return check;
}

QStringList earlierRuns(const PlanDocument &plan)
{
    return History::usualPath()
        .map([&plan](const QString &path) { return earlierRunsOfPlan(path, planHash(plan)); })
        .value_or(QStringList());
}

const PlannedNode *plannedNode(const PlanDocument &plan, const PlanNode &node)
{
    return node.farm < plan.servers.size() ? nodeCalled(plan.servers.at(node.farm), node) : nullptr;
}

bool isListed(const PlanDocument &plan, const PlanNode &node)
{
    const auto *planned = plannedNode(plan, node);
    return planned && planned->caches;
}

QList<QStringList> missingIn(const PlanDocument &plan, const QList<PlanNode> &nodes)
{
    FlushNamed selected;
    for (const auto &step : plan.steps) {
        if (const auto *named = std::get_if<FlushNamed>(&step.operation))
            selected.names += named->names;
    }
    QList<NameFinding> findings;
    for (const auto &node : nodes) {
        const auto *planned = plannedNode(plan, node);
        findings.append(planned && planned->caches ? NameFinding{.unknown = unknownNames(selected, *planned->caches)}
                                                   : NameFinding{.error = Error()});
    }
    QList<QStringList> missing;
    for (qsizetype first = 0, end = 0; first < nodes.size(); first = end) {
        while (end < nodes.size() && nodes.at(end).farm == nodes.at(first).farm)
            ++end;
        missing += namesOnNodes(findings.mid(first, end - first)).missing;
    }
    return missing;
}

void sayObjections(const PlanFileVerdict &verdict)
{
    for (const auto &objection : verdict.objections)
        sayObjection(objection);
    sayNotes(verdict);
    say(VerdictText::tr("The plan may not be carried out, so nothing was sent."));
}

void sayObjection(const PlanFinding &objection)
{
    JsonAnswer::ofProgram().addProblem(QStringLiteral("blocked"), findingWord(objection.kind), objection.text);
    say(objection.text);
}

void sayNotes(const PlanFileVerdict &verdict)
{
    for (const auto &note : verdict.notes)
        say(VerdictText::tr("Note: %1").arg(note.text));
}

void sayEarlierRuns(PlanFileVerdict verdict)
{
    verdict.notes.removeIf([](const PlanFinding &note) { return note.kind != PlanFinding::Kind::CarriedOut; });
    sayNotes(verdict);
}

} // namespace sluice::ctl
