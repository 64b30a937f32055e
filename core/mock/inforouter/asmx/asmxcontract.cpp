// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/asmx/asmxcontract.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

using Kind = AsmxOperation::Kind;

// Newer operations spell the ticket parameter in lower case, older ones with a capital (dossier §0.5).
constexpr auto OldTicketName = "AuthenticationTicket"_L1;
constexpr auto NewTicketName = "authenticationTicket"_L1;

QList<AsmxOperation> sessionOperations()
{
    const QStringList credentials{u"UID"_s, u"PWD"_s};
    const auto root = u"root"_s;
    return {
        {Kind::SignIn, u"AuthenticateUser"_s, credentials, credentials, {}, {}, true, root},
        {Kind::SignIn, u"AuthenticateUser1"_s, {u"UID"_s, u"PWD"_s, u"Lang"_s}, credentials, {}, {}, false, root},
        {Kind::SignInViaWindows,
         u"AuthenticateUserViaWindows"_s,
         {u"language"_s, u"oldTicket"_s},
         {},
         u"oldTicket"_s,
         {},
         false,
         root},
        {Kind::Renew,
         u"RenewTicket"_s,
         {u"UID"_s, u"PWD"_s, u"Lang"_s, u"OldTicket"_s},
         credentials,
         u"OldTicket"_s,
         {},
         false,
         root},
        {Kind::CheckTicket, u"isValidTicket"_s, {OldTicketName}, {}, OldTicketName, {}, true, root},
        {Kind::SignOut, u"LogOut"_s, {OldTicketName}, {}, OldTicketName, {}, true, root},
        {Kind::SignInForBackEnd,
         u"CreateTicketforUser"_s,
         {u"TrustedUserPwd"_s, u"UserName"_s},
         {u"TrustedUserPwd"_s, u"UserName"_s},
         {},
         {},
         true,
         root},
    };
}

QList<AsmxOperation> serverOperations()
{
    const QStringList ticket{NewTicketName};
    return {
        {Kind::ServerInfo, u"ServerInfo"_s, {}, {}, {}, {}, true, u"root"_s},
        {Kind::SignInOptions, u"GetSignInOptions"_s, {}, {}, {}},
        {Kind::Flush,
         u"FlushApplicationCache"_s,
         ticket,
         {},
         NewTicketName,
         {Group::Administrators, Group::UserManagers}},
        {Kind::ApplicationParameters, u"getApplicationParameters"_s, {OldTicketName}, {}, OldTicketName, {}, true},
        {Kind::MaintenanceJobs,
         u"GetMaintenanceJobsStatus"_s,
         ticket,
         {},
         NewTicketName,
         {Group::Administrators, Group::AuditManagers}},
        {Kind::WarehouseStatus,
         u"GetWarehouseStatus"_s,
         ticket,
         {},
         NewTicketName,
         {Group::Administrators, Group::AuditManagers}},
        {Kind::BehaviorSettings,
         u"GetSystemBehaviorSettings"_s,
         ticket,
         {},
         NewTicketName,
         {Group::Administrators, Group::PolicyManagers}},
        {Kind::GroupMemberships,
         u"GetGroupMembershipsOfUser"_s,
         {NewTicketName, u"userName"_s},
         {u"userName"_s},
         NewTicketName},
    };
}

const QList<AsmxOperation> &knownOperations()
{
    static const auto operations = sessionOperations() + serverOperations();
    return operations;
}

std::optional<AsmxOperation> found(const QList<AsmxOperation> &operations, const QString &name,
                                   Qt::CaseSensitivity sensitivity)
{
    const auto place =
        std::find_if(operations.cbegin(), operations.cend(), [&name, sensitivity](const AsmxOperation &operation) {
            return operation.name.compare(name, sensitivity) == 0;
        });
    return place == operations.cend() ? std::nullopt : std::optional(*place);
}

} // namespace

bool AsmxOperation::isOfSession() const
{
    switch (kind) {
    case Kind::SignIn:
    case Kind::SignInViaWindows:
    case Kind::SignInForBackEnd:
    case Kind::Renew:
    case Kind::CheckTicket:
    case Kind::SignOut:
        return true;
    case Kind::ServerInfo:
    case Kind::SignInOptions:
    case Kind::Flush:
    case Kind::ApplicationParameters:
    case Kind::BehaviorSettings:
    case Kind::GroupMemberships:
    case Kind::MaintenanceJobs:
    case Kind::WarehouseStatus:
        return false;
    }
    Q_UNREACHABLE();
}

QList<AsmxOperation> operationsOf(const InfoRouterSettings &settings)
{
    auto operations = knownOperations();
    operations.removeIf([&settings](const AsmxOperation &operation) {
        return (settings.isLegacy() && !operation.isLegacy)
            || settings.missing.contains(operation.name, Qt::CaseInsensitive);
    });
    return operations;
}

std::optional<AsmxOperation> operationNamed(const InfoRouterSettings &settings, const QString &name,
                                            Qt::CaseSensitivity sensitivity)
{
    return found(operationsOf(settings), name, sensitivity);
}

QString ownSpelling(const QString &name)
{
    const auto known = found(knownOperations(), name, Qt::CaseInsensitive);
    return known ? known->name : name;
}

} // namespace sluice::mock
