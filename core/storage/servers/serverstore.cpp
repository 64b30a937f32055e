// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverstore.h"

#include "core/storage/files/filethread.h"
#include "core/storage/files/filewatch.h"
#include "core/storage/files/settingsfolder.h"
#include "core/storage/servers/serverchanges.h"

#include <QPointer>
#include <QStandardPaths>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

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
    template<typename Done>
    auto announcing(const Done &work)
    {
        const auto before = stored.contents();
        const auto result = work();
        if (stored.contents() != before) {
            ++revision;
            Q_EMIT q->changed();
        }
        return result;
    }

    const QList<Server> &servers() const { return stored.contents().servers; }

    /// The place of each server in servers(), by id and by name without regard to case.
    struct Index
    {
        QList<Server> of{}; ///< the list that it was made of; shares it, so that another list shows
        QHash<QString, qsizetype> byId{};
        QHash<QString, qsizetype> byName{};
    };
    const Index &index() const;
    const Server *at(const QHash<QString, qsizetype> &places, const QString &key) const;

    template<typename T>
    Result<T> now(const ServerChange<T> &work)
    {
        ++changesHere;
        return announcing([&] { return work(stored); });
    }

    template<typename T>
    Call<T> *later(ServerChange<T> work, QObject *parent);
    void readNow();
    void readLater();
    void adoptLater(const StoredServers &read, quint64 startedAt);

    ServerStore *const q;
    StoredServers stored;
    quint64 changesHere = 0; ///< made on this thread
    quint64 revision = 0;
    mutable Index lastIndex;
    FileWatch watch;
    FileThread thread; ///< last: it ends first
};

const ServerStore::Private::Index &ServerStore::Private::index() const
{
    const auto &list = servers();
    if (lastIndex.of.constData() == list.constData() && lastIndex.of.size() == list.size())
        return lastIndex;
    lastIndex = {.of = list};
    for (qsizetype i = list.size() - 1; i >= 0; --i) { // of several the first counts
        lastIndex.byId.insert(list.at(i).id, i);
        lastIndex.byName.insert(list.at(i).name.toCaseFolded(), i);
    }
    return lastIndex;
}

const Server *ServerStore::Private::at(const QHash<QString, qsizetype> &places, const QString &key) const
{
    const auto found = places.constFind(key);
    return found == places.constEnd() ? nullptr : &servers().at(*found);
}

/// Runs \a work on the store's thread, on a copy of what is known here. It reads the files anew in any case.
template<typename T>
Call<T> *ServerStore::Private::later(ServerChange<T> work, QObject *parent)
{
    auto *call = new Call<T>(parent);
    if (stored.files().own.isEmpty()) { // nothing to wait for
        call->finish(now<T>(work));
        return call;
    }
    struct Progress
    {
        StoredServers stored;
        std::optional<Result<T>> result{};
    };
    const auto progress = std::make_shared<Progress>(Progress{stored, {}});
    thread.run([progress, work = std::move(work)] { progress->result.emplace(work(progress->stored)); },
               [this, progress, guarded = QPointer(call), startedAt = changesHere] {
                   adoptLater(progress->stored, startedAt);
                   if (guarded)
                       guarded->finish(std::move(*progress->result));
               });
    return call;
}

/// Takes over what the thread has read. If something was changed here meanwhile, that may be newer.
void ServerStore::Private::adoptLater(const StoredServers &read, quint64 startedAt)
{
    announcing([&] {
        if (startedAt == changesHere)
            stored = read;
        else
            stored.read();
        return true;
    });
}

void ServerStore::Private::readNow()
{
    ++changesHere;
    announcing([this] {
        stored.read();
        return true;
    });
}

void ServerStore::Private::readLater()
{
    const auto copy = std::make_shared<StoredServers>(stored);
    thread.run([copy] { copy->read(); }, [this, copy, startedAt = changesHere] { adoptLater(*copy, startedAt); });
}

ServerStore::ServerStore(Files files, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(files)))
{
    connect(&d->watch, &FileWatch::noticed, this, [this] { d->readLater(); });
}

ServerStore::~ServerStore() = default;

ServerStore::Files ServerStore::usualFiles()
{
    constexpr auto Name = "/sluice/servers.json"_L1;
    // Not AppConfigLocation: the two programs share the file.
    Files files;
    if (const auto folder = settingsFolder())
        files.own = *folder + "/Sluice"_L1 + Name;
    else
        files.ownProblem = folder.error();
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
    d->readNow();
    auto paths = d->stored.files().system;
    if (!d->stored.files().own.isEmpty())
        paths.append(d->stored.files().own);
    d->watch.watch(paths);
    if (const auto found = problem())
        return Failure(*found);
    return {};
}

void ServerStore::refresh() const
{
    if (d->stored.isCurrent())
        return;
    d->readNow();
}

std::optional<Error> ServerStore::problem() const
{
    return d->stored.contents().problem;
}

quint64 ServerStore::revision() const
{
    return d->revision;
}

const QList<Server> &ServerStore::servers() const
{
    return d->servers();
}

const Server *ServerStore::find(const QString &id) const
{
    return d->at(d->index().byId, id);
}

const Server *ServerStore::findByName(const QString &name) const
{
    return d->at(d->index().byName, name.trimmed().toCaseFolded());
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
    return d->now<QString>(addition(std::move(server)));
}

Call<QString> *ServerStore::add(Server server, QObject *parent)
{
    return d->later<QString>(addition(std::move(server)), parent);
}

Result<ServerEdit> ServerStore::edit(const Server &base, const Server &edited)
{
    return d->now<ServerEdit>(edition(base, edited));
}

Call<ServerEdit> *ServerStore::edit(const Server &base, const Server &edited, QObject *parent)
{
    return d->later<ServerEdit>(edition(base, edited), parent);
}

Result<void> ServerStore::remove(const Server &base)
{
    return d->now<void>(removal(base));
}

Call<void> *ServerStore::remove(const Server &base, QObject *parent)
{
    return d->later<void>(removal(base), parent);
}

Result<void> ServerStore::moveBefore(const QString &id, const QString &other)
{
    return d->now<void>(moving(id, other));
}

Call<void> *ServerStore::moveBefore(const QString &id, const QString &other, QObject *parent)
{
    return d->later<void>(moving(id, other), parent);
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

std::optional<Environment> ServerStore::unknownAddresses() const
{
    return d->stored.system().unknownAddresses;
}

Result<void> ServerStore::setPolicies(const Policies &base, const Policies &edited)
{
    return d->now<void>(policyChange(base, edited));
}

Call<void> *ServerStore::setPolicies(const Policies &base, const Policies &edited, QObject *parent)
{
    return d->later<void>(policyChange(base, edited), parent);
}

QByteArray ServerStore::exported(const QStringList &ids, const QList<Preset> &presets) const
{
    ServerDocument document;
    if (!presets.isEmpty())
        document.unknown.insert(u"presets"_s, toJson(presets));
    for (const auto &server : d->servers()) {
        if (ids.contains(server.id))
            document.servers.append(entryOf(server));
    }
    return written(document);
}

Result<ImportReport> ServerStore::import(const QByteArray &json)
{
    return d->now<ImportReport>(importing(json));
}

Call<ImportReport> *ServerStore::import(const QByteArray &json, QObject *parent)
{
    return d->later<ImportReport>(importing(json), parent);
}

} // namespace sluice
