// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/systemservers.h"

#include "core/storage/servers/serverdocument.h"
#include "core/storage/servers/serverfile.h"

#include <QCoreApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct SystemText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ServerStore)
};

QStringList problemsOf(const ServerReading &reading)
{
    QStringList problems;
    if (reading.state == ServerReading::State::Newer)
        problems.append(SystemText::tr("It is that of a newer Sluice."));
    for (const auto &place : reading.secrets)
        problems.append(SystemText::tr("%1 looks like a secret, which does not belong there.").arg(place));
    return problems + reading.problems;
}

} // namespace

SystemServers readSystemServers(const QStringList &paths)
{
    SystemServers all;
    QList<ServerDocument::Entry> entries;
    for (const auto &path : paths) {
        const auto bytes = ServerFile(path).read();
        if (bytes && !*bytes)
            continue;
        const auto reading = bytes ? readServers(**bytes, PolicyBase::Nothing) : ServerReading();
        const auto problems = bytes ? problemsOf(reading) : QStringList{bytes.error().detail};
        if (!problems.isEmpty())
            all.problems.append(
                SystemText::tr("The servers and rules of the system in %1 cannot be read as a whole: %2")
                    .arg(path, problems.constFirst()));
        entries += reading.document.servers;
        for (auto it = reading.document.policies.constBegin(); it != reading.document.policies.constEnd(); ++it) {
            const auto known = all.policies.constFind(it.key());
            all.policies.insert(it.key(), known == all.policies.constEnd() ? *it : stricter(*known, *it));
        }
    }
    QSet<QString> taken;
    makeIdsUnique(entries, taken);
    for (const auto &entry : std::as_const(entries))
        all.servers.append(entry.server);
    return all;
}

} // namespace sluice
