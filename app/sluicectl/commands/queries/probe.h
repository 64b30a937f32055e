// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/queries/query.h"

namespace sluice::ctl {

/// `sluicectl probe`
class ProbeCommand final : public QueryCommand
{
    Q_OBJECT

public:
    ProbeCommand(const PlanNode &node, const ServerJob &job)
        : QueryCommand(node, job)
    {
    }

    void start() override;

private:
    void show(const ServerInfo &info);
};

} // namespace sluice::ctl
