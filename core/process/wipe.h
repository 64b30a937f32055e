// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice {

/// Overwrites the contents of \a secret, then empties it. Copies elsewhere are not wiped: if \a secret shares its data
/// with another string, it is only released.
void wipe(QString &secret);
void wipe(QByteArray &secret);

} // namespace sluice
