// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/serversexport.h"

#include "app/sluicectl/terminal/output.h"
#include "core/storage/presets.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

void ServersExportCommand::run()
{
    const auto ids = selectedIds();
    if (!ids)
        return fail(ids.error());
    const auto presets = selectedPresets();
    if (!presets)
        return fail(presets.error());
    const bool printed = printData(QString::fromUtf8(store().exported(*ids, *presets)));
    finishWith(printed && isLoaded());
}

/// The named presets, or all of them with --presets.
Result<QList<Preset>> ServersExportCommand::selectedPresets()
{
    const auto names = options().values(u"preset"_s);
    const bool areAll = options().has(u"presets"_s);
    if (names.isEmpty() && !areAll)
        return QList<Preset>();
    Presets presets(Presets::usualFile());
    if (const auto loaded = presets.load(); !loaded)
        return Failure(loaded.error());
    QList<Preset> selected = areAll ? presets.all() : QList<Preset>();
    for (const auto &name : names) {
        const auto *preset = presets.find(name);
        if (!preset)
            return Failure(nameError(tr("There is no preset called %1.").arg(name)));
        selected.append(*preset);
    }
    return selected;
}

/// The ids of the named servers, or of all servers when none is named.
Result<QStringList> ServersExportCommand::selectedIds()
{
    const auto names = options().values(u"server"_s);
    const auto groups = options().values(u"group"_s);
    for (const auto &name : names) {
        if (!store().findByName(name))
            return Failure(nameError(tr("There is no server called %1.").arg(name)));
    }
    for (const auto &group : groups) {
        if (store().serversOf(group).isEmpty())
            return Failure(nameError(tr("There is no server in a group called %1.").arg(group)));
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
