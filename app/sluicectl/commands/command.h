// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/exitcode.h"

#include <QObject>

namespace sluice::ctl {

/// A command that takes a while.
class Command : public QObject
{
    Q_OBJECT

public:
    /// Once, before the event loop runs.
    virtual void start() = 0;

    /// A signal came. Ends soon, telling what is known.
    virtual void stop() = 0;

Q_SIGNALS:
    /// Last of all.
    void finished(int exitCode);

protected:
    void finish(ExitCode code) { Q_EMIT finished(static_cast<int>(code)); }
};

} // namespace sluice::ctl
