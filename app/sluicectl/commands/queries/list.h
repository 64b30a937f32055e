// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/queries/query.h"

namespace sluice::ctl {

/// `sluicectl list`
class ListCommand final : public QueryCommand
{
    Q_OBJECT

public:
    ListCommand(const PlanNode &node, const ServerJob &job)
        : QueryCommand(node, job)
    {
    }

    void start() override;

private:
    void show(const CacheList &list);
};

/// Sets the operation to ListCaches, or to SignIn in `preview sign-in`; there is no option to read.
Problem readList(const ParsedLine &line, ServerJob &job);

} // namespace sluice::ctl
