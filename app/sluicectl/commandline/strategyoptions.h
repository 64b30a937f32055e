// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/parsedoptions.h"
#include "core/run/strategy.h"

#include <tl/expected.hpp>

namespace sluice::ctl {

/// \a usual with what \a options say instead, or what is wrong with them. \a now: local time, to which a time of day in
/// --start-at belongs.
tl::expected<Strategy, QString> readStrategy(const ParsedOptions &options, const QDateTime &now,
                                             const Strategy &usual = {});

/// The scope that --scope names, or what is wrong with it.
tl::expected<Scope, QString> readScope(const ParsedOptions &options);

/// The barrier that --barrier names, or what is wrong with it.
tl::expected<Barrier, QString> readBarrier(const ParsedOptions &options);

/// The end of a plan file that \a text describes, UTC: "8h", "2d", "30m", or a date and time. \a now: local time.
tl::expected<QDateTime, QString> readExpiry(const QString &text, const QDateTime &now);

/// The names of all options that are about how the nodes are gone through.
QStringList strategyNames();

} // namespace sluice::ctl
