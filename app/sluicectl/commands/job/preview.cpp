// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/job/preview.h"

#include "app/sluicectl/commands/job/opensessions.h"
#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/render/json.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/render/text.h"
#include "app/sluicectl/terminal/output.h"
#include "core/protocol/registry.h"
#include "core/session/session.h"
#include "core/transport/httpclient.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

/// \a amongOthers: messages name the node, because there are several.
Result<QString> previewOf(const PlanNode &node, const Operation &operation, const ServerJob &job, bool amongOthers)
{
    const auto place = labelOf(node);
    const auto remark = [&](const QString &sentence) { amongOthers ? sayAbout(place, sentence) : say(sentence); };
    const auto request = node.session->preview(operation);
    if (!request) {
        remark(sentenceOf(request.error()));
        return Failure(request.error());
    }
    const auto assumptions = protocolById(node.destination.own.protocolId)->assumptions(node.destination.own.options);
    for (const auto &sentence : assumptions)
        remark(sentence);
    if (job.json)
        return requestJson(*request);
    return (amongOthers ? labelText(place, Stream::Out) + u'\n' : QString()) + requestText(*request);
}

} // namespace

ExitCode showPreviews(const QList<Destination> &destinations, const ServerJob &job)
{
    QObject owner;
    HttpClient client;
    Sessions sessions(client);
    const auto nodes = openDrySessions(job, destinations, sessions, owner);
    if (!nodes) {
        say(sentenceOf(nodes.error()));
        return exitCodeOf(nodes.error(), false);
    }
    const auto operations = operationsOf(job);
    const bool several = nodes->size() * operations.size() > 1;
    QStringList texts;
    QList<ExitCode> codes;
    for (const auto &node : *nodes) {
        for (const auto &operation : operations) {
            const auto text = previewOf(node, operation, job, several);
            codes.append(text ? ExitCode::Done : exitCodeOf(text.error(), false));
            if (text)
                texts.append(*text);
        }
    }
    const auto data = several && job.json ? jsonArray(texts) : texts.join(QString());
    const bool printed = texts.isEmpty() || printData(data);
    return withOutput(together(codes), printed);
}

} // namespace sluice::ctl
