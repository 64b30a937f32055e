// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/command.h"
#include "app/sluicectl/commandline.h"
#include "core/run/run.h"

namespace sluice::ctl {

/// What all commands that change something have in common: they carry out their operation and tell what is known of each
/// target. They were confirmed before.
class ActionCommand : public Command
{
    Q_OBJECT

public:
    void start() override { carryOut(); }
    void stop() override;

protected:
    ActionCommand(Session &session, const ServerJob &job);

    /// Sends nothing after stop(), and tells that of each target.
    void carryOut();

    Session &session() const { return m_session; }
    const ServerJob &job() const { return m_job; }

private:
    void report(const QList<Cell> &cells);

    Session &m_session;
    const ServerJob &m_job;
    Run m_run;
};

} // namespace sluice::ctl
