// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/command.h"
#include "app/sluicectl/commandline.h"
#include "core/run/run.h"

#include <QElapsedTimer>

namespace sluice::ctl {

/// A command that changes something: carries out its operation and tells what is known of each target. It was confirmed
/// before.
class ActionCommand : public Command
{
    Q_OBJECT

public:
    ActionCommand(Session &session, const ServerJob &job);

    void start() override { carryOut(); }
    void stop() override;

protected:
    /// Sends nothing after stop(), and tells that of each target.
    void carryOut();
    /// The end: it is not sent, because of \a error, and that is told of each target.
    void giveUp(const Error &error);

    Session &session() const { return m_session; }
    const ServerJob &job() const { return m_job; }

private:
    void report(const QList<Cell> &cells);

    Session &m_session;
    const ServerJob &m_job;
    Run m_run;
    QElapsedTimer m_clock;
};

} // namespace sluice::ctl
