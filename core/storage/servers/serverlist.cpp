// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverlist.h"

#include "core/domain/server/addressmatch.h"

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

Server raised(const AddressBook &book, const QList<Server> &system, Server server)
{
    QStringList addresses{server.address};
    for (const auto &node : std::as_const(server.nodes))
        addresses.append(node.address);
    for (const auto &address : std::as_const(addresses)) {
        const auto matches = book.at(address, server.options);
        for (const auto &match : matches) {
            const auto least = environmentOf(system.at(match.server));
            if (strictness(environmentOf(server)) < strictness(least))
                server.environment = least;
        }
    }
    return server;
}

} // namespace

QString FreeNames::freeFor(const QString &name)
{
    if (!m_taken.contains(name.toCaseFolded()))
        return name;
    auto &next = m_next[name.toCaseFolded()];
    next = std::max(next, 2);
    const auto numbered = [&name, &next] { return name + u" (%1)"_s.arg(next); };
    while (m_taken.contains(numbered().toCaseFolded()))
        ++next;
    return numbered();
}

QSet<QString> takenNames(const QList<Server> &servers, const QString &except)
{
    QSet<QString> names;
    for (const auto &server : servers) {
        if (server.id != except)
            names.insert(server.name.toCaseFolded());
    }
    return names;
}

Server raisedBy(const QList<Server> &system, Server server)
{
    return raised(AddressBook(system), system, std::move(server));
}

QList<Server> combined(QList<Server> system, const QList<Server> &own)
{
    const AddressBook book(system);
    FreeNames names;
    for (auto &server : system) {
        server.fromSystem = true;
        server.name = names.freeFor(server.name);
        names.take(server.name);
    }
    auto all = system;
    for (auto server : own) {
        server = raised(book, system, std::move(server));
        server.name = names.freeFor(server.name);
        names.take(server.name);
        all.append(server);
    }
    return all;
}

} // namespace sluice
