// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/action.h"

namespace sluice::ctl {

/// `sluicectl flush`. Names are compared with the list of the server first, if that can be read.
class FlushCommand final : public ActionCommand
{
    Q_OBJECT

public:
    FlushCommand(Session &session, const ServerJob &job)
        : ActionCommand(session, job)
    {
    }

    void start() override;
    void stop() override;

private:
    void compare(const FlushNamed &selected, const Result<CacheList> &list);
    void refuse(const QStringList &unknown, const CacheList &list);

    QPointer<AbstractCall> m_reading;
    bool m_stopped = false;
};

} // namespace sluice::ctl
