// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/json.h"

#include "app/sluicectl/render/cellgroup.h"
#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/render/text.h"
#include "app/sluicectl/terminal/output.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

QString toLine(const QJsonObject &object)
{
    return printable(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))) + u'\n';
}

void addClass(QJsonObject &object, const NodeLabel &place)
{
    if (place.environment)
        object.insert(u"class"_s, classWord(*place.environment));
    if (place.origin)
        object.insert(u"classOrigin"_s, originWord(*place.origin));
}

/// \a object as one line, with the server, node and class of \a place added.
QString toLine(const NodeLabel &place, QJsonObject object)
{
    object.insert(u"server"_s, place.server);
    if (!place.node.isEmpty())
        object.insert(u"node"_s, place.node);
    addClass(object, place);
    return toLine(object);
}

/// Only where there are several.
void addStep(QJsonObject &object, const CellGroup &group)
{
    if (group.step)
        object.insert(u"step"_s, *group.step);
}

QString wordForMachines(Observation observation)
{
    switch (observation) {
    case Observation::Unknown:
        return u"unknown"_s;
    case Observation::Same:
        return u"same"_s;
    case Observation::Changed:
        return u"changed"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue toJson(const std::optional<QString> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject toJson(const SettingsObservation &observation)
{
    QJsonArray changes;
    for (const auto &change : observation.changes) {
        changes.append(QJsonObject{
            {u"name"_s, change.name}, {u"before"_s, toJson(change.before)}, {u"after"_s, toJson(change.after)}});
    }
    return {{u"word"_s, wordForMachines(observation.observation)},
            {u"changes"_s, changes},
            {u"problem"_s, observation.problem}};
}

QJsonObject toJson(const Cell &cell)
{
    QJsonObject object{{u"server"_s, cell.server},
                       {u"node"_s, cell.node},
                       {u"target"_s, cell.target},
                       {u"evidence"_s, machineWord(cell.evidence)},
                       {u"httpStatus"_s, cell.httpStatus},
                       {u"serverCode"_s, cell.error ? cell.error->serverCode : QString()},
                       {u"ms"_s, cell.milliseconds},
                       {u"message"_s, cell.error ? sentenceOf(*cell.error) : evidenceSentence(cell)}};
    if (cell.observation)
        object.insert(u"observation"_s, toJson(*cell.observation));
    return object;
}

} // namespace

QString listJson(const NodeLabel &place, const QStringList &caches)
{
    QJsonArray array;
    for (const auto &name : caches)
        array.append(QJsonObject{{u"name"_s, name}});
    return toLine(place, {{u"caches"_s, array}});
}

QString probeJson(const NodeLabel &place, const ServerInfo &info, std::optional<qint64> clockSkew)
{
    return toLine(place,
                  {{u"services"_s, info.services},
                   {u"version"_s, info.version},
                   {u"description"_s, info.description},
                   {u"company"_s, info.company},
                   {u"database"_s, info.database},
                   {u"transport"_s, info.transport},
                   {u"reason"_s, info.reason},
                   {u"caveat"_s, info.warning},
                   {u"clock"_s, info.clock},
                   {u"utc"_s, info.utc},
                   {u"utcOffset"_s, info.utcOffset},
                   {u"clockSkewSeconds"_s, clockSkew ? QJsonValue(*clockSkew) : QJsonValue()}});
}

QString stateJson(const NodeLabel &place, const std::optional<CacheFingerprint> &state, const GenerationList &list)
{
    QJsonArray generations;
    for (const auto &[name, number] : list.generations)
        generations.append(QJsonObject{{u"name"_s, name}, {u"generation"_s, number}});
    return toLine(
        place,
        {{u"state"_s, state ? QJsonValue(fingerprintOf(*state)) : QJsonValue()}, {u"generations"_s, generations}});
}

QString signedOutJson(const NodeLabel &place, const SignedOut &signedOut)
{
    return toLine(place, {{u"signedOut"_s, true}, {u"ticketWasKnown"_s, signedOut.wasKnown}});
}

QString cellsJson(const QList<CellGroup> &groups, bool isRecorded)
{
    QJsonArray results;
    QList<Cell> all;
    for (const auto &group : groups) {
        for (const auto &cell : group.cells) {
            auto object = toJson(cell);
            addClass(object, group.place);
            addStep(object, group);
            results.append(object);
        }
        all += group.cells;
    }
    QJsonObject summary;
    for (const auto evidence : allEvidence)
        summary.insert(machineWord(evidence), countOf(all, evidence));
    return toLine({{u"results"_s, results},
                   {u"summary"_s, summary},
                   {u"record"_s, isRecorded ? u"complete"_s : u"incomplete"_s}});
}

QString cellLines(const CellGroup &group)
{
    QString lines;
    for (const auto &cell : group.cells) {
        auto object = toJson(cell);
        addClass(object, group.place);
        addStep(object, group);
        object.insert(u"attempt"_s, cell.dispatch.attempt);
        object.insert(u"at"_s,
                      cell.finishedAt.toOffsetFromUtc(cell.finishedAt.offsetFromUtc()).toString(Qt::ISODateWithMs));
        lines += toLine(object);
    }
    return lines;
}

QJsonObject requestObject(const HttpRequest &request)
{
    QJsonObject headers;
    for (const auto &[name, value] : request.headers)
        headers.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return {{u"method"_s, QString::fromLatin1(request.method)},
            {u"url"_s, request.url.toString(QUrl::FullyEncoded)},
            {u"headers"_s, headers},
            {u"body"_s, QString::fromUtf8(request.body)}};
}

QString requestJson(const HttpRequest &request)
{
    return toLine(requestObject(request));
}

QString jsonLine(const QJsonObject &object)
{
    return toLine(object);
}

QString errorJson(const NodeLabel &place, const Error &error)
{
    return toLine(place, {{u"error"_s, sentenceOf(error)}});
}

QString jsonArray(const QStringList &lines)
{
    QStringList objects;
    for (const auto &line : lines)
        objects.append(line.trimmed());
    return u'[' + objects.join(u',') + u"]\n"_s;
}

} // namespace sluice::ctl
