// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"

namespace sluice::test {

/// The name of the operation with this Operation::index().
inline QString operationName(std::size_t index)
{
    constexpr std::array names{"Probe",
                               "TenantState",
                               "SignIn",
                               "CheckSignIn",
                               "SignOut",
                               "MayFlush",
                               "Features",
                               "ListCaches",
                               "FlushAll",
                               "FlushNamed",
                               "ClearConfiguration",
                               "RebuildDeltas",
                               "CacheState",
                               "CacheGenerations",
                               "ReadSettings"};
    static_assert(names.size() == std::variant_size_v<Operation>);
    return QString::fromLatin1(names.at(index));
}

} // namespace sluice::test
