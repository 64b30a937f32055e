// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/options.h"

namespace sluice::ctl {

/// Those of the commands that are about a server.
QList<OptionSpec> serverJobOptions();

/// Whom to trust and which way to go.
QList<OptionSpec> trustOptions(const QList<CommandKind> &commands);

/// Those of `sluicectl servers …`.
QList<OptionSpec> storeOptions();

QList<OptionSpec> mockServeOptions();

} // namespace sluice::ctl
