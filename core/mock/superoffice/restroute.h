// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/superoffice/contract.h"

#include <optional>

namespace sluice::mock {

/// What a path below /api stands for (dossier §2.1, §2.2).
struct RestRoute
{
    enum class Kind { Index, Operations, Principal, Operation, TenantState, Nothing };

    Kind kind = Kind::Nothing;
    QString base; ///< the folder of the installation, as it was written: "/SuperOffice"; "" at the root
    QString name; ///< of the operation, in its own spelling; of the tenant; else the path below base
    Agent agent = Agent::Diagnostics; ///< of the operation
};

/// Nothing when \a path is not below /api. An installation is at /SuperOffice, at the root, and at /\a tenant.
[[nodiscard]] std::optional<RestRoute> restRouteOf(const QString &path, const QString &tenant);

} // namespace sluice::mock
