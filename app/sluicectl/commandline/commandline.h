// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"

#include <tl/expected.hpp>

#include <variant>

namespace sluice::ctl {

/// `sluicectl help`, `sluicectl flush --help`
struct HelpWanted
{
    const CommandSpec *topic = nullptr; ///< null: help on the program
};

/// `sluicectl --version`
struct VersionWanted
{
};

using Invocation = std::variant<HelpWanted, VersionWanted, ServerJob, StoreJob, HistoryJob, MockJob>;

struct UsageError
{
    QString sentence;
    const CommandSpec *topic = nullptr; ///< the command whose help says more; null: none
};

/// What \a arguments, without the name of the program, ask for. \a commands must outlive the result, which points into
/// it. Values that no server can use are errors here, before anything is sent.
tl::expected<Invocation, UsageError> parse(const QList<CommandSpec> &commands, const QStringList &arguments);

} // namespace sluice::ctl
