// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/action.h"

namespace sluice::ctl {

/// `sluicectl clear-config`
class ClearConfigCommand final : public ActionCommand
{
    Q_OBJECT

public:
    ClearConfigCommand(Session &session, const ServerJob &job)
        : ActionCommand(session, job)
    {
    }
};

} // namespace sluice::ctl
