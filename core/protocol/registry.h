// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"

#include <QStringList>

namespace sluice {

/// The ids of all protocols, the default first.
QStringList protocolIds();

/// Null when there is no such protocol. Lives as long as the program.
const Protocol *protocolById(const QString &id);

} // namespace sluice
