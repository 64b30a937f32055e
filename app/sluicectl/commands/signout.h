// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/queries/query.h"

namespace sluice::ctl {

/// `sluicectl sign-out`. A ticket that the server does not know counts as given back, because it cannot be used; the output
/// says so.
class SignOutCommand final : public QueryCommand
{
    Q_OBJECT

public:
    SignOutCommand(const PlanNode &node, const ServerJob &job)
        : QueryCommand(node, job)
    {
    }

    void start() override;
};

} // namespace sluice::ctl
