// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/decisions.h"

#include "core/domain/operation/operation.h"
#include "tests/support/fixtures.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QSaveFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sluice::test {

namespace {

std::optional<Environment> environmentIn(const QJsonValue &value)
{
    for (const auto environment : allEnvironments) {
        const auto *key = QMetaEnum::fromType<Environment>().valueToKey(static_cast<int>(environment));
        if (value.toString().compare(QLatin1String(key), Qt::CaseInsensitive) == 0)
            return environment;
    }
    if (value.isString())
        qFatal("No class: %s", qPrintable(value.toString()));
    return {};
}

Asks asksIn(const QJsonValue &value)
{
    const auto word = value.toString();
    if (word == "button"_L1)
        return Asks::Button;
    if (word == "name"_L1)
        return Asks::Name;
    if (word != "nothing"_L1)
        qFatal("Nothing that can be asked: %s", qPrintable(word));
    return Asks::Nothing;
}

Operation actionIn(const QJsonObject &row)
{
    const auto word = row[u"action"_s].toString();
    if (word == "flushNamed"_L1) {
        FlushNamed flush;
        const auto names = row[u"names"_s].toArray();
        for (const auto &name : names)
            flush.names.append(name.toString());
        return flush;
    }
    if (word == "clear"_L1)
        return ClearConfiguration{u"WebClient"_s, u"Web"_s, true};
    if (word == "rebuild"_L1)
        return RebuildDeltas{DeltaKind::Webpanel};
    if (word != "flushAll"_L1)
        qFatal("No action: %s", qPrintable(word));
    return FlushAll{};
}

/// \a content as a file, in which a server has the usual protocol and user if it names none, and always an id.
std::optional<QByteArray> fileWith(const QJsonValue &content)
{
    if (!content.isObject())
        return {};
    auto object = content.toObject();
    object.insert(u"format"_s, u"sluice-servers"_s);
    object.insert(u"version"_s, 1);
    QJsonArray servers;
    const auto given = std::as_const(object)[u"servers"_s].toArray();
    for (const auto &value : given) {
        auto server = value.toObject();
        if (!server.contains(u"protocol"_s))
            server.insert(u"protocol"_s, u"superoffice"_s);
        if (!server.contains(u"user"_s))
            server.insert(u"user"_s, u"ADM0"_s);
        if (!server.contains(u"id"_s))
            server.insert(u"id"_s, u"id-"_s + server[u"name"_s].toString());
        servers.append(server);
    }
    object.insert(u"servers"_s, servers);
    return QJsonDocument(object).toJson();
}

/// The file under \a key, or its raw text under \a textKey.
std::optional<QByteArray> fileIn(const QJsonObject &row, const QString &key, const QString &textKey)
{
    return row.contains(textKey) ? row[textKey].toString().toUtf8() : fileWith(row[key]);
}

void readPlace(Decision &decision, const QJsonObject &go)
{
    decision.server = go[u"server"_s].toString();
    decision.said = environmentIn(go[u"said"_s]);
    auto &request = decision.request;
    request.protocolId = go[u"protocol"_s].toString(u"superoffice"_s);
    request.address = go[u"url"_s].toString();
    request.options.online = go[u"online"_s].toBool();
    if (request.options.online || go[u"signIn"_s] == u"accessToken"_s)
        request.options.signIn = SignInKind::AccessToken;
    else
        request.credentials.user = u"ADM0"_s;
    decision.proxy = go[u"proxy"_s].toString();
    if (const QUrl proxy(decision.proxy); !proxy.isEmpty())
        request.transport.proxy = {.kind = ProxyKind::Http, .host = proxy.host(), .port = quint16(proxy.port())};
}

void readExpectation(Decision &decision, const QJsonObject &expect)
{
    decision.environment = environmentIn(expect[u"class"_s]);
    decision.asks = asksIn(expect[u"asks"_s]);
    decision.asksWindow = expect.contains(u"asksWindow"_s) ? asksIn(expect[u"asksWindow"_s]) : decision.asks;
    decision.isSent = expect[u"sent"_s].toBool();
    decision.isReached = expect[u"reached"_s].toBool(decision.isSent);
    decision.says = expect[u"says"_s].toString();
    decision.because = expect[u"because"_s].toString();
}

Decision decisionIn(const QJsonObject &row)
{
    Decision decision{.name = row[u"name"_s].toString(),
                      .own = fileIn(row, u"own"_s, u"ownText"_s),
                      .system = fileIn(row, u"system"_s, u"systemText"_s),
                      .meanwhile = fileWith(row[u"meanwhile"_s][u"own"_s]),
                      .action = actionIn(row),
                      .reason = row[u"reason"_s].toString()};
    if (row.contains(u"at"_s))
        decision.at = QDateTime::fromString(row[u"at"_s].toString(), Qt::ISODate);
    readPlace(decision, row[u"go"_s].toObject());
    readExpectation(decision, row[u"expect"_s].toObject());
    return decision;
}

/// Replaces the file at \a path in one step; without \a content, removes it.
void replaceFile(const QString &path, const std::optional<QByteArray> &content)
{
    if (!content) {
        QFile::remove(path);
        return;
    }
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*content) != content->size() || !file.commit())
        qFatal("%s cannot be written.", qPrintable(path));
}

} // namespace

QList<Decision> decisions(quint16 port, quint16 other)
{
    auto text = fixture(u"decisions.json"_s);
    text.replace("@PORT@", QByteArray::number(port)).replace("@PORT2@", QByteArray::number(other));
    QJsonParseError error;
    const auto rows = QJsonDocument::fromJson(text, &error).array();
    if (rows.isEmpty())
        qFatal("The table of decisions cannot be read: %s", qPrintable(error.errorString()));
    QList<Decision> read;
    for (const auto &row : rows)
        read.append(decisionIn(row.toObject()));
    return read;
}

void DecisionHome::prepare(const Decision &decision) const
{
    replaceFile(files().own, decision.own);
    replaceFile(files().system.constFirst(), decision.system);
}

void DecisionHome::changeMeanwhile(const Decision &decision) const
{
    replaceFile(files().own, decision.meanwhile);
}

ServerFiles DecisionHome::files() const
{
    return {.own = path() + u"/config/Sluice/sluice/servers.json"_s,
            .system = {path() + u"/system/sluice/servers.json"_s}};
}

Result<Destination> destinationOf(const Decision &decision, const ServerStore &store, const Destinations &destinations)
{
    if (decision.server.isEmpty()) {
        if (auto problem = problemOf(decision.request))
            return Failure(std::move(*problem));
        return destinations.at(decision.request, decision.said);
    }
    const auto *server = store.findByName(decision.server);
    if (!server)
        qFatal("%s: there is no server called %s.", qPrintable(decision.name), qPrintable(decision.server));
    return destinations.of(*server);
}

} // namespace sluice::test
