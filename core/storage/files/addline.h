// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>

namespace sluice {

/// Adds \a line, which has no line break, to the file at \a path. It is on the disk when this returns. The file is made if
/// needed, for its owner only; what is there and is no file is refused. The detail of the error has the words of the system.
[[nodiscard]] Result<void> addLine(const QString &path, const QByteArray &line);

/// Whether the file at \a path takes lines, as far as that shows before one is added: it is opened, and made if needed.
[[nodiscard]] Result<void> canAddLine(const QString &path);

} // namespace sluice
