// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/job/preview.h"

#include "app/sluicectl/commands/job/opensessions.h"
#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/render/json.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/render/text.h"
#include "app/sluicectl/terminal/output.h"
#include "core/protocol/registry.h"
#include "core/session/session.h"
#include "core/transport/httpclient.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Adds the request to \a requests and \a texts. \a amongOthers: messages name the node, because there are several.
Result<void> showPreview(const PlanNode &node, const Operation &operation, bool amongOthers, QJsonArray &requests,
                         QStringList &texts)
{
    const auto place = labelOf(node);
    const auto remark = [&](const QString &sentence) { amongOthers ? sayAbout(place, sentence) : say(sentence); };
    const auto request = node.session->preview(operation);
    if (!request) {
        JsonAnswer::ofProgram().addError(request.error(), place);
        remark(sentenceOf(request.error()));
        return Failure(request.error());
    }
    const auto assumptions = protocolById(node.destination.own.protocolId)->assumptions(node.destination.own.options);
    for (const auto &sentence : assumptions)
        remark(sentence);
    auto object = placeObject(place);
    object.insert(u"request"_s, requestObject(*request));
    requests.append(object);
    texts.append((amongOthers ? labelText(place, Stream::Out) + u'\n' : QString()) + requestText(*request));
    return {};
}

} // namespace

ExitCode showPreviews(const QList<Destination> &destinations, const ServerJob &job)
{
    QObject owner;
    HttpClient client;
    Sessions sessions(client);
    const auto nodes = openDrySessions(job, destinations, sessions, owner);
    if (!nodes) {
        sayError(nodes.error());
        return exitCodeOf(nodes.error(), false);
    }
    const auto operations = operationsOf(job);
    const bool several = nodes->size() * operations.size() > 1;
    QStringList texts;
    QJsonArray requests;
    QList<ExitCode> codes;
    for (const auto &node : *nodes) {
        for (const auto &operation : operations) {
            const auto shown = showPreview(node, operation, several, requests, texts);
            codes.append(shown ? ExitCode::Done : exitCodeOf(shown.error(), false));
        }
    }
    JsonAnswer::ofProgram().set(u"requests"_s, requests);
    return withOutput(together(codes), printText(texts.join(QString())));
}

} // namespace sluice::ctl
