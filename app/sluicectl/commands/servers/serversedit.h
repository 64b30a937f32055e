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

private:
    bool mayLower(const Server &before, const Server &after) const;
    bool askToLower(const Server &before, const Server &after) const;
};

} // namespace sluice::ctl
