// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/parsedoptions.h"
#include "core/domain/server/policy.h"

namespace sluice::ctl {

/// What has to be confirmed before a stored server is changed or removed.
struct StoreQuestion
{
    QString name{}; ///< of the server
    Confirmation confirmation = Confirmation::TypedHost;
    QString question{}; ///< for a terminal, without the end that says how to answer
    QString refusal{};  ///< what is missing on the command line, when nobody can be asked
};

/// Whether the --yes or --confirm of \a options, or somebody at the terminal, confirms it. --yes is not enough where the
/// name has to be typed. Says why not.
bool isConfirmed(const StoreQuestion &question, const ParsedOptions &options, int stopDescriptor);

} // namespace sluice::ctl
