// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVersionNumber>

namespace sluice::inforouter {

/// The flush is documented from version 8.7 on; no document tells which version had it first (dossier §1). False for a
/// text that is no version.
inline bool isDocumentedToFlush(const QString &version)
{
    return QVersionNumber::fromString(version) >= QVersionNumber(8, 7);
}

} // namespace sluice::inforouter
