// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"
#include "core/domain/server/server.h"
#include "core/storage/files/lockedjsonfile.h"

#include <QJsonObject>
#include <QMap>
#include <QSet>

namespace sluice {

/// The contents of one file of servers.
struct ServerDocument
{
    struct Entry
    {
        Server server{};
        QJsonObject json{}; ///< as it is written, with keys that a newer version may have added
    };

    QList<Entry> servers{};
    QMap<Environment, Policy> policies{}; ///< only of the classes that the file has a policy for
    QJsonObject unknown{};                ///< top-level keys that are not Sluice's own
    /// "unknownAddresses": the class of an address that nobody stored, whatever a user says. Only in a file of the system;
    /// in a user's own it is among the unknown keys.
    std::optional<Environment> unknownAddresses{};
};

/// What applies for the rules that a policy does not mention.
enum class PolicyBase {
    Defaults, ///< they are as in defaultPolicy()
    Nothing,  ///< they require nothing
};

/// A document, and what is wrong with the file it was read from.
struct ServerReading
{
    bool exists = true; ///< false: there is no file, and the rest is empty
    ServerDocument document{};
    /// One sentence, with its place, for each mistake. A server with one is left out, a policy with one is read-only.
    QStringList problems{};
    QStringList
        secrets{}; ///< places of keys that look like secrets; they are left out of the document, and mistakes too
};

/// Every mistake in a file, in one sentence each.
QStringList mistakesIn(const ServerReading &reading);
/// Why nothing in it can be read.
QString mistakeOf(const FileProblem &problem);

/// Damaged or Newer when nothing in \a json can be read.
FileResult<ServerReading> readServers(const QByteArray &json, PolicyBase base);

/// What \a file holds now.
FileResult<ServerReading> readServers(const LockedJsonFile &file, PolicyBase base);

/// The file of servers at \a path.
LockedJsonFile serverFileAt(const QString &path);

/// Two servers with the same id could not be told apart: a server whose id is among \a taken gets another one, the same
/// each time. Afterwards all ids are among \a taken.
void makeIdsUnique(QList<ServerDocument::Entry> &entries, QSet<QString> &taken);

/// \a document as it is stored and exported.
QJsonObject toJson(const ServerDocument &document);
QByteArray written(const ServerDocument &document);

/// The entry that readServers() would make of \a server.
ServerDocument::Entry entryOf(const Server &server);

} // namespace sluice
