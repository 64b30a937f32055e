// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/query.h"

namespace sluice::ctl {

/// `sluicectl sign-out`. That the server does not know the ticket is told, and as good as given back: it cannot be used.
class SignOutCommand final : public QueryCommand
{
    Q_OBJECT

public:
    SignOutCommand(const JobNode &node, const ServerJob &job)
        : QueryCommand(node, job)
    {
    }

    void start() override;
};

/// Reads what is signed out: the ticket.
Problem readSignOut(const ParsedLine &line, ServerJob &job);

} // namespace sluice::ctl
