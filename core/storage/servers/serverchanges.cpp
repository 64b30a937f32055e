// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverchanges.h"

#include "core/storage/servers/conflicttext.h"
#include "core/storage/servers/serverimport.h"
#include "core/storage/servers/serverjson.h"
#include "core/storage/servers/serverlist.h"
#include "core/storage/servers/servermerge.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ServerChangeText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ServerStore)
};

Failure changeFailure(const QString &message)
{
    return Failure(inputError(message));
}

/// Somebody else has changed \a what meanwhile.
Failure conflict(const QString &message)
{
    auto error = machineError(message);
    error.cause = Error::Cause::ChangedElsewhere;
    return Failure(error);
}

Failure conflictAbout(const QString &what, const QStringList &keys, const QJsonObject &now)
{
    return conflict(
        ServerChangeText::tr("%1 was changed elsewhere: %2. Nothing was stored.").arg(what, conflictText(keys, now)));
}

/// The index of the entry with \a id, which must exist.
qsizetype indexOf(const QList<ServerDocument::Entry> &entries, const QString &id)
{
    const auto found =
        std::ranges::find_if(entries, [&id](const ServerDocument::Entry &entry) { return entry.server.id == id; });
    return std::distance(entries.cbegin(), found);
}

/// The user's own server with \a id, as it is now.
Result<Server> ownServer(const StoredServers &now, const QString &id)
{
    const auto &servers = now.contents().servers;
    const auto found = std::ranges::find_if(servers, [&id](const Server &server) { return server.id == id; });
    if (found == servers.cend())
        return conflict(ServerChangeText::tr("This server is no longer stored: somebody has removed it."));
    if (found->fromSystem)
        return changeFailure(
            ServerChangeText::tr("%1 was set up by the administrator of this computer and cannot be changed here.")
                .arg(found->name));
    return *found;
}

Result<void> checkName(const StoredServers &now, const Server &server)
{
    if (takenNames(now.contents().servers, server.id).contains(server.name.toCaseFolded()))
        return Failure(nameError(ServerChangeText::tr("There is a server called %1 already.").arg(server.name)));
    return {};
}

Result<void> checkStorable(const Server &server)
{
    if (const auto problem = storingProblem(server))
        return changeFailure(*problem);
    return {};
}

/// Stores \a wanted, which differs from \a now in what was edited, over \a entry, which may have another name in the
/// file than here.
Result<Server> storeOver(ServerDocument::Entry &entry, const Server &now, const Server &wanted)
{
    auto server = merged(now, wanted, entry.server).value;
    const auto from = environmentOf(now);
    const auto to = environmentOf(server);
    if (strictness(to) < strictness(from))
        server.classChanges.append({.when = QDateTime::currentDateTimeUtc(), .from = from, .to = to});
    return checkStorable(server).map([&] {
        entry = {server, toJson(server, entry.json)};
        return server;
    });
}

Result<ServerEdit> edit(ServerDocument &document, const StoredServers &stored, const Server &base, const Server &edited)
{
    const auto now = ownServer(stored, edited.id);
    if (!now)
        return Failure(now.error());
    if (const auto checked = checkStorable(edited); !checked)
        return Failure(checked.error());
    const auto merge = merged(base, storable(edited), *now);
    if (!merge.conflicts.isEmpty())
        return conflictAbout(now->name, merge.conflicts, toJson(*now));
    if (merge.value.name != now->name) {
        if (const auto checked = checkName(stored, merge.value); !checked)
            return Failure(checked.error());
    }
    auto &entry = document.servers[indexOf(document.servers, edited.id)];
    return storeOver(entry, *now, merge.value).map([&now](const Server &after) {
        return ServerEdit{.before = *now, .after = after};
    });
}

} // namespace

ServerChange<QString> addition(Server server)
{
    if (server.id.isEmpty())
        server.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    server.classChanges.clear();
    return [server](StoredServers &stored) {
        const auto added = stored.change([&server](ServerDocument &document, const StoredServers &now) -> Result<void> {
            const auto &servers = now.contents().servers;
            if (std::ranges::any_of(servers, [&server](const Server &other) { return other.id == server.id; }))
                return Failure(nameError(ServerChangeText::tr("This server is stored already.")));
            return checkStorable(server).and_then([&] { return checkName(now, server); }).map([&] {
                document.servers.append(entryOf(server));
            });
        });
        return added.map([&server] { return server.id; });
    };
}

ServerChange<ServerEdit> edition(const Server &base, const Server &edited)
{
    return [base, edited](StoredServers &stored) -> Result<ServerEdit> {
        ServerEdit result;
        const auto changed = stored.change([&](ServerDocument &document, const StoredServers &now) {
            return edit(document, now, base, edited).map([&result](const ServerEdit &done) { result = done; });
        });
        return changed.map([&result] { return result; });
    };
}

ServerChange<void> removal(const Server &base)
{
    return [base](StoredServers &stored) {
        return stored.change([&base](ServerDocument &document, const StoredServers &now) -> Result<void> {
            const auto server = ownServer(now, base.id);
            if (!server)
                return Failure(server.error());
            if (*server != base)
                return conflict(
                    ServerChangeText::tr("%1 was changed elsewhere, so it was not removed. Look at it again.")
                        .arg(server->name));
            document.servers.removeAt(indexOf(document.servers, base.id));
            return {};
        });
    };
}

ServerChange<void> moving(const QString &id, const QString &other)
{
    return [id, other](StoredServers &stored) {
        return stored.change([&](ServerDocument &document, const StoredServers &now) -> Result<void> {
            for (const auto &moved : {id, other.isEmpty() ? id : other}) {
                if (const auto server = ownServer(now, moved); !server)
                    return Failure(server.error());
            }
            if (id == other)
                return {};
            auto &servers = document.servers;
            const auto moved = servers.takeAt(indexOf(servers, id));
            servers.insert(other.isEmpty() ? servers.size() : indexOf(servers, other), moved);
            return {};
        });
    };
}

ServerChange<void> policyChange(const Policies &base, const Policies &edited)
{
    return [base, edited](StoredServers &servers) {
        return servers.change([&](ServerDocument &document, const StoredServers &now) -> Result<void> {
            for (const auto environment : allEnvironments) {
                const auto &wanted = edited.of(environment);
                if (wanted == base.of(environment))
                    continue;
                if (const auto problem = problemOf(wanted))
                    return changeFailure(*problem);
                const auto &stored = now.contents().ownPolicies.of(environment);
                const auto merge = merged(base.of(environment), wanted, stored);
                if (!merge.conflicts.isEmpty())
                    return conflictAbout(ServerChangeText::tr("The policy of %1").arg(environmentWord(environment)),
                                         merge.conflicts, toJson(stored));
                if (const auto problem = problemOf(merge.value))
                    return changeFailure(*problem);
                document.policies.insert(environment, merge.value);
            }
            return {};
        });
    };
}

ServerChange<ImportReport> importing(const QByteArray &json)
{
    return [json](StoredServers &stored) -> Result<ImportReport> {
        ImportReport report;
        const auto imported = stored.change([&](ServerDocument &document, const StoredServers &now) {
            return importOf(json, now.contents().servers).map([&](const ServerImport &adding) {
                for (const auto &server : adding.servers)
                    document.servers.append(entryOf(server));
                report = adding.report;
            });
        });
        return imported.map([&report] { return report; });
    };
}

} // namespace sluice
