// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace sluice {

/// Renames the file at \a path to one that is not there yet: "x.json.damaged", "x.json.2.damaged". The result is the new
/// path; nothing when the file is still where it was.
std::optional<QString> movedAside(const QString &path);

} // namespace sluice
