// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"

namespace sluice::inforouter {

inline constexpr QLatin1StringView ProtocolId("inforouter");

/// infoRouter.
Product product();

/// Its only protocol. It lives as long as the program.
QList<const Protocol *> protocols();

} // namespace sluice::inforouter
