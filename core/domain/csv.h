// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace sluice {

/// \a cells as one line of CSV in UTF-8, with its end. A cell that a spreadsheet would take for a formula begins with an
/// apostrophe.
QByteArray csvLine(const QStringList &cells);

} // namespace sluice
