// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"

#include <QStringList>

namespace sluice {

/// The ids of all protocols, the default first.
QStringList protocolIds();

// The ids of single protocols, for who has to know one of them from the others.
QString superOfficeId(); ///< finds out by itself what to speak
QString superOfficeRestId();
QString superOfficeSoapId();
QString infoRouterId();

/// Null when there is no such protocol. Lives as long as the program.
const Protocol *protocolById(const QString &id);

} // namespace sluice
