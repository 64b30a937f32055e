// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/storedservers.h"

#include "core/storage/servers/serverlist.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct StoreText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ServerStore)
};

Failure storeFailure(const QString &message)
{
    return Failure(inputError(message));
}

} // namespace

StoredServers::StoredServers(ServerFiles files)
    : m_files(std::move(files))
{
}

Result<void> StoredServers::load()
{
    m_system = readSystemServers(m_files.system);
    m_ownIsUnknown = !m_files.own.isEmpty(); // until it is read
    adopt({});
    const auto loaded = loadOwn();
    auto problems = m_system.problems;
    if (!loaded)
        problems.prepend(loaded.error().message);
    if (!m_system.problems.isEmpty() || m_ownIsUnknown)
        problems.append(
            StoreText::tr("Until the stored servers can be read, nothing can be flushed or cleared on any server."));
    if (problems.isEmpty())
        return {};
    return Failure(inputError(problems.join(u' '), loaded ? QString() : loaded.error().detail));
}

Result<void> StoredServers::loadOwn()
{
    if (m_files.own.isEmpty())
        return {};
    auto reading = readServers(serverFileAt(m_files.own), PolicyBase::Defaults);
    if (!reading && reading.error().kind != FileProblem::Kind::Damaged)
        return Failure(errorOf(reading.error()));
    if (!reading || !reading->problems.isEmpty())
        return keepAside();
    if (!reading->exists)
        return beginWithNone();
    m_ownIsUnknown = false;
    adopt(std::move(reading->document));
    if (reading->secrets.isEmpty())
        return {};
    return storeFailure(
        StoreText::tr("%1 in %2 looks like a secret. It is not used, and will be left out when the "
                      "servers are stored the next time. Change the secret if others could read the file.")
            .arg(reading->secrets.constFirst(), m_files.own));
}

/// There is no file: this is the first start, or a damaged file was kept aside and nothing has been stored since.
Result<void> StoredServers::beginWithNone()
{
    const auto aside = m_files.own + ".damaged"_L1;
    m_ownIsUnknown = QFileInfo::exists(aside);
    adopt({});
    if (!m_ownIsUnknown)
        return {};
    return storeFailure(StoreText::tr("The list of servers was damaged and is kept as %1. Add a server, or move that "
                                      "file away.")
                            .arg(aside));
}

/// Reads again, under the lock: another program may have kept the file aside or mended it meanwhile.
Result<void> StoredServers::keepAside()
{
    auto file = serverFileAt(m_files.own);
    if (const auto locked = file.lock(); !locked)
        return Failure(errorOf(locked.error()));
    const auto reading = readServers(file, PolicyBase::Defaults);
    if (!reading && reading.error().kind == FileProblem::Kind::Damaged)
        return Failure(errorOf(file.keptAside(reading.error())));
    if (!reading)
        return Failure(errorOf(reading.error()));
    if (!reading->exists)
        return {};
    m_ownIsUnknown = false; // policies in it that could not be read are read-only already
    adopt(reading->document);
    const auto &problems = reading->problems;
    if (problems.isEmpty())
        return {};
    const auto kept = file.keptAside({.detail = problems.join(u'\n')});
    if (!kept.aside)
        return Failure(errorOf(kept));
    if (const auto stored = file.write(toJson(m_own)); !stored)
        return Failure(errorOf(stored.error()));
    return Failure(inputError(StoreText::tr("Not all servers and rules could be read. %1 The file was kept as %2.")
                                  .arg(problems.constFirst(), *kept.aside),
                              kept.detail));
}

void StoredServers::adopt(ServerDocument document)
{
    QSet<QString> taken;
    for (const auto &server : std::as_const(m_system.servers))
        taken.insert(server.id);
    m_own = std::move(document);
    makeIdsUnique(m_own.servers, taken);
    QList<Server> servers;
    for (const auto &entry : std::as_const(m_own.servers))
        servers.append(entry.server);
    m_contents.servers = combined(m_system.servers, servers);
    for (const auto environment : allEnvironments) {
        m_contents.ownPolicies.set(environment, m_own.policies.value(environment, defaultPolicy(environment)));
        auto policy = m_contents.ownPolicies.of(environment);
        if (const auto asked = m_system.policies.constFind(environment); asked != m_system.policies.constEnd())
            policy = stricter(*asked, policy);
        // A file that cannot be read may forbid anything, and may put any address in Production.
        policy.readOnly = policy.readOnly || !m_system.problems.isEmpty() || m_ownIsUnknown;
        m_contents.policies.set(environment, policy);
    }
}

void StoredServers::readAgain()
{
    m_system = readSystemServers(m_files.system);
    auto document = m_own;
    if (!m_files.own.isEmpty()) {
        const auto reading = readServers(serverFileAt(m_files.own), PolicyBase::Defaults);
        if (reading && reading->problems.isEmpty()) {
            m_ownIsUnknown = m_ownIsUnknown && !reading->exists;
            document = reading->document;
        }
    }
    adopt(std::move(document));
}

Result<void> StoredServers::change(const Edit &edit)
{
    if (m_files.own.isEmpty()) {
        auto document = m_own;
        return edit(document).map([&] { adopt(std::move(document)); });
    }
    auto file = serverFileAt(m_files.own);
    if (const auto locked = file.lock(); !locked)
        return Failure(errorOf(locked.error()));
    const auto reading = readServers(file, PolicyBase::Defaults);
    if (!reading && reading.error().kind == FileProblem::Kind::Unreadable)
        return Failure(errorOf(reading.error()));
    const auto problems = reading ? reading->problems : QStringList{reading.error().detail};
    if (!problems.isEmpty())
        return Failure(inputError(StoreText::tr("%1 was changed by something else and cannot be read. Nothing was "
                                                "stored, and it stays as it is.")
                                      .arg(m_files.own),
                                  problems.join(u'\n')));
    adopt(reading->document);
    auto document = m_own;
    if (auto done = edit(document); !done)
        return done;
    if (const auto stored = file.write(toJson(document)); !stored)
        return Failure(errorOf(stored.error()));
    m_ownIsUnknown = false;
    adopt(std::move(document));
    return {};
}

} // namespace sluice
