// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "core/run/plan.h"

namespace sluice::ctl {

/// Opens a session for every node of \a destinations that \a job means. \a owner owns them. Sends nothing.
Result<QList<PlanNode>> openSessions(const ServerJob &job, const QList<Destination> &destinations, Sessions &sessions,
                                     QObject &owner);

/// Like openSessions(), but without secrets, for previews.
Result<QList<PlanNode>> openDrySessions(const ServerJob &job, const QList<Destination> &destinations,
                                        Sessions &sessions, QObject &owner);

} // namespace sluice::ctl
