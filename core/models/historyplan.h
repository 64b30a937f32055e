// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/reading/historyrun.h"

namespace sluice {

/// The protocols of the servers in the plan of \a run, each once; none if it was recorded without a plan that this version
/// understands.
QStringList protocolsOf(const HistoryRun &run);

} // namespace sluice
