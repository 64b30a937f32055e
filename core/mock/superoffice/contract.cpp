// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/superoffice/contract.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

QString agentName(Agent agent)
{
    switch (agent) {
    case Agent::SoPrincipal:
        return u"SoPrincipal"_s;
    case Agent::Diagnostics:
        return u"Diagnostics"_s;
    case Agent::Configuration:
        return u"Configuration"_s;
    }
    Q_UNREACHABLE();
}

QString servicesNamespace(int services)
{
    return u"http://www.superoffice.net/ws/crm/NetServer/Services%1"_s.arg(services);
}

QString actionOf(int services, Agent agent, const QString &operation)
{
    return u"%1/%2/%3"_s.arg(servicesNamespace(services), agentName(agent), operation);
}

QStringList operationsOf(int services, Agent agent)
{
    QStringList operations;
    switch (agent) {
    case Agent::SoPrincipal:
        operations = {u"GetSystemInfo"_s, u"AuthenticateImplicit"_s, u"AuthenticateUsernamePassword"_s,
                      u"AuthenticateGeneric"_s};
        if (services >= 86)
            operations.append(u"AuthenticateWithAccessToken"_s);
        break;
    case Agent::Diagnostics:
        operations = {u"FlushCaches"_s};
        if (services > 73)
            operations += {u"GetCacheNames"_s, u"FlushCachesByName"_s};
        if (services >= NewestServices)
            operations += {u"GetCacheState"_s, u"GetCacheInvalidationGenerations"_s};
        break;
    case Agent::Configuration:
        operations = {u"ClearConfigurationCache"_s};
        if (services >= NewestServices) {
            operations += {u"RebuildUdefDeltas"_s, u"RebuildWebpanelDeltas"_s, u"RebuildTaskMenuDeltas"_s,
                           u"RebuildCustomObjectArchivePanelDeltas"_s};
        }
        break;
    }
    return operations;
}

bool isAction(const QString &operation)
{
    return operation.startsWith("Flush"_L1) || operation.startsWith("Clear"_L1) || operation.startsWith("Rebuild"_L1);
}

QString responseElementOf(const QString &operation)
{
    if (operation.startsWith("Authenticate"_L1))
        return u"AuthenticateResponse"_s;
    return operation + "Response"_L1;
}

} // namespace sluice::mock
