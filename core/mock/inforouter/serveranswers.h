// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/asmx/asmxresult.h"
#include "core/mock/inforouter/installation.h"

// The answers of the server about itself (dossier §3.8 to §3.17).
namespace sluice::mock {

[[nodiscard]] AsmxResult serverInfo(const InfoRouterSettings &settings);
[[nodiscard]] AsmxResult signInOptions(const InfoRouterSettings &settings);
/// Answered from the cache; the first call fills it.
[[nodiscard]] AsmxResult applicationParameters(Installation &installation, bool isAdministrator);
[[nodiscard]] AsmxResult behaviorSettings(const InfoRouterSettings &settings, Installation &installation);
[[nodiscard]] AsmxResult memberships(const Member &member);
[[nodiscard]] AsmxResult maintenanceJobs();
[[nodiscard]] AsmxResult warehouseStatus();

} // namespace sluice::mock
