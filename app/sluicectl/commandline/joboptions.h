// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/commandline.h"

namespace sluice::ctl {

/// Reads into \a job what is to be done, and where. \a kind: whose options \a given are, in a preview those of the
/// previewed command; \a words: that command and what stands behind it. Returns one sentence about what is wrong, nothing
/// when all is well.
std::optional<QString> readServerJob(const ParsedOptions &given, CommandKind kind, const QStringList &words,
                                     ServerJob &job);

} // namespace sluice::ctl
