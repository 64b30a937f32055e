// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline.h"

class QCommandLineParser;

namespace sluice::ctl {

/// Reads where the server is, what is spoken with it and how somebody signs in to it. Returns one sentence about what is
/// wrong, nothing when all is well. \a signsIn: the command cannot do without somebody who signs in.
std::optional<QString> readServerOptions(const QCommandLineParser &parser, bool signsIn, ServerJob &job);

} // namespace sluice::ctl
