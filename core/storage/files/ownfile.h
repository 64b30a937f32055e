// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace sluice {

/// Renames the file at \a path to one that is not there yet: "x.json.damaged", "x.json.2.damaged". The result is the new
/// path; nothing when the file is still where it was.
std::optional<QString> movedAside(const QString &path);

/// Writes the whole file at \a path at once, for nobody but its owner to read. What went wrong, in words of the system;
/// nothing when nothing did: then what was there before is gone, else it is still there.
std::optional<QString> problemOfWriting(const QString &path, const QByteArray &bytes);

} // namespace sluice
