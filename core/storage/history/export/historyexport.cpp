// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/export/historyexport.h"

#include "core/domain/csv.h"
#include "core/storage/files/canonicaljson.h"
#include "core/storage/history/historyevent.h"

#include <QJsonArray>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

QString utcText(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
}

/// The cells with which every line of \a run begins.
QStringList runCells(const HistoryRun &run, const QString &kind)
{
    const auto begun = run.begun.value_or(RunBegun());
    return {kind,
            run.id,
            utcText(run.at),
            machineWord(run.state),
            begun.who.user,
            begun.who.machine,
            begun.who.program,
            begun.reason,
            begun.change,
            begun.planHash,
            begun.people.author,
            begun.people.approvers.join(u"; "_s)};
}

QString environmentName(Environment environment)
{
    return bodyOf(RequestIntended{.environment = environment}).value("environment"_L1).toString();
}

QStringList requestCells(const HistoryRequest &request)
{
    const auto intent = request.about() ? *request.about() : RequestIntended();
    const auto end = request.end.value_or(RequestEnded());
    return {intent.server,
            intent.node,
            intent.address,
            intent.account,
            request.about() ? environmentName(intent.environment) : QString(),
            intent.operation,
            intent.targets.join(u' '),
            QString::number(request.dispatch.step + 1),
            QString::number(request.dispatch.attempt),
            utcText(request.intendedAt),
            utcText(request.endedAt),
            request.evidence ? machineWord(*request.evidence) : QString(),
            end.httpStatus > 0 ? QString::number(end.httpStatus) : QString(),
            end.serverCode,
            request.end ? QString::number(end.milliseconds) : QString(),
            end.message,
            end.detail};
}

const QStringList &csvHeadings()
{
    static const QStringList headings{
        u"record"_s,     u"run"_s,        u"begun"_s,        u"state"_s,    u"user"_s,       u"machine"_s,
        u"program"_s,    u"reason"_s,     u"change"_s,       u"planHash"_s, u"planAuthor"_s, u"planApprovers"_s,
        u"server"_s,     u"node"_s,       u"address"_s,      u"account"_s,  u"class"_s,      u"operation"_s,
        u"targets"_s,    u"step"_s,       u"attempt"_s,      u"sent"_s,     u"ended"_s,      u"evidence"_s,
        u"httpStatus"_s, u"serverCode"_s, u"milliseconds"_s, u"message"_s,  u"detail"_s};
    return headings;
}

qsizetype requestCellCount()
{
    return csvHeadings().size() - runCells({}, {}).size();
}

QByteArray csvOfRun(const HistoryRun &run)
{
    QByteArray lines;
    for (const auto &request : run.requests)
        lines += csvLine(runCells(run, u"request"_s) + requestCells(request));
    for (const auto &remark : run.remarks) {
        // Only the cells that a remark has: its node, its time, and its text.
        QStringList cells(requestCellCount());
        cells[1] = remark.remark.node;
        cells[10] = utcText(remark.at);
        cells[15] = remark.remark.text;
        const auto kind = bodyOf(remark.remark).value("kind"_L1).toString();
        lines += csvLine(runCells(run, "remark "_L1 + kind) + cells);
    }
    const auto leftOut = run.begun ? run.begun->leftOut : QStringList();
    for (const auto &sentence : leftOut) {
        QStringList cells(requestCellCount());
        cells[15] = sentence;
        lines += csvLine(runCells(run, u"left out"_s) + cells);
    }
    if (lines.isEmpty())
        lines = csvLine(runCells(run, u"run"_s) + QStringList(requestCellCount()));
    return lines;
}

QJsonValue timeOrNull(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(utcText(at)) : QJsonValue(QJsonValue::Null);
}

template<typename T>
QJsonValue bodyOrNull(const std::optional<T> &event)
{
    return event ? QJsonValue(bodyOf(*event)) : QJsonValue(QJsonValue::Null);
}

QJsonObject requestJson(const HistoryRequest &request)
{
    return {
        {u"step"_s, static_cast<qint64>(request.dispatch.step)},
        {u"node"_s, static_cast<qint64>(request.dispatch.node)},
        {u"attempt"_s, request.dispatch.attempt},
        {u"intended"_s, bodyOrNull(request.intent)},
        {u"intendedAt"_s, timeOrNull(request.intendedAt)},
        {u"ended"_s, bodyOrNull(request.end)},
        {u"endedAt"_s, timeOrNull(request.endedAt)},
        {u"evidence"_s, request.evidence ? QJsonValue(machineWord(*request.evidence)) : QJsonValue(QJsonValue::Null)},
        {u"shown"_s, request.wasShown}};
}

QJsonObject runJson(const HistoryRun &run)
{
    QJsonArray requests;
    for (const auto &request : run.requests)
        requests.append(requestJson(request));
    QJsonArray remarks;
    for (const auto &remark : run.remarks) {
        auto body = bodyOf(remark.remark);
        body.insert(u"at"_s, utcText(remark.at));
        remarks.append(body);
    }
    return {{u"run"_s, run.id},
            {u"record"_s, run.number},
            {u"at"_s, utcText(run.at)},
            {u"state"_s, machineWord(run.state)},
            {u"begun"_s, bodyOrNull(run.begun)},
            {u"requests"_s, requests},
            {u"remarks"_s, remarks},
            {u"ended"_s, bodyOrNull(run.ended)},
            {u"endedAt"_s, timeOrNull(run.endedAt)}};
}

} // namespace

QJsonArray runsArray(const QList<HistoryRun> &runs)
{
    QJsonArray list;
    for (const auto &run : runs)
        list.append(runJson(run));
    return list;
}

QByteArray csvOf(const QList<HistoryRun> &runs)
{
    auto csv = csvLine(csvHeadings());
    for (const auto &run : runs)
        csv += csvOfRun(run);
    return csv;
}

QByteArray jsonOf(const QList<HistoryRun> &runs, const HistoryHead &head, const std::optional<Checkpoint> &checkpoint)
{
    const QJsonObject root{
        {u"schema"_s, u"sluice-history/1"_s},
        {u"history"_s, QString::fromLatin1(head.id)},
        {u"count"_s, head.count},
        {u"hash"_s, QString::fromLatin1(head.hash)},
        {u"checkpoint"_s,
         checkpoint ? QJsonValue(QString::fromLatin1(lineOf(*checkpoint))) : QJsonValue(QJsonValue::Null)},
        {u"runs"_s, runsArray(runs)}};
    return canonicalJson(root) + '\n';
}

} // namespace sluice
