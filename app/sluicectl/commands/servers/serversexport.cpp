// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/serversexport.h"

#include "app/sluicectl/terminal/output.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

void ServersExportCommand::run()
{
    const auto ids = selectedIds();
    if (!ids)
        return fail(ids.error());
    const bool printed = printData(QString::fromUtf8(store().exported(*ids)));
    finishWith(printed && isLoaded());
}

/// The ids of the named servers, or of all servers when none is named.
Result<QStringList> ServersExportCommand::selectedIds()
{
    const auto names = options().values(u"server"_s);
    const auto groups = options().values(u"group"_s);
    for (const auto &name : names) {
        if (!store().findByName(name))
            return Failure(inputError(tr("There is no server called %1.").arg(name)));
    }
    for (const auto &group : groups) {
        if (store().serversOf(group).isEmpty())
            return Failure(inputError(tr("There is no server in a group called %1.").arg(group)));
    }
    QStringList ids;
    const auto servers = store().servers();
    for (const auto &server : servers) {
        const bool isNamed = names.contains(server.name, Qt::CaseInsensitive) || groups.contains(server.group);
        if (isNamed || (names.isEmpty() && groups.isEmpty()))
            ids.append(server.id);
    }
    return ids;
}

} // namespace sluice::ctl
