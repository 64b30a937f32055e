// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"

#include <QString>

#include <chrono>
#include <optional>

namespace sluice {

class CheckpointKeeper;
class History;

/// Before a program ends, after its last record: waits until the checkpoints that are due are kept, but not longer than
/// \a longest, because somebody may wait for the end. Ends with nothing, or with one or more sentences about what did not
/// answer meanwhile. Both outlive the call; \a parent owns it.
[[nodiscard]] Call<std::optional<QString>> *lastCheckpoint(History &history, const CheckpointKeeper &checkpoints,
                                                           QObject *parent,
                                                           std::chrono::milliseconds longest = std::chrono::seconds(5));

} // namespace sluice
