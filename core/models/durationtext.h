// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice {

/// How long something took, for people: "112 ms", "30.1 s".
QString durationText(qint64 milliseconds);

} // namespace sluice
