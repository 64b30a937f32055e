// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/servers/storecommand.h"
#include "core/run/destination/destination.h"

namespace sluice::ctl {

/// `sluicectl servers remove`. It is confirmed by the class that is in force for the server, because without it the rules
/// of that class no longer hold for its address.
class ServersRemoveCommand final : public StoreCommand
{
    Q_OBJECT

public:
    using StoreCommand::StoreCommand;

protected:
    void run() override;
};

} // namespace sluice::ctl
