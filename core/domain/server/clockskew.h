// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice {

/// How far the clock of a server is off, for people: \a skew in seconds, positive when it is ahead of the one of this
/// computer. What is less than two seconds agrees: an answer takes a moment on its way.
QString skewSentence(qint64 skew);

} // namespace sluice
