// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverlist.h"

namespace sluice {

using namespace Qt::StringLiterals;

QString freeName(const QString &name, const QSet<QString> &taken)
{
    auto free = name;
    for (int i = 2; taken.contains(free.toCaseFolded()); ++i)
        free = name + u" (%1)"_s.arg(i);
    return free;
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
    QSet<QString> names;
    for (auto &server : system) {
        server.fromSystem = true;
        server.name = freeName(server.name, names);
        names.insert(server.name.toCaseFolded());
    }
    auto all = system;
    for (auto server : own) {
        server.name = freeName(server.name, names);
        names.insert(server.name.toCaseFolded());
        all.append(server);
    }
    return all;
}

} // namespace sluice
