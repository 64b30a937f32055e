// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/storedservers.h"

#include "core/storage/files/ownfile.h"
#include "core/storage/servers/serverfile.h"
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

Failure refusal(const QString &message)
{
    return Failure(inputError(message));
}

bool isWhole(const ServerReading &reading)
{
    return reading.state == ServerReading::State::Whole;
}

} // namespace

StoredServers::StoredServers(ServerFiles files)
    : m_files(std::move(files))
{
}

Result<void> StoredServers::load()
{
    m_system = readSystemServers(m_files.system);
    m_ownIsUnknown = !m_files.own.isEmpty(); // until it was read
    adopt({});
    const auto loaded = loadOwn();
    auto problems = m_system.problems;
    if (!loaded)
        problems.prepend(loaded.error().message);
    if (!m_system.problems.isEmpty() || m_ownIsUnknown)
        problems.append(StoreText::tr("Until they can be, every server may only be looked at."));
    if (problems.isEmpty())
        return {};
    return Failure(inputError(problems.join(u' '), loaded ? QString() : loaded.error().detail));
}

Result<void> StoredServers::loadOwn()
{
    if (m_files.own.isEmpty())
        return {};
    const auto bytes = ServerFile(m_files.own).read();
    if (!bytes)
        return Failure(bytes.error());
    if (!*bytes)
        return beginWithNone();
    auto reading = readServers(**bytes, PolicyBase::Defaults);
    if (reading.state == ServerReading::State::Newer)
        return refusal(
            StoreText::tr(
                "The servers in %1 are those of a newer Sluice. They stay as they are, and nothing is stored.")
                .arg(m_files.own));
    if (!isWhole(reading))
        return setAside();
    m_ownIsUnknown = false;
    adopt(std::move(reading.document));
    if (!reading.secrets.isEmpty())
        return refusal(
            StoreText::tr("%1 in %2 looks like a secret. It is not used, and left out when the servers are stored the "
                          "next time: change it if others could read the file.")
                .arg(reading.secrets.constFirst(), m_files.own));
    return {};
}

/// There is no file: it is the first start, or a damaged one was moved aside and nobody has stored anything since.
Result<void> StoredServers::beginWithNone()
{
    const auto aside = m_files.own + ".damaged"_L1;
    m_ownIsUnknown = QFileInfo::exists(aside);
    adopt({});
    if (!m_ownIsUnknown)
        return {};
    return refusal(StoreText::tr("The list of servers was damaged and is kept as %1. Store a server anew, or take that "
                                 "file away.")
                       .arg(aside));
}

Result<void> StoredServers::setAside()
{
    ServerFile file(m_files.own);
    if (const auto locked = file.lock(); !locked)
        return locked;
    const auto bytes = file.read();
    if (!bytes)
        return Failure(bytes.error());
    if (!*bytes) // another program did it meanwhile
        return {};
    const auto reading = readServers(**bytes, PolicyBase::Defaults);
    // Where parts of it could be read, those that could not are read-only by themselves.
    m_ownIsUnknown = reading.state == ServerReading::State::Damaged;
    adopt(reading.document);
    if (isWhole(reading)) {
        m_ownIsUnknown = false;
        adopt(reading.document);
        return {};
    }
    const auto why = reading.problems.join(u'\n');
    const auto aside = movedAside(m_files.own);
    if (!aside)
        return Failure(inputError(
            StoreText::tr("The file %1 is damaged. It stays as it is, and nothing is stored.").arg(m_files.own), why));
    if (reading.state == ServerReading::State::Damaged)
        return Failure(
            inputError(StoreText::tr("The list of servers is damaged. It was kept as %1.").arg(*aside), why));
    if (const auto stored = file.write(written(m_own)); !stored)
        return stored;
    return Failure(inputError(StoreText::tr("Not all servers and rules could be read. %1 The file was kept as %2.")
                                  .arg(reading.problems.constFirst(), *aside),
                              why));
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
        // Nobody knows what it would forbid, nor which addresses are in Production.
        policy.readOnly = policy.readOnly || !m_system.problems.isEmpty() || m_ownIsUnknown;
        m_contents.policies.set(environment, policy);
    }
}

void StoredServers::look()
{
    m_system = readSystemServers(m_files.system);
    auto document = m_own;
    const auto bytes = ServerFile(m_files.own).read();
    if (bytes && !m_files.own.isEmpty()) {
        auto reading = *bytes ? readServers(**bytes, PolicyBase::Defaults) : ServerReading();
        if (isWhole(reading)) {
            m_ownIsUnknown = m_ownIsUnknown && !*bytes;
            document = std::move(reading.document);
        }
    }
    adopt(std::move(document));
}

Result<void> StoredServers::change(const Edit &edit)
{
    auto document = m_own;
    if (m_files.own.isEmpty()) {
        if (auto done = edit(document); !done)
            return done;
        adopt(std::move(document));
        return {};
    }
    ServerFile file(m_files.own);
    if (auto locked = file.lock(); !locked)
        return locked;
    const auto bytes = file.read();
    if (!bytes)
        return Failure(bytes.error());
    const auto reading = *bytes ? readServers(**bytes, PolicyBase::Defaults) : ServerReading();
    if (!isWhole(reading))
        return Failure(inputError(StoreText::tr("%1 was changed by something else and cannot be read. Nothing was "
                                                "stored, and it stays as it is.")
                                      .arg(m_files.own),
                                  reading.problems.join(u'\n')));
    adopt(reading.document);
    document = m_own;
    if (auto done = edit(document); !done)
        return done;
    if (auto stored = file.write(written(document)); !stored)
        return stored;
    m_ownIsUnknown = false;
    adopt(std::move(document));
    return {};
}

} // namespace sluice
