// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/systemservers.h"

#include "core/storage/servers/serverdocument.h"

#include <QCoreApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct SystemText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ServerStore)
};

QString problemOf(const FileProblem &problem)
{
    return problem.kind == FileProblem::Kind::Newer ? SystemText::tr("It is that of a newer Sluice.") : problem.detail;
}

QStringList problemsOf(const ServerReading &reading)
{
    QStringList problems;
    for (const auto &place : reading.secrets)
        problems.append(SystemText::tr("%1 looks like a secret, which does not belong there.").arg(place));
    return problems + reading.problems;
}

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
        const auto problems = reading ? problemsOf(*reading) : QStringList{problemOf(reading.error())};
        if (!problems.isEmpty())
            all.problems.append(
                SystemText::tr("The servers and rules of the system in %1 cannot be read as a whole: %2")
                    .arg(path, problems.constFirst()));
        if (!reading)
            continue;
        entries += reading->document.servers;
        addPolicies(reading->document.policies, all);
    }
    QSet<QString> taken;
    makeIdsUnique(entries, taken);
    for (const auto &entry : std::as_const(entries))
        all.servers.append(entry.server);
    return all;
}

} // namespace sluice
