// SPDX-License-Identifier: GPL-3.0-or-later
// Stores servers and policies, and exports the servers:  exportedservers FILE > EXPORT
#include "core/storage/servers/serverstore.h"
#include "tests/support/servers.h"
#include "tests/support/stores.h"

#include <QCoreApplication>

#include <cstdio>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace {

bool isKept(const Result<void> &result)
{
    if (!result)
        std::fprintf(stderr, "%s\n", qPrintable(result.error().message));
    return result.has_value();
}

bool fill(ServerStore &store)
{
    auto server = fullServer();
    auto tenant = serverCalled(u"tenant"_s, u"Cust12345"_s);
    tenant.options.online = true;
    for (const auto &added : {server, serverCalled(u"crm01"_s), tenant}) {
        if (!isKept(store.add(added).map([](const QString &) {})))
            return false;
    }
    server.environment = Environment::Demo; // lower than before
    return isKept(test::replace(store, server)) && isKept(test::setPolicy(store, Environment::Production, fullPolicy()))
        && isKept(test::setPolicy(store, Environment::Demo, fullPolicy()));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    ServerStore store({.own = QCoreApplication::arguments().value(1)});
    if (!fill(store))
        return 1;
    QStringList ids;
    for (const auto &server : store.servers())
        ids.append(server.id);
    std::fputs(store.exported(ids).constData(), stdout);
    return 0;
}
