// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/query.h"

namespace sluice::ctl {

/// `sluicectl sign-out`. That the server does not know the ticket is told, and as good as given back: it cannot be used.
class SignOutCommand final : public QueryCommand
{
    Q_OBJECT

public:
    SignOutCommand(Session &session, const ServerJob &job)
        : QueryCommand(session, job)
    {
    }

    void start() override;
};

} // namespace sluice::ctl
