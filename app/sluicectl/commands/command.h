// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/render/exitcode.h"

#include <QObject>

namespace sluice::ctl {

/// A command that runs in the event loop.
class Command : public QObject
{
    Q_OBJECT

public:
    /// Called once, before the event loop runs.
    virtual void start() = 0;

    /// Called when a signal arrives. The command finishes soon, and reports what is known.
    virtual void stop() = 0;

Q_SIGNALS:
    /// The last signal of the command.
    void finished(int exitCode);

protected:
    void finish(ExitCode code) { Q_EMIT finished(static_cast<int>(code)); }
};

} // namespace sluice::ctl
