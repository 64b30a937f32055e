// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverstore.h"

#include "core/storage/files/filewatch.h"
#include "core/storage/servers/serverimport.h"
#include "core/storage/servers/serverjson.h"
#include "core/storage/servers/serverlist.h"
#include "core/storage/servers/storedservers.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

Failure changeFailure(const QString &message)
{
    return Failure(inputError(message));
}

/// The index of the entry with \a id, which must exist.
qsizetype indexOf(const QList<ServerDocument::Entry> &entries, const QString &id)
{
    const auto found =
        std::ranges::find_if(entries, [&id](const ServerDocument::Entry &entry) { return entry.server.id == id; });
    return std::distance(entries.cbegin(), found);
}

} // namespace

class ServerStore::Private
{
public:
    Private(ServerStore *store, Files files)
        : q(store)
        , stored(std::move(files))
    {
    }

    /// Runs \a work and emits changed() if needed. The signal comes last, because a receiver may make a change of its
    /// own.
    template<typename Work>
    auto announcing(const Work &work)
    {
        const auto before = stored.contents();
        const auto result = work();
        if (stored.contents() != before)
            Q_EMIT q->changed();
        return result;
    }

    const QList<Server> &servers() const { return stored.contents().servers; }
    Result<void> change(const StoredServers::Edit &edit)
    {
        return announcing([&] { return stored.change(edit); });
    }
    /// Checks that \a id is one of the user's own servers.
    Result<void> checkOwn(const QString &id) const;
    Result<void> checkStorable(const Server &server) const;

    ServerStore *const q;
    StoredServers stored;
    FileWatch watch;
};

ServerStore::ServerStore(Files files, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(files)))
{
    connect(&d->watch, &FileWatch::noticed, this, [this] {
        d->announcing([this] {
            d->stored.readAgain();
            return true;
        });
    });
}

ServerStore::~ServerStore() = default;

ServerStore::Files ServerStore::usualFiles()
{
    constexpr auto Name = "/sluice/servers.json"_L1;
    // Not AppConfigLocation: the two programs share the file.
    Files files{.own = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/Sluice"_L1 + Name};
    auto folders = QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation).mid(1);
    // Setting XDG_CONFIG_DIRS must not switch off the policies of the system.
    folders.append(u"/etc/xdg"_s);
    folders.removeDuplicates();
    for (const auto &folder : std::as_const(folders))
        files.system.append(folder + Name);
    return files;
}

Result<void> ServerStore::load()
{
    const auto loaded = d->announcing([this] { return d->stored.load(); });
    auto paths = d->stored.files().system;
    if (!d->stored.files().own.isEmpty())
        paths.append(d->stored.files().own);
    d->watch.watch(paths);
    return loaded;
}

Result<void> ServerStore::Private::checkOwn(const QString &id) const
{
    const auto found = std::ranges::find_if(servers(), [&id](const Server &server) { return server.id == id; });
    if (found == servers().cend())
        return changeFailure(ServerStore::tr("This server is no longer stored."));
    if (found->fromSystem)
        return changeFailure(
            ServerStore::tr("%1 was set up by the administrator of this computer and cannot be changed here.")
                .arg(found->name));
    return {};
}

Result<void> ServerStore::Private::checkStorable(const Server &server) const
{
    if (const auto problem = storingProblem(server))
        return changeFailure(*problem);
    if (takenNames(servers(), server.id).contains(server.name.toCaseFolded()))
        return changeFailure(ServerStore::tr("There is a server called %1 already.").arg(server.name));
    return {};
}

const QList<Server> &ServerStore::servers() const
{
    return d->servers();
}

const Server *ServerStore::find(const QString &id) const
{
    const auto found = std::ranges::find_if(d->servers(), [&id](const Server &server) { return server.id == id; });
    return found == d->servers().cend() ? nullptr : &*found;
}

const Server *ServerStore::findByName(const QString &name) const
{
    const auto key = name.trimmed().toCaseFolded();
    const auto found =
        std::ranges::find_if(d->servers(), [&key](const Server &server) { return server.name.toCaseFolded() == key; });
    return found == d->servers().cend() ? nullptr : &*found;
}

QStringList ServerStore::groups() const
{
    QStringList groups;
    for (const auto &server : d->servers()) {
        if (!server.group.isEmpty())
            groups.append(server.group);
    }
    groups.removeDuplicates();
    return groups;
}

QList<Server> ServerStore::serversOf(const QString &group) const
{
    QList<Server> members;
    std::ranges::copy_if(d->servers(), std::back_inserter(members),
                         [&group](const Server &server) { return server.group == group; });
    return members;
}

Result<QString> ServerStore::add(Server server)
{
    if (server.id.isEmpty())
        server.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    server.classChanges.clear();
    const auto added = d->change([&](ServerDocument &document) -> Result<void> {
        if (find(server.id))
            return changeFailure(ServerStore::tr("This server is stored already."));
        if (auto checked = d->checkStorable(server); !checked)
            return checked;
        document.servers.append(entryOf(server));
        return {};
    });
    return added.map([&server] { return server.id; });
}

Result<void> ServerStore::replace(Server server)
{
    return d->change([&](ServerDocument &document) -> Result<void> {
        auto checked = d->checkOwn(server.id).and_then([&] { return d->checkStorable(server); });
        if (!checked)
            return checked;
        const auto &before = *find(server.id);
        server = storable(server);
        server.classChanges = before.classChanges;
        const auto from = environmentOf(before);
        const auto to = environmentOf(server);
        if (strictness(to) < strictness(from))
            server.classChanges.append({.when = QDateTime::currentDateTimeUtc(), .from = from, .to = to});
        auto &entry = document.servers[indexOf(document.servers, server.id)];
        entry = {server, toJson(server, entry.json)};
        return {};
    });
}

Result<void> ServerStore::remove(const QString &id)
{
    return d->change([&](ServerDocument &document) -> Result<void> {
        if (auto checked = d->checkOwn(id); !checked)
            return checked;
        document.servers.removeAt(indexOf(document.servers, id));
        return {};
    });
}

Result<void> ServerStore::moveBefore(const QString &id, const QString &other)
{
    return d->change([&](ServerDocument &document) -> Result<void> {
        auto checked = d->checkOwn(id);
        if (checked && !other.isEmpty())
            checked = d->checkOwn(other);
        if (!checked || id == other)
            return checked;
        auto &servers = document.servers;
        const auto moved = servers.takeAt(indexOf(servers, id));
        servers.insert(other.isEmpty() ? servers.size() : indexOf(servers, other), moved);
        return {};
    });
}

const Policies &ServerStore::policies() const
{
    return d->stored.contents().policies;
}

const Policies &ServerStore::ownPolicies() const
{
    return d->stored.contents().ownPolicies;
}

std::optional<Policy> ServerStore::systemPolicy(Environment environment) const
{
    const auto asked = d->stored.system().policies.constFind(environment);
    return asked == d->stored.system().policies.constEnd() ? std::nullopt : std::optional(*asked);
}

Result<void> ServerStore::setPolicy(Environment environment, const Policy &policy)
{
    return d->change([&](ServerDocument &document) -> Result<void> {
        if (const auto problem = problemOf(policy))
            return changeFailure(*problem);
        document.policies.insert(environment, policy);
        return {};
    });
}

QByteArray ServerStore::exported(const QStringList &ids) const
{
    ServerDocument document;
    for (const auto &server : d->servers()) {
        if (ids.contains(server.id))
            document.servers.append(entryOf(server));
    }
    return written(document);
}

Result<ImportReport> ServerStore::import(const QByteArray &json)
{
    ImportReport report;
    const auto imported = d->change([&](ServerDocument &document) -> Result<void> {
        auto adding = importOf(json, d->servers());
        if (!adding)
            return Failure(adding.error());
        for (const auto &server : std::as_const(adding->servers))
            document.servers.append(entryOf(server));
        report = adding->report;
        return {};
    });
    return imported.map([&report] { return report; });
}

} // namespace sluice
