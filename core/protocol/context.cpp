// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/context.h"

namespace sluice {

Learned merged(Learned current, const Learned &before, const Learned &after)
{
    const auto copyIfChanged = [&](auto Learned::*member) {
        if (before.*member != after.*member)
            current.*member = after.*member;
    };
    copyIfChanged(&Learned::endpoint);
    copyIfChanged(&Learned::settled);
    copyIfChanged(&Learned::transport);
    copyIfChanged(&Learned::tenantAddress);
    copyIfChanged(&Learned::askedForFeatures);
    copyIfChanged(&Learned::offered);
    copyIfChanged(&Learned::postIsOff);
    copyIfChanged(&Learned::version);
    for (const auto missing : after.missing) {
        if (!current.missing.contains(missing))
            current.missing.append(missing);
    }
    for (const auto &missing : after.missingCalls) {
        if (!current.missingCalls.contains(missing))
            current.missingCalls.append(missing);
    }
    return current;
}

} // namespace sluice
