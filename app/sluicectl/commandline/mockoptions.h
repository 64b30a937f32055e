// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/commandline.h"

class QCommandLineParser;

namespace sluice::ctl {

/// Reads how the mock servers behave and where they listen. Returns one sentence about what is wrong, nothing when all is
/// well.
std::optional<QString> readMockOptions(const QCommandLineParser &parser, MockJob &job);

} // namespace sluice::ctl
