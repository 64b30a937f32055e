// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/destination/weakening.h"

#include "core/run/destination/addressbook.h"
#include "core/session/serverrequests.h"

namespace sluice {

namespace {

bool leavesAddress(const Server &before, const Server &after)
{
    const AddressBook kept({after});
    if (!kept.covers(requestForAddress(before)))
        return true;
    for (qsizetype i = 0; i < nodeCount(before); ++i) {
        if (!kept.covers(requestFor(before, i)))
            return true;
    }
    return false;
}

} // namespace

Weakening weakeningOf(const Server &before, const Server &after)
{
    if (strictness(environmentOf(after)) < strictness(environmentOf(before)))
        return Weakening::LowersClass;
    const bool isGuarded = confirmationOfWeakening(before) == Confirmation::TypedHost;
    return isGuarded && leavesAddress(before, after) ? Weakening::LeavesAddress : Weakening::None;
}

Confirmation confirmationOfWeakening(const Server &before)
{
    return confirmationOfRemoval(environmentOf(before));
}

} // namespace sluice
