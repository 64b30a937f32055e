// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/runtexts.h"

#include "core/models/durationtext.h"
#include "core/models/matrixmodel.h"
#include "ui/texts/actiontexts.h"
#include "ui/texts/outcometexts.h"
#include "ui/texts/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct RunText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::RunText)
};

/// At most three names, and the number of the others.
QString namesText(const QStringList &names)
{
    if (names.size() <= 3)
        return names.join(", "_L1);
    return RunText::tr("%1 and %n more nodes", "crm03, crm05 and 4 more nodes", static_cast<int>(names.size()) - 2)
        .arg(names.mid(0, 2).join(", "_L1));
}

QString sentenceOf(const Cell &cell, const QList<Operation> &steps, const QString &whole)
{
    return steps.size() > 1 ? outcomeText(steps.at(cell.dispatch.step), cell, whole) : evidenceSentence(cell);
}

/// What a person who reads quickly sees first: the worst, of that the first node.
QList<RunResult::Line> linesOf(const Matrix &matrix, const QList<Cell> &bad, const QList<Operation> &steps,
                               const QString &whole)
{
    struct Group
    {
        RunResult::Line line{};
        QStringList names{};
    };
    QList<Group> groups;
    for (const auto &cell : bad) {
        const auto sentence = sentenceOf(cell, steps, whole);
        auto group = std::ranges::find_if(groups, [&](const Group &one) {
            return one.line.sentence == sentence && one.line.evidence == cell.evidence;
        });
        if (group == groups.end())
            group =
                groups.insert(groups.end(), {.line = {.sentence = sentence, .evidence = cell.evidence, .cell = cell}});
        else
            group->line.cell.reset();
        group->names.append(inSentence(MatrixModel::placeOf(matrix, cell.dispatch.node)));
    }
    std::ranges::stable_sort(groups, [](const Group &one, const Group &other) {
        return one.line.evidence != other.line.evidence
            && worse(one.line.evidence, other.line.evidence) == one.line.evidence;
    });
    QList<RunResult::Line> lines;
    for (auto &group : groups) {
        group.names.removeDuplicates();
        group.line.where = namesText(group.names);
        lines.append(group.line);
    }
    return lines;
}

int nodeCountOf(const QList<Dispatch> &requests)
{
    return static_cast<int>(nodesOf(requests).size());
}

QString titleOf(const Matrix &matrix, qsizetype bad, qsizetype leftOut)
{
    const auto nodes = matrix.nodes().all;
    const auto title = bad > 0 ? RunText::tr("%1 of %2 nodes acknowledged").arg(nodes - bad).arg(nodes)
        : nodes == 1           ? RunText::tr("The node acknowledged")
                               : RunText::tr("All %n nodes acknowledged", nullptr, static_cast<int>(nodes));
    if (leftOut == 0)
        return title;
    return leftOut == 1 ? RunText::tr("%1, 1 server left out", "All 5 nodes acknowledged, 1 server left out").arg(title)
                        : RunText::tr("%1, %n servers left out", "All 5 nodes acknowledged, 2 servers left out",
                                      static_cast<int>(leftOut))
                              .arg(title);
}

/// From the first request that left to the last that ended.
QString timeText(const Matrix &matrix, const QList<Cell> &outcomes)
{
    QDateTime begun;
    QDateTime ended;
    for (const auto &outcome : outcomes) {
        const auto &attempt = matrix.attempts(outcome.dispatch.step, outcome.dispatch.node).constLast();
        if (attempt.startedAt.isValid() && (!begun.isValid() || attempt.startedAt < begun))
            begun = attempt.startedAt;
        ended = std::max(ended, outcome.finishedAt);
    }
    if (!begun.isValid())
        return RunText::tr("nothing was sent");
    return RunText::tr("%1, after %2", "14:03:52, after 30.1 s")
        .arg(ended.toString(u"HH:mm:ss"_s), durationText(std::max<qint64>(begun.msecsTo(ended), 0)));
}

QString whatText(const QList<Operation> &steps, const QString &whole)
{
    const auto first = whole.isEmpty() ? actionTitle(steps.constFirst()) : shortDoneText(steps.constFirst(), whole);
    const auto others = static_cast<int>(steps.size()) - 1;
    return others == 0 ? first : RunText::tr("%1 and %n more steps", "Flush: 3 caches …", others).arg(first);
}

QString repeatedText(Repeated what)
{
    switch (what) {
    case Repeated::Failed:
        return RunText::tr("This is a retry of what was not done. The other nodes get nothing.");
    case Repeated::Unanswered:
        return RunText::tr("This may happen twice: what was sent before may have been carried out, although no answer "
                           "was seen. The other nodes get nothing.");
    case Repeated::Unsent:
        return RunText::tr("This sends the rest of the run, which was never sent. The other nodes get nothing.");
    }
    Q_UNREACHABLE();
}

} // namespace

QList<Dispatch> requestsOf(const Matrix &matrix, Repeated what)
{
    switch (what) {
    case Repeated::Failed:
        return matrix.retryable();
    case Repeated::Unanswered:
        return matrix.unanswered();
    case Repeated::Unsent:
        return matrix.unsent();
    }
    Q_UNREACHABLE();
}

QList<qsizetype> nodesOf(const QList<Dispatch> &requests)
{
    QList<qsizetype> nodes;
    for (const auto &request : requests) {
        if (!nodes.contains(request.node))
            nodes.append(request.node);
    }
    return nodes;
}

RunResult runResultOf(const Matrix &matrix, const QList<Operation> &steps, const QString &whole,
                      const QString &endedBecause, const QList<LeftOut> &leftOut)
{
    RunResult result{.retryable = nodeCountOf(matrix.retryable()),
                     .unanswered = nodeCountOf(matrix.unanswered()),
                     .unsent = nodeCountOf(matrix.unsent())};
    const auto outcomes = matrix.outcomes();
    QList<Cell> bad;
    QList<Dispatch> badRequests;
    for (const auto &outcome : outcomes) {
        if (outcome.evidence == Evidence::Acknowledged)
            continue;
        result.worst = worse(result.worst, outcome.evidence);
        bad.append(outcome);
        badRequests.append(outcome.dispatch);
    }
    if (!leftOut.isEmpty())
        result.worst = worse(result.worst, Evidence::Skipped);
    result.title = titleOf(matrix, nodeCountOf(badRequests), leftOut.size());
    QStringList facts{whatText(steps, whole)};
    facts.append(timeText(matrix, outcomes));
    if (std::ranges::any_of(matrix.rows(), [](const Matrix::Row &row) { return row.target > 0; }))
        facts.append(RunText::tr("one request for each node"));
    result.line = facts.join(u" · "_s);
    if (!endedBecause.isEmpty())
        result.line += u" · "_s + withoutControls(endedBecause);
    result.lines = linesOf(matrix, bad, steps, whole);
    for (const auto &left : leftOut)
        result.lines.append({.where = inSentence(left.server),
                             .sentence = RunText::tr("Left out: %1", "a reason").arg(withoutControls(left.why)),
                             .evidence = Evidence::Skipped});
    for (; result.lines.size() > mostResultLines; result.lines.removeLast())
        ++result.others;
    return result;
}

QStringList matrixRowNames(const Matrix &matrix, const QList<Operation> &steps, const QString &whole)
{
    QStringList names;
    for (const auto &row : matrix.rows()) {
        const auto &step = steps.at(row.step);
        const bool isNamed = std::holds_alternative<FlushNamed>(step);
        const auto name = isNamed ? inRow(matrix.targetOf(row)) : targetPhrase(step, whole);
        names.append(steps.size() == 1
                         ? name
                         : RunText::tr("%1. %2", "2. All caches: the number of a step").arg(row.step + 1).arg(name));
    }
    return names;
}

QString matrixCorner(const QList<Operation> &steps)
{
    const bool isNamed =
        std::ranges::all_of(steps, [](const Operation &step) { return std::holds_alternative<FlushNamed>(step); });
    return isNamed ? RunText::tr("Cache") : RunText::tr("Step");
}

QString runTitle(const QList<Operation> &steps, const QString &where, const QString &whole)
{
    auto title = activityText(steps.constFirst(), where, whole);
    if (title.endsWith(u'…'))
        title.chop(1);
    const auto others = static_cast<int>(steps.size()) - 1;
    return others == 0 ? title : RunText::tr("%1 and %n more steps", "Flush: 3 caches …", others).arg(title);
}

QString nodesDoneText(const Matrix::Nodes &nodes, qsizetype servers)
{
    const auto done = servers < 2 ? RunText::tr("%1 of %2 nodes done").arg(nodes.ended).arg(nodes.all)
                                  : RunText::tr("%1 of %2 nodes on %n servers", nullptr, static_cast<int>(servers))
                                        .arg(nodes.ended)
                                        .arg(nodes.all);
    return nodes.failed == 0 ? done : RunText::tr("%1, %2 failed", "3 of 12 nodes done …").arg(done).arg(nodes.failed);
}

QString underWayText(const Matrix &matrix, const QMap<Dispatch, QDateTime> &underWay)
{
    if (underWay.isEmpty())
        return {};
    auto slowest = underWay.cbegin();
    for (auto request = underWay.cbegin(); request != underWay.cend(); ++request) {
        if (request.value() < slowest.value())
            slowest = request;
    }
    const auto name = inSentence(MatrixModel::placeOf(matrix, slowest.key().node));
    const auto time = slowest.value().toLocalTime().toString(u"HH:mm:ss"_s);
    const auto others = static_cast<int>(underWay.size()) - 1;
    if (others == 0)
        return RunText::tr("%1 has had it since %2", "crm02 … 14:03:22").arg(name, time);
    return others == 1 ? RunText::tr("%1 has had it since %2, and 1 other node", "crm02 …").arg(name, time)
                       : RunText::tr("%1 has had it since %2, and %n other nodes", "crm02 …", others).arg(name, time);
}

QString repetitionPlace(const Matrix &matrix, const QList<Dispatch> &requests)
{
    const auto nodes = nodesOf(requests);
    if (nodes.size() > 3 && matrix.serverCount() > 1)
        return RunText::tr("%n nodes", nullptr, static_cast<int>(nodes.size()));
    if (nodes.size() > 3)
        return RunText::tr("%n nodes of %1", "3 nodes of crm-farm", static_cast<int>(nodes.size()))
            .arg(matrix.serverName(nodes.constFirst()));
    QStringList names;
    for (const auto node : nodes)
        names.append(MatrixModel::placeOf(matrix, node));
    return names.join(", "_L1);
}

QString repetitionText(const Matrix &matrix, const QList<Operation> &steps, const QList<Dispatch> &requests,
                       Repeated what, const QString &whole)
{
    QStringList lines{repeatedText(what)};
    constexpr qsizetype most = 5;
    for (const auto &request : requests.mid(0, most)) {
        const auto *last = matrix.last(request.step, request.node);
        const auto node = inSentence(MatrixModel::placeOf(matrix, request.node));
        const auto before = last ? withoutControls(sentenceOf(*last, steps, whole)) : QString();
        lines.append(
            last && request.attempt > 1
                ? RunText::tr("%1, attempt %2, after: %3", "crm03 …").arg(node).arg(request.attempt).arg(before)
                : RunText::tr("%1, for the first time: %2", "crm03 …").arg(node, before));
    }
    if (requests.size() > most)
        lines.append(RunText::tr("And %n more requests.", nullptr, static_cast<int>(requests.size() - most)));
    return lines.join(u'\n');
}

} // namespace sluice
