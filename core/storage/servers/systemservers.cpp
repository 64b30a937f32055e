// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/systemservers.h"

#include "core/storage/servers/serverdocument.h"

namespace sluice {

namespace {

void addPolicies(const QMap<Environment, Policy> &policies, SystemServers &all)
{
    for (auto it = policies.constBegin(); it != policies.constEnd(); ++it) {
        const auto known = all.policies.constFind(it.key());
        all.policies.insert(it.key(), known == all.policies.constEnd() ? *it : stricter(*known, *it));
    }
}

} // namespace

SystemServers readSystemServers(const QStringList &paths)
{
    SystemServers all;
    QList<ServerDocument::Entry> entries;
    for (const auto &path : paths) {
        const auto reading = readServers(serverFileAt(path), PolicyBase::Nothing);
        const auto mistakes = reading ? mistakesIn(*reading) : QStringList{mistakeOf(reading.error())};
        if (!mistakes.isEmpty())
            all.mistakes.append({.path = path, .sentences = mistakes, .isUnreadable = !reading});
        if (!reading)
            continue;
        entries += reading->document.servers;
        addPolicies(reading->document.policies, all);
        if (const auto forced = reading->document.unknownAddresses)
            all.unknownAddresses = forced;
    }
    QSet<QString> taken;
    makeIdsUnique(entries, taken);
    for (const auto &entry : std::as_const(entries))
        all.servers.append(entry.server);
    return all;
}

} // namespace sluice
