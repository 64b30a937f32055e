// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVersionNumber>

namespace sluice::inforouter {

/// The first version with the flush is published nowhere; from 8.7 on it is documented (dossier §1). False for what is
/// no version as well.
inline bool isDocumentedToFlush(const QString &version)
{
    return QVersionNumber::fromString(version) >= QVersionNumber(8, 7);
}

} // namespace sluice::inforouter
