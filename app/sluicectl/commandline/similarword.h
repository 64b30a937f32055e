// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sluice::ctl {

/// The one of \a words that somebody may have meant who typed \a typed, ignoring case: the one with the fewest letters that
/// are missing, too many, wrong or swapped. Empty when too many are, or when two words are equally near.
QString similarWord(const QString &typed, const QStringList &words);

} // namespace sluice::ctl
