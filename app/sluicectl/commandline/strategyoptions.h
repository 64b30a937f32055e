// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/parsedoptions.h"
#include "core/run/strategy.h"

#include <tl/expected.hpp>

namespace sluice::ctl {

/// The strategy that \a options describe, or what is wrong with them. \a now: local time, to which a time of day in
/// --start-at belongs.
tl::expected<Strategy, QString> readStrategy(const ParsedOptions &options, const QDateTime &now);

/// The scope that --scope names, or what is wrong with it.
tl::expected<Scope, QString> readScope(const ParsedOptions &options);

} // namespace sluice::ctl
