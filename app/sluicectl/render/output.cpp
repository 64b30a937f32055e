// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/output.h"

#include "app/sluicectl/render/classlabel.h"
#include "core/domain/server/clockskew.h"
#include "core/protocol/preview.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct OutputText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Output)
};

bool isObeyed(QChar c)
{
    const auto unit = c.unicode();
    const bool control = unit < 0x20 || (unit >= 0x7f && unit < 0xa0);
    const bool separator = unit == 0x2028 || unit == 0x2029;
    const bool direction = unit == 0x061c || unit == 0x200e || unit == 0x200f || (unit >= 0x202a && unit <= 0x202e)
        || (unit >= 0x2066 && unit <= 0x2069);
    return control || separator || direction;
}

QString printableLines(const QString &text)
{
    auto lines = text.split(u'\n');
    for (auto &line : lines)
        line = printable(line);
    const auto joined = lines.join(u'\n');
    return joined.endsWith(u'\n') ? joined : joined + u'\n';
}

QString toLine(const QJsonObject &object)
{
    return printable(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))) + u'\n';
}

/// What says where it was.
QString toLine(const NodeLabel &place, QJsonObject object)
{
    object.insert(u"server"_s, place.server);
    if (!place.node.isEmpty())
        object.insert(u"node"_s, place.node);
    if (place.environment)
        object.insert(u"environment"_s, classWord(*place.environment));
    return toLine(object);
}

constexpr std::array allEvidence{Evidence::Acknowledged, Evidence::Refused, Evidence::Failed,
                                 Evidence::Unknown,      Evidence::Skipped, Evidence::Cancelled};

int countOf(const QList<Cell> &cells, Evidence evidence)
{
    return static_cast<int>(
        std::ranges::count_if(cells, [evidence](const Cell &cell) { return cell.evidence == evidence; }));
}

QString countText(Evidence evidence, int count)
{
    switch (evidence) {
    case Evidence::Acknowledged:
        return OutputText::tr("%n acknowledged", nullptr, count);
    case Evidence::Refused:
        return OutputText::tr("%n refused", nullptr, count);
    case Evidence::Failed:
        return OutputText::tr("%n failed", nullptr, count);
    case Evidence::Unknown:
        return OutputText::tr("%n unknown", nullptr, count);
    case Evidence::Skipped:
        return OutputText::tr("%n skipped", nullptr, count);
    case Evidence::Cancelled:
        return OutputText::tr("%n cancelled", nullptr, count);
    }
    Q_UNREACHABLE();
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

QString observationText(const SettingsObservation &observation)
{
    QString text = printable(OutputText::tr("Observation: %1").arg(observationSentence(observation))) + u'\n';
    const auto lines = changeLines(observation);
    for (const auto &line : lines)
        text += u"  %1\n"_s.arg(printable(line));
    return text;
}

QString clockOf(const ServerInfo &info, std::optional<qint64> skew)
{
    const auto time = info.clock.isEmpty() ? info.utc : info.clock;
    //: "2026-11-22T14:03:22. The server's clock agrees with the one of this computer."
    return time.isEmpty() || !skew ? time : OutputText::tr("%1. %2").arg(time, skewSentence(*skew));
}

QString interfaceOf(const ServerInfo &info)
{
    return info.reason.isEmpty() ? info.transport
                                 : OutputText::tr("%1 (%2)", "REST v1 (why so)").arg(info.transport, info.reason);
}

} // namespace

QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (isObeyed(c))
            result += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result;
}

QString listText(const QStringList &caches)
{
    QString text;
    for (const auto &name : caches)
        text += printable(name) + u'\n';
    return text;
}

QString listJson(const NodeLabel &place, const QStringList &caches)
{
    QJsonArray array;
    for (const auto &name : caches)
        array.append(QJsonObject{{u"name"_s, name}});
    return toLine(place, {{u"caches"_s, array}});
}

QString probeText(const QString &server, const ServerInfo &info, std::optional<qint64> clockSkew)
{
    const QList<std::pair<QString, QString>> rows{{OutputText::tr("Server:"), server},
                                                  {OutputText::tr("Interface:"), interfaceOf(info)},
                                                  {OutputText::tr("Services:"), info.services},
                                                  {OutputText::tr("Version:"), info.version},
                                                  {OutputText::tr("Description:"), info.description},
                                                  {OutputText::tr("Company:"), info.company},
                                                  {OutputText::tr("Database:"), info.database},
                                                  {OutputText::tr("Clock:"), clockOf(info, clockSkew)},
                                                  {OutputText::tr("Note:"), info.warning}};
    qsizetype width = 0;
    for (const auto &row : rows)
        width = std::max(width, row.first.size());
    QString text;
    for (const auto &[key, value] : rows) {
        if (!value.isEmpty())
            text += key.leftJustified(width + 1) + printable(value) + u'\n';
    }
    return text;
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

QString stateText(const std::optional<CacheFingerprint> &state, const GenerationList &list)
{
    QString text;
    if (state)
        text += OutputText::tr("state: %1").arg(fingerprintOf(*state)) + u'\n';
    for (const auto &[name, number] : list.generations)
        text += OutputText::tr("%1: generation %2").arg(printable(name), QString::number(number)) + u'\n';
    return text;
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

QString signedOutText(const QString &server, const SignedOut &signedOut)
{
    const auto sentence = signedOut.wasKnown
        ? OutputText::tr("%1 took the ticket back.")
        : OutputText::tr("%1 does not know this ticket: it may be over already, or mistyped.");
    return printable(sentence.arg(server)) + u'\n';
}

QString signedOutJson(const NodeLabel &place, const SignedOut &signedOut)
{
    return toLine(place, {{u"signedOut"_s, true}, {u"ticketWasKnown"_s, signedOut.wasKnown}});
}

QString cellsText(const QList<CellGroup> &groups)
{
    QString text;
    for (const auto &group : groups) {
        if (groups.size() > 1)
            text += labelText(group.place, Stream::Out) + u'\n';
        for (const auto &cell : group.cells) {
            const bool isWhole = cell.target == "*"_L1 && !group.wholeCache.isEmpty();
            const auto indent = groups.size() > 1 ? u"  "_s : QString();
            text += indent
                + printable(u"%1: %2"_s.arg(isWhole ? group.wholeCache : cell.target, evidenceSentence(cell))) + u'\n';
            if (cell.observation)
                text += observationText(*cell.observation);
        }
    }
    return text;
}

QString cellsJson(const QList<CellGroup> &groups)
{
    QJsonArray results;
    QList<Cell> all;
    for (const auto &group : groups) {
        for (const auto &cell : group.cells) {
            auto object = toJson(cell);
            if (group.place.environment)
                object.insert(u"environment"_s, classWord(*group.place.environment));
            results.append(object);
        }
        all += group.cells;
    }
    QJsonObject summary;
    for (const auto evidence : allEvidence)
        summary.insert(machineWord(evidence), countOf(all, evidence));
    return toLine({{u"results"_s, results}, {u"summary"_s, summary}});
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

QString requestText(const HttpRequest &request)
{
    return printableLines(toText(request));
}

QString requestJson(const HttpRequest &request)
{
    QJsonObject headers;
    for (const auto &[name, value] : request.headers)
        headers.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return toLine({{u"method"_s, QString::fromLatin1(request.method)},
                   {u"url"_s, request.url.toString(QUrl::FullyEncoded)},
                   {u"headers"_s, headers},
                   {u"body"_s, QString::fromUtf8(request.body)}});
}

QString fingerprintOf(const CacheFingerprint &state)
{
    constexpr qsizetype digits = 16;
    const auto hash = QCryptographicHash::hash(state.value.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(digits));
}

QString summaryOf(const QList<Cell> &cells)
{
    QStringList parts;
    for (const auto evidence : allEvidence) {
        if (const int count = countOf(cells, evidence); count > 0)
            parts.append(countText(evidence, count));
    }
    return parts.join(u", "_s);
}

QStringList remarksOn(const QList<Cell> &cells)
{
    QStringList remarks;
    for (const auto &cell : cells) {
        const bool leftOut = cell.error && (cell.evidence == Evidence::Unknown || cell.error->tls);
        if (leftOut && !remarks.contains(sentenceOf(*cell.error)))
            remarks.append(sentenceOf(*cell.error));
    }
    return remarks;
}

QString sentenceOf(const Error &error)
{
    return error.tls ? (QStringList{error.message} + error.tls->reasons).join(u' ') : error.message;
}

bool printData(const QString &text)
{
    const auto bytes = text.toUtf8();
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return true;
    if (errno != EPIPE)
        say(OutputText::tr("The output could not be written: %1").arg(QString::fromLocal8Bit(std::strerror(errno))));
    return false;
}

void say(const QString &sentence)
{
    const auto bytes = u"sluicectl: %1\n"_s.arg(printable(sentence)).toUtf8();
    std::fputs(bytes.constData(), stderr);
}

void sayAbout(const NodeLabel &place, const QString &sentence)
{
    const auto bytes = u"sluicectl: %1: %2\n"_s.arg(labelText(place, Stream::Err), printable(sentence)).toUtf8();
    std::fputs(bytes.constData(), stderr);
}

} // namespace sluice::ctl
