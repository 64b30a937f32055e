// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace sluice::superoffice {

/// The namespace of the items in every list of texts (dossier §1.3).
inline constexpr QLatin1StringView ArraysNamespace("http://schemas.microsoft.com/2003/10/Serialization/Arrays");

} // namespace sluice::superoffice
