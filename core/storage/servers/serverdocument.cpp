// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverdocument.h"

#include "core/storage/files/jsonreader.h"
#include "core/storage/files/jsonscan.h"
#include "core/storage/files/secretkeys.h"
#include "core/storage/servers/serverjson.h"
#include "core/storage/servers/storedwords.h"

#include <QCoreApplication>
#include <QHash>
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
        auto policy = policyFrom(value.toObject().value(word), reader.pathOf(word), usual, reading.problems);
        if (reading.problems.size() > before) {
            policy = usual;
            policy.readOnly = true;
        }
        reading.document.policies.insert(environment, policy);
    }
    reader.reportUnknownKeys(known);
}

/// A mistake in any file: a misspelt word would forbid nothing.
void readUnknownAddresses(JsonReader &reader, PolicyBase base, ServerReading &reading)
{
    constexpr auto Key = "unknownAddresses"_L1;
    const std::array words{StoredWord<Environment>{"production"_L1, Environment::Production}};
    const auto environment = reader.word(Key, words);
    if (base == PolicyBase::Nothing)
        reading.document.unknownAddresses = environment;
}

ServerReading readingOf(const QByteArray &json, const QJsonObject &whole, PolicyBase base)
{
    ServerReading reading;
    reading.secrets = secretKeysIn(whole);
    for (const auto &place : repeatedKeysIn(json))
        reading.problems.append(DocumentText::tr("%1 is there more than once.").arg(place));
    auto unusable = unusableTextsIn(whole) + markedTextsIn(json);
    unusable.removeDuplicates();
    for (const auto &place : std::as_const(unusable))
        reading.problems.append(DocumentText::tr("%1 contains a character that cannot be stored.").arg(place));
    auto root = withoutSecretKeys(whole).toObject();
    JsonReader reader(root, QString(), reading.problems);
    readServerList(reader.list("servers"_L1), reading);
    if (reader.holds("policies"_L1))
        readPolicies(root.value("policies"_L1), base, reading);
    readUnknownAddresses(reader, base, reading);
    for (const auto &key : {u"format"_s, u"version"_s, u"servers"_s, u"policies"_s})
        root.remove(key);
    reading.document.unknown = root;
    return reading;
}

FileProblem explained(FileProblem problem)
{
    if (problem.kind == FileProblem::Kind::Damaged && problem.detail.isEmpty())
        problem.detail = DocumentText::tr("It is not marked as a list of servers of Sluice.");
    return problem;
}

} // namespace

FileResult<ServerReading> readServers(const QByteArray &json, PolicyBase base)
{
    return parsedJson(json, ServerFormat)
        .map([&](const QJsonObject &root) { return readingOf(json, root, base); })
        .map_error(explained);
}

FileResult<ServerReading> readServers(const LockedJsonFile &file, PolicyBase base)
{
    return file.readBytes().and_then([base](const std::optional<QByteArray> &bytes) -> FileResult<ServerReading> {
        return bytes ? readServers(*bytes, base) : ServerReading{.exists = false};
    });
}

LockedJsonFile serverFileAt(const QString &path)
{
    return LockedJsonFile(path, ServerFormat);
}

QStringList mistakesIn(const ServerReading &reading)
{
    QStringList mistakes;
    for (const auto &place : reading.secrets)
        mistakes.append(DocumentText::tr("%1 looks like a secret, which does not belong there. Take it out, and change "
                                         "the secret if others could read the file.")
                            .arg(place));
    return mistakes + reading.problems;
}

QString mistakeOf(const FileProblem &problem)
{
    if (problem.kind == FileProblem::Kind::Newer)
        return DocumentText::tr("It is from a newer version of Sluice.");
    return problem.detail;
}

void makeIdsUnique(QList<ServerDocument::Entry> &entries, QSet<QString> &taken)
{
    QHash<std::pair<QString, QString>, QString> last; // of those that began with the same id and name
    for (auto &[server, json] : entries) {
        const std::pair key(server.id, server.name);
        server.id = last.value(key, server.id);
        while (taken.contains(server.id)) {
            const auto space = QUuid::createUuidV5(QUuid(), server.id);
            server.id = QUuid::createUuidV5(space, server.name).toString(QUuid::WithoutBraces);
        }
        taken.insert(server.id);
        last.insert(key, server.id);
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
    const auto kept = storable(server);
    return {kept, toJson(kept)};
}

} // namespace sluice
