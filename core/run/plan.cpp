// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plan.h"

#include <QSet>

namespace sluice {

QStringList unknownNames(const CacheList &listed, const FlushNamed &selected)
{
    const QSet<QString> known(listed.names.cbegin(), listed.names.cend());
    QStringList unknown;
    for (const auto &name : selected.names) {
        if (!known.contains(name) && !unknown.contains(name))
            unknown.append(name);
    }
    return unknown;
}

} // namespace sluice
