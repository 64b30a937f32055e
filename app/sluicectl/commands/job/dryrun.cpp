// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/job/dryrun.h"

#include "app/sluicectl/commands/job/opensessions.h"
#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/render/json.h"
#include "app/sluicectl/render/planoutput.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/render/text.h"
#include "app/sluicectl/terminal/output.h"
#include "core/protocol/registry.h"
#include "core/run/planrequests.h"
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

/// What would become of one node.
struct Foreseen
{
    NodeLabel place{};
    std::optional<HttpRequest> request{}; ///< nothing: none would be sent
    QString why{};                        ///< none would be sent
    ExitCode code = ExitCode::Done;
};

Foreseen unsent(const PlanNode &node, const Error &error)
{
    return {.place = labelOf(node), .why = sentenceOf(error), .code = exitCodeOf(error, false)};
}

Foreseen foreseen(const PlanNode &node, const ServerJob &job, const std::optional<Error> &objection)
{
    if (objection)
        return unsent(node, *objection);
    const auto request = node.session->preview(job.operation);
    if (!request)
        return unsent(node, request.error());
    const auto assumptions = protocolById(node.destination.own.protocolId)->assumptions(node.destination.own.options);
    for (const auto &sentence : assumptions)
        sayAbout(labelOf(node), sentence);
    return {.place = labelOf(node), .request = *request};
}

QList<Foreseen> foreseenAll(const Plan &plan, const ServerJob &job, const StoredRules &rules)
{
    QList<bool> isPlanned(plan.nodes.size(), false);
    const auto requests = requestsOf(plan);
    for (const auto &dispatch : requests)
        isPlanned[dispatch.node] = true;
    QList<Foreseen> all;
    std::optional<Error> objection;
    qsizetype farm = -1;
    for (qsizetype i = 0; i < plan.nodes.size(); ++i) {
        const auto &node = plan.nodes.at(i);
        if (std::exchange(farm, node.farm) != node.farm)
            objection = rules.objectionTo(job, {node.destination});
        if (isPlanned.at(i) || objection)
            all.append(foreseen(node, job, objection));
        else
            all.append({.place = labelOf(node), .why = DryRunText::tr("Another node gets it, once for the farm.")});
    }
    return all;
}

QString textOf(const Plan &plan, const QList<Foreseen> &nodes)
{
    QString text = strategySentences(plan.strategy).join(u' ') + u"\n\n"_s;
    int number = 0;
    for (const auto &node : nodes) {
        if (node.request)
            text += u"%1. %2\n%3\n"_s.arg(QString::number(++number), labelText(node.place, Stream::Out),
                                          requestText(*node.request));
    }
    for (const auto &node : nodes) {
        if (!node.request)
            text +=
                DryRunText::tr("Not sent: %1: %2").arg(labelText(node.place, Stream::Out), printable(node.why)) + u'\n';
    }
    return text;
}

QString jsonOf(const Plan &plan, const QList<Foreseen> &nodes)
{
    auto object = planJson(plan);
    auto places = object[u"nodes"_s].toArray();
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        auto place = places.at(i).toObject();
        place.insert(u"class"_s, classWord(*nodes.at(i).place.environment));
        if (nodes.at(i).request)
            place.insert(u"request"_s, requestObject(*nodes.at(i).request));
        else
            place.insert(u"notSent"_s, nodes.at(i).why);
        places[i] = place;
    }
    object.insert(u"nodes"_s, places);
    object.insert(u"dryRun"_s, true);
    return jsonLine(object);
}

} // namespace

ExitCode showDryRun(const QList<Destination> &destinations, const ServerJob &job, const StoredRules &rules)
{
    QObject owner;
    HttpClient client;
    Sessions sessions(client);
    const auto opened = openDrySessions(job, destinations, sessions, owner);
    if (!opened) {
        say(sentenceOf(opened.error()));
        return exitCodeOf(opened.error(), false);
    }
    Plan plan{.steps = stepsOf({job.operation}), .nodes = *opened, .strategy = job.strategy};
    plan.steps.first().scope = job.scope;
    const auto nodes = foreseenAll(plan, job, rules);
    const bool printed = printData(job.json || job.jsonLines ? jsonOf(plan, nodes) : textOf(plan, nodes));
    say(DryRunText::tr("This was a dry run: nothing was sent."));
    QList<ExitCode> codes;
    for (const auto &node : nodes)
        codes.append(node.code);
    return withOutput(together(codes), printed);
}

} // namespace sluice::ctl
