// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice {

/// A sentence about \a skew, the clock of a server minus that of this computer, in seconds. Differences under two
/// seconds are reported as equal, because an answer needs some time to arrive.
QString skewSentence(qint64 skew);

} // namespace sluice
