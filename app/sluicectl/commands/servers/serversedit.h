// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/servers/storecommand.h"

namespace sluice::ctl {

/// `sluicectl servers edit`
class ServersEditCommand final : public StoreCommand
{
    Q_OBJECT

public:
    using StoreCommand::StoreCommand;

protected:
    void run() override;
};

} // namespace sluice::ctl
