// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"

namespace sluice::superoffice {

inline constexpr QLatin1StringView AutomaticId("superoffice");
inline constexpr QLatin1StringView RestId("superoffice-rest");
inline constexpr QLatin1StringView SoapId("superoffice-soap");

/// SuperOffice NetServer.
Product product();

/// Its protocols, the default first. They live as long as the program.
QList<const Protocol *> protocols();

} // namespace sluice::superoffice
