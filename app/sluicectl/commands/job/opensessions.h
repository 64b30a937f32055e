// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/targets/jobnode.h"

namespace sluice::ctl {

/// Opens a session for every node of \a targets. \a owner owns them. Sends nothing.
Result<QList<JobNode>> openSessions(const QList<Target> &targets, Sessions &sessions, QObject &owner);

/// Like openSessions(), but without secrets, for previews.
Result<QList<JobNode>> openDrySessions(const QList<Target> &targets, Sessions &sessions, QObject &owner);

} // namespace sluice::ctl
