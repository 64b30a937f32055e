// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/json.h"

#include "app/sluicectl/render/cellgroup.h"
#include "app/sluicectl/render/englishtexts.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/render/text.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

/// \a object with the server, node and class of \a place.
QJsonObject at(const NodeLabel &place, QJsonObject object)
{
    const auto keys = placeObject(place);
    for (auto key = keys.begin(); key != keys.end(); ++key)
        object.insert(key.key(), key.value());
    return object;
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

/// What is known is told by the evidence; the kind and code are those of errors, or "ok".
QJsonObject outcomeOf(const Cell &cell)
{
    if (cell.error)
        return errorObject(*cell.error);
    const auto sentence = evidenceSentence(cell);
    const auto word = cell.evidence == Evidence::Acknowledged ? u"ok"_s : machineWord(cell.evidence);
    return {{u"kind"_s, word}, {u"code"_s, word}, {u"message"_s, sentence}, {u"messageEn"_s, inEnglish(sentence)}};
}

} // namespace

QJsonObject listObject(const NodeLabel &place, const QStringList &caches)
{
    QJsonArray array;
    for (const auto &name : caches)
        array.append(QJsonObject{{u"name"_s, name}});
    return at(place, {{u"caches"_s, array}});
}

QJsonObject probeObject(const NodeLabel &place, const ServerInfo &info, std::optional<qint64> clockSkew)
{
    return at(place,
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

QJsonObject stateObject(const NodeLabel &place, const std::optional<CacheFingerprint> &state,
                        const GenerationList &list)
{
    QJsonArray generations;
    for (const auto &[name, number] : list.generations)
        generations.append(QJsonObject{{u"name"_s, name}, {u"generation"_s, number}});
    return at(
        place,
        {{u"state"_s, state ? QJsonValue(fingerprintOf(*state)) : QJsonValue()}, {u"generations"_s, generations}});
}

QJsonObject signedOutObject(const NodeLabel &place, const SignedOut &signedOut)
{
    return at(place, {{u"signedOut"_s, true}, {u"ticketWasKnown"_s, signedOut.wasKnown}});
}

QJsonObject cellObject(const CellGroup &group, const Cell &cell)
{
    auto object = outcomeOf(cell);
    object.insert(u"target"_s, cell.target);
    object.insert(u"evidence"_s, machineWord(cell.evidence));
    object.insert(u"httpStatus"_s, cell.httpStatus);
    object.insert(u"serverCode"_s, cell.error ? cell.error->serverCode : QString());
    object.insert(u"durationMs"_s, cell.milliseconds - cell.signInMilliseconds);
    object.insert(u"signInMs"_s, cell.signInMilliseconds);
    object.insert(u"at"_s, timeValue(cell.finishedAt));
    object.insert(u"step"_s, group.step.value_or(1));
    object.insert(u"attempt"_s, cell.dispatch.attempt);
    if (cell.observation)
        object.insert(u"observation"_s, toJson(*cell.observation));
    object = at(group.place, object);
    object.insert(u"server"_s, cell.server);
    object.insert(u"node"_s, cell.node);
    return object;
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

} // namespace sluice::ctl
