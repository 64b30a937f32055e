// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/superoffice/restanswers.h"

#include "core/mock/superoffice/contract.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

/// The address of the tenant. A host without a port gets the port of the request: that of the mock, or of a relay in
/// front of it.
QString endpointOf(const Settings &settings, const QString &host, const QString &origin)
{
    if (!settings.tenantEndpoint.isEmpty())
        return settings.tenantEndpoint;
    QUrl url(origin);
    if (!host.isEmpty()) {
        const QUrl online(url.scheme() + "://"_L1 + host);
        url.setHost(online.host());
        url.setPort(online.port(url.port()));
    }
    url.setPath(u'/' + settings.tenant);
    return url.toString();
}

} // namespace

HttpAnswer inJson(const QByteArray &json, int status)
{
    return {status, "application/json; charset=utf-8", json};
}

HttpAnswer inJson(const QJsonObject &object, int status)
{
    return inJson(QJsonDocument(object).toJson(QJsonDocument::Compact), status);
}

HttpAnswer inJson(const QJsonArray &array)
{
    return inJson(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

HttpAnswer inErrorObject(const Settings &settings, int status, const Failure &failure)
{
    const int sent = settings.errorStatus200 && status != 401 ? 200 : status;
    switch (settings.errorStyle) {
    case Settings::ErrorStyle::Browser:
        return inJson({{u"Error"_s, true},
                       {u"ErrorType"_s, failure.exceptionType},
                       {u"Message"_s, failure.message},
                       {u"ErrorSource"_s, u"SuperOffice.Services.WebApi"_s}},
                      sent);
    case Settings::ErrorStyle::Documented:
        return inJson({{u"Error"_s, true},
                       {u"ErrorType"_s, failure.exceptionType},
                       {u"ErrorMessage"_s, failure.message},
                       {u"ErrorSource"_s, u"SuperOffice.Services.Implementation"_s}},
                      sent);
    case Settings::ErrorStyle::WebApi:
        return inJson({{u"Message"_s, failure.friendlyText}, {u"MessageDetail"_s, failure.message}}, sent);
    }
    Q_UNREACHABLE();
}

QJsonObject indexOf(const Settings &settings, const QString &address)
{
    auto versions = settings.services;
    std::sort(versions.begin(), versions.end());
    const auto services = [&versions](qsizetype fromEnd) {
        return versions.size() < fromEnd ? QString() : u"Services%1"_s.arg(versions.at(versions.size() - fromEnd));
    };
    return {
        {u"v1"_s, address + "/api/v1"_L1},
        {u"Documentation"_s, address + "/api/docs"_L1},
        {u"NetServer"_s, u"SuperOffice 10.1.4 NetServer (Sluice's mock)"_s},
        {u"NetServerVersion"_s, NetServerVersion},
        {u"NetServerAssembly"_s, NetServerVersion},
        {u"NetServerDate"_s, u"2026-01-15T00:00:00Z"_s},
        {u"NetServerLabel"_s, u"Sluice mock"_s},
        {u"Services"_s, services(2)},
        {u"ServicesCurrent"_s, services(1)},
        {u"Version"_s, u"v1"_s},
    };
}

QJsonObject operationMap(const Settings &settings, const QString &address)
{
    QJsonObject map;
    for (const auto agent : {Agent::Diagnostics, Agent::Configuration}) {
        const auto operations = operationsOf(NewestServices, agent);
        for (const auto &operation : operations) {
            if (settings.missingOperations.contains(operation))
                continue;
            const auto name = u"%1/%2"_s.arg(agentName(agent), operation);
            map.insert(address + "/api/v1/Agents/"_L1 + name, QJsonObject{{u"POST"_s, "Performs "_L1 + name}});
        }
    }
    map.insert(address + "/api/v1/User/currentPrincipal"_L1, QJsonObject{{u"GET"_s, u"Who is signed in"_s}});
    return map;
}

QJsonObject principalOf(const Settings &settings, const Account &account)
{
    return {
        {u"UserType"_s, u"InternalAssociate"_s},
        {u"Associate"_s, account.name},
        {u"AssociateId"_s, account.associateId},
        {u"IsPerson"_s, true},
        {u"PersonId"_s, 100 + account.associateId},
        {u"CountryId"_s, 578},
        {u"HomeCountryId"_s, 578},
        {u"ContactId"_s, 2},
        {u"GroupId"_s, 1},
        {u"RoleId"_s, 1},
        {u"RoleName"_s, account.isAdministrator() ? u"User level 0"_s : u"User level 1"_s},
        {u"RoleDescription"_s, account.isAdministrator() ? u"Administrator"_s : u"User"_s},
        {u"RoleType"_s, u"Employee"_s},
        {u"Licenses"_s, QJsonArray()},
        {u"FullName"_s, account.fullName},
        {u"EMailAddress"_s, QString()},
        {u"FunctionRights"_s, QJsonArray::fromStringList(account.functionRights)},
        {u"EjUserStatus"_s, u"StatusNormal"_s},
        {u"ProvidedCredentials"_s, QJsonArray()},
        {u"SecondaryGroups"_s, QJsonArray{1}},
        {u"DatabaseContextIdentifier"_s, settings.onlineHost.isEmpty() ? u"Default"_s : settings.tenant},
        {u"UserName"_s, account.name},
    };
}

QJsonObject tenantStateOf(const Settings &settings, const ServerState &server, const QString &name,
                          const QString &origin)
{
    const bool isKnown = name.compare(settings.tenant, Qt::CaseInsensitive) == 0;
    const auto state = isKnown ? server.tenantState() : u"Unknown"_s;
    const auto endpoint = isKnown ? endpointOf(settings, server.tenantHost(), origin) : QString();
    const auto validUntil = QDateTime::currentDateTimeUtc().addSecs(settings.tenantValidSeconds);
    return {
        {u"ContextIdentifier"_s, isKnown ? settings.tenant : name},
        {u"Endpoint"_s, isKnown ? QJsonValue(endpoint) : QJsonValue()},
        {u"State"_s, state},
        {u"IsRunning"_s, state == "Running"_L1 || state == "OnlineMaintenance"_L1},
        {u"ValidUntil"_s, validUntil.toString(Qt::ISODateWithMs)},
        {u"Api"_s, isKnown ? QJsonValue(endpoint + "/api"_L1) : QJsonValue()},
        {u"Version"_s, u"Release_10.1_2026.01.15-01"_s},
    };
}

} // namespace sluice::mock
