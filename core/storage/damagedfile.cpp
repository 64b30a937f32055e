// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/damagedfile.h"

#include <QFile>

namespace sluice {

using namespace Qt::StringLiterals;

std::optional<QString> movedAside(const QString &path)
{
    auto aside = path + ".damaged"_L1;
    for (int i = 2; QFile::exists(aside); ++i)
        aside = path + u".%1.damaged"_s.arg(i);
    return QFile::rename(path, aside) ? std::optional(aside) : std::nullopt;
}

} // namespace sluice
