// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverlist.h"

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

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

QList<Server> combined(QList<Server> system, const QList<Server> &own)
{
    FreeNames names;
    for (auto &server : system) {
        server.fromSystem = true;
        server.name = names.freeFor(server.name);
        names.take(server.name);
    }
    auto all = system;
    for (auto server : own) {
        server.name = names.freeFor(server.name);
        names.take(server.name);
        all.append(server);
    }
    return all;
}

} // namespace sluice
