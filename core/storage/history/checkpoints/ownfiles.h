// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/files/outputfile.h"

namespace sluice {

/// What belongs to Sluice here and now, with the files in which this account keeps checkpoints, wherever they are. Reads
/// where these are kept.
OwnFiles ownFiles();

} // namespace sluice
