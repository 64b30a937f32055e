// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/command.h"
#include "app/sluicectl/commandline.h"
#include "core/session/session.h"

namespace sluice::ctl {

/// `sluicectl list`
class ListCommand final : public Command
{
    Q_OBJECT

public:
    ListCommand(Session &session, const ServerJob &job)
        : m_session(session)
        , m_job(job)
    {
    }

    void start() override;
    void stop() override
    {
        if (m_call)
            m_call->cancel();
    }

private:
    void show(const Result<CacheList> &list);

    Session &m_session;
    const ServerJob &m_job;
    QPointer<AbstractCall> m_call;
};

} // namespace sluice::ctl
