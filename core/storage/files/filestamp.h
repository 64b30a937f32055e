// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace sluice {

/// By what a file is known to be the same and unchanged: where it is, its size, and when it was changed. Nothing when
/// there is none, or it cannot be looked at.
using FileStamp = std::optional<std::array<qint64, 7>>;

/// The stamp of the file that \a path leads to now, through whatever links.
FileStamp stampOf(const QString &path);

} // namespace sluice
