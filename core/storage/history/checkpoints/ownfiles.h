// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/files/outputfile.h"

namespace sluice {

/// What belongs to Sluice here and now, with the files in which this account keeps checkpoints and its history, wherever
/// they are. Reads where these are kept.
OwnFiles ownFiles();

/// The files of a history at \a path, which may be a link: the database, and those beside it.
QStringList filesOfHistory(const QString &path);

} // namespace sluice
