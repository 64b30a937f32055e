// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice {

/// Overwrites what \a secret holds, then empties it. Copies that others hold are theirs: what is shared is only let go.
void wipe(QString &secret);
void wipe(QByteArray &secret);

} // namespace sluice
