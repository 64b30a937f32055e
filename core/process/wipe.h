// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice {

/// Overwrites the contents of \a secret, then empties it. If \a secret shares its data with another string, it is only
/// released, because the other one may still be needed; a Secret overwrites it with the last of them.
void wipe(QString &secret);
void wipe(QByteArray &secret);

} // namespace sluice
