// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/job/dryrun.h"

#include "app/sluicectl/commands/job/opensessions.h"
#include "app/sluicectl/commands/plans/verdict.h"
#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/render/json.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/render/planoutput.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/render/text.h"
#include "app/sluicectl/targets/destinations.h"
#include "app/sluicectl/terminal/output.h"
#include "core/protocol/registry.h"
#include "core/run/planrequests.h"
#include "core/run/plans/planfile.h"
#include "core/session/session.h"
#include "core/transport/httpclient.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct DryRunText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::DryRun)
};

/// What would become of one step on one node.
struct Foreseen
{
    NodeLabel place{};
    qsizetype step = 0;
    std::optional<HttpRequest> request{}; ///< nothing: none would be sent
    QString why{};                        ///< none would be sent
    ExitCode code = ExitCode::Done;
};

Foreseen unsent(const PlanNode &node, qsizetype step, const Error &error)
{
    return {.place = labelOf(node), .step = step, .why = sentenceOf(error), .code = exitCodeOf(error, false)};
}

Foreseen foreseen(const PlanNode &node, qsizetype step, const Operation &operation)
{
    const auto sendable = operationWithout(operation, node.missing);
    if (!sendable)
        return unsent(node, step, notListedError(node.node, targetsOf(operation)));
    const auto request = node.session->preview(*sendable);
    return request ? Foreseen{.place = labelOf(node), .step = step, .request = *request}
                   : unsent(node, step, request.error());
}

void sayAssumptions(const PlanNode &node)
{
    const auto assumptions = protocolById(node.destination.own.protocolId)->assumptions(node.destination.own.options);
    for (const auto &sentence : assumptions)
        sayAbout(labelOf(node), sentence);
}

/// All steps of the first node, then all steps of the second.
QList<Foreseen> foreseenAll(const Plan &plan, const ServerJob &job, const StoredRules &rules)
{
    const auto steps = plan.steps.size();
    QList<bool> isPlanned(plan.nodes.size() * steps, false);
    const auto requests = requestsOf(plan);
    for (const auto &one : requests)
        isPlanned[one.node * steps + one.step] = true;
    QList<Foreseen> all;
    std::optional<Error> objection;
    qsizetype farm = -1;
    for (qsizetype i = 0; i < plan.nodes.size(); ++i) {
        const auto &node = plan.nodes.at(i);
        if (std::exchange(farm, node.farm) != node.farm)
            objection = rules.objectionTo(job, {node.destination});
        if (!objection)
            sayAssumptions(node);
        for (qsizetype step = 0; step < steps; ++step) {
            if (objection)
                all.append(unsent(node, step, *objection));
            else if (isPlanned.at(i * steps + step))
                all.append(foreseen(node, step, plan.steps.at(step).operation));
            else
                all.append({.place = labelOf(node),
                            .step = step,
                            .why = DryRunText::tr("Another node gets it, once for the farm.")});
        }
    }
    return all;
}

/// The place, and where there are several steps which one.
QString headingOf(const Foreseen &one, qsizetype steps)
{
    const auto place = labelText(one.place, Stream::Out);
    return steps == 1
        ? place
        : DryRunText::tr("%1, step %2", "crm, node crm01, step 2").arg(place, QString::number(one.step + 1));
}

QString textOf(const Plan &plan, const QList<Foreseen> &all)
{
    QString text;
    const auto steps = plan.steps.size() > 1 ? stepSentences(plan.steps) : QStringList();
    for (const auto &step : steps)
        text += printable(step) + u'\n';
    text += strategySentences(plan.strategy).join(u' ') + u"\n\n"_s;
    int number = 0;
    for (const auto &one : all) {
        if (one.request)
            text += u"%1. %2\n%3\n"_s.arg(QString::number(++number), headingOf(one, plan.steps.size()),
                                          requestText(*one.request));
    }
    for (const auto &one : all) {
        if (!one.request)
            text +=
                DryRunText::tr("Not sent: %1: %2").arg(headingOf(one, plan.steps.size()), printable(one.why)) + u'\n';
    }
    return text;
}

/// The plan as the history would record it, and what would become of each request.
void answer(const PlanDocument &plan, const QList<Foreseen> &all)
{
    QJsonArray requests;
    for (const auto &one : all) {
        QJsonObject object{{u"server"_s, one.place.server},
                           {u"node"_s, one.place.node},
                           {u"class"_s, classWord(*one.place.environment)},
                           {u"step"_s, one.step + 1}};
        if (one.request)
            object.insert(u"request"_s, requestObject(*one.request));
        else
            object.insert(u"notSent"_s, one.why);
        requests.append(object);
    }
    auto &json = JsonAnswer::ofProgram();
    json.set(u"plan"_s, toJson(plan));
    json.set(u"planHash"_s, planHash(plan));
    json.set(u"requests"_s, requests);
    json.set(u"dryRun"_s, true);
}

} // namespace

ExitCode showDryRun(const QList<Destination> &destinations, const ServerJob &wanted, const StoredRules &rules)
{
    auto job = wanted;
    if (job.deed == Deed::Sign)
        job.approval = Approval::SecondPerson; // which it will have when it is carried out
    QObject owner;
    HttpClient client;
    Sessions sessions(client);
    const auto opened = openDrySessions(job, destinations, sessions, owner);
    if (!opened) {
        sayError(opened.error());
        return exitCodeOf(opened.error(), false);
    }
    Plan plan{.steps = job.steps, .nodes = *opened, .strategy = job.strategy};
    const auto missing = job.file ? missingIn(job.file->plan, plan.nodes) : QList<QStringList>(plan.nodes.size());
    for (qsizetype i = 0; i < plan.nodes.size(); ++i)
        plan.nodes[i].missing = missing.at(i);
    const auto document = job.file ? job.file->plan : reviewOf(proposalOf(job, destinations)).document;
    const auto all = foreseenAll(plan, job, rules);
    answer(document, all);
    const bool printed = printText(textOf(plan, all));
    say(DryRunText::tr("This was a dry run: nothing was sent."));
    QList<ExitCode> codes;
    for (const auto &one : all)
        codes.append(one.code);
    return withOutput(together(codes), printed);
}

} // namespace sluice::ctl
