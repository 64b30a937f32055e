// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverdocument.h"

#include "core/storage/files/jsonreader.h"
#include "core/storage/files/secretkeys.h"
#include "core/storage/servers/serverjson.h"
#include "core/storage/servers/storedwords.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QUuid>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr JsonFormat ServerFormat{.version = 1, .name = "sluice-servers"_L1};

struct DocumentText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ServerStore)
};

void readServerList(const QJsonArray &array, ServerReading &reading)
{
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto before = reading.problems.size();
        const auto server = serverFrom(array.at(i), u"servers[%1]"_s.arg(i), reading.problems);
        if (reading.problems.size() == before)
            reading.document.servers.append({server, toJson(server, array.at(i).toObject())});
    }
    QSet<QString> taken;
    makeIdsUnique(reading.document.servers, taken);
}

/// A policy that cannot be read becomes read-only, because it may forbid anything.
void readPolicies(const QJsonValue &value, PolicyBase base, ServerReading &reading)
{
    JsonReader reader(value, u"policies"_s, reading.problems);
    QList<QLatin1StringView> known;
    for (const auto &[word, environment] : environmentWords) {
        known.append(word);
        if (!reader.holds(word))
            continue;
        const auto before = reading.problems.size();
        const auto usual =
            base == PolicyBase::Defaults ? defaultPolicy(environment) : Policy{.protectedCaches = QStringList()};
        auto policy = policyFrom(value.toObject().value(word), reader.whereIs(word), usual, reading.problems);
        if (reading.problems.size() > before) {
            policy = usual;
            policy.readOnly = true;
        }
        reading.document.policies.insert(environment, policy);
    }
    reader.objectToUnknown(known);
}

ServerReading readingOf(const QJsonObject &whole, PolicyBase base)
{
    ServerReading reading;
    reading.secrets = secretKeysIn(whole);
    auto root = withoutSecretKeys(whole).toObject();
    JsonReader reader(root, QString(), reading.problems);
    readServerList(reader.list("servers"_L1), reading);
    if (reader.holds("policies"_L1))
        readPolicies(root.value("policies"_L1), base, reading);
    for (const auto &key : {u"format"_s, u"version"_s, u"servers"_s, u"policies"_s})
        root.remove(key);
    reading.document.unknown = root;
    return reading;
}

FileProblem explained(FileProblem problem)
{
    if (problem.kind == FileProblem::Kind::Damaged && problem.detail.isEmpty())
        problem.detail = DocumentText::tr("It does not say that it holds the servers of Sluice.");
    return problem;
}

} // namespace

FileResult<ServerReading> readServers(const QByteArray &json, PolicyBase base)
{
    return parsedJson(json, ServerFormat)
        .map([base](const QJsonObject &root) { return readingOf(root, base); })
        .map_error(explained);
}

FileResult<ServerReading> readServers(const LockedJsonFile &file, PolicyBase base)
{
    return file.read()
        .map([base](const std::optional<QJsonObject> &root) {
            return root ? readingOf(*root, base) : ServerReading{.exists = false};
        })
        .map_error(explained);
}

LockedJsonFile serverFileAt(const QString &path)
{
    return LockedJsonFile(path, ServerFormat);
}

void makeIdsUnique(QList<ServerDocument::Entry> &entries, QSet<QString> &taken)
{
    for (auto &[server, json] : entries) {
        while (taken.contains(server.id)) {
            const auto space = QUuid::createUuidV5(QUuid(), server.id);
            server.id = QUuid::createUuidV5(space, server.name).toString(QUuid::WithoutBraces);
        }
        taken.insert(server.id);
        json.insert("id"_L1, server.id);
    }
}

QJsonObject toJson(const ServerDocument &document)
{
    QJsonArray servers;
    for (const auto &entry : document.servers)
        servers.append(entry.json);
    QJsonObject policies;
    for (auto it = document.policies.constBegin(); it != document.policies.constEnd(); ++it)
        policies.insert(wordFor(it.key(), environmentWords), toJson(it.value()));
    auto root = document.unknown;
    root.insert("format"_L1, ServerFormat.name);
    root.insert("version"_L1, ServerFormat.version);
    root.insert("servers"_L1, servers);
    if (!policies.isEmpty())
        root.insert("policies"_L1, policies);
    return root;
}

QByteArray written(const ServerDocument &document)
{
    return QJsonDocument(toJson(document)).toJson();
}

ServerDocument::Entry entryOf(const Server &server)
{
    const auto kept = keepable(server);
    return {kept, toJson(kept)};
}

} // namespace sluice
