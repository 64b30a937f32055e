// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/servers/serverstore.h"

namespace sluice::test {

// Changes based on what the store knows, as a program makes them that has just read it.

inline Result<void> replace(ServerStore &store, const Server &server)
{
    const auto *known = store.find(server.id);
    return store.edit(known ? *known : server, server).map([](const ServerEdit &) {});
}

inline Result<void> remove(ServerStore &store, const QString &id)
{
    const auto *known = store.find(id);
    return store.remove(known ? *known : Server{.id = id});
}

inline Result<void> setPolicy(ServerStore &store, Environment environment, const Policy &policy)
{
    auto policies = store.ownPolicies();
    policies.set(environment, policy);
    return store.setPolicies(store.ownPolicies(), policies);
}

} // namespace sluice::test
