// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/servers/storecommand.h"

namespace sluice::ctl {

/// `sluicectl servers export`
class ServersExportCommand final : public StoreCommand
{
    Q_OBJECT

public:
    using StoreCommand::StoreCommand;

protected:
    void run() override;

private:
    Result<QStringList> selectedIds();
    Result<QList<Preset>> selectedPresets();
};

} // namespace sluice::ctl
