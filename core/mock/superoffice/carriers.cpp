// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/superoffice/carriers.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

constexpr auto String = "xsd:string"_L1;

// The members are in the order of the contract: a generated client ignores those out of order (dossier §1.4, §5.9).
void writePrincipal(SoapWriter &writer, const Account &account)
{
    writer.open("Response"_L1, "SoPrincipalCarrier"_L1);
    writer.value("UserType"_L1, "UserType"_L1, u"InternalAssociate"_s);
    writer.value("Associate"_L1, String, account.name);
    writer.number("AssociateId"_L1, account.associateId);
    writer.flag("IsPerson"_L1, true);
    writer.number("PersonId"_L1, 100 + account.associateId);
    writer.number("CountryId"_L1, 578);
    writer.number("HomeCountryId"_L1, 578);
    writer.number("ContactId"_L1, 2);
    writer.number("GroupId"_L1, 1);
    writer.number("BusinessId"_L1, 0);
    writer.number("CategoryId"_L1, 0);
    writer.number("ContactOwner"_L1, 0);
    writer.number("RoleId"_L1, 1);
    writer.value("RoleName"_L1, String, account.isAdministrator() ? u"User level 0"_s : u"User level 1"_s);
    writer.value("RoleDescription"_L1, String, account.isAdministrator() ? u"Administrator"_s : u"User"_s);
    writer.value("RoleType"_L1, "RoleType"_L1, u"Employee"_s);
    writer.open("Licenses"_L1, "ArrayOfGrantedModuleLicense"_L1);
    writer.close();
    writer.value("FullName"_L1, String, account.fullName);
    writer.value("EMailAddress"_L1, String, {});
    writer.strings("FunctionRights"_L1, account.functionRights);
    writer.number("EjUserId"_L1, 0);
    writer.number("EjAccessLevel"_L1, 0);
    writer.value("EjUserStatus"_L1, "EjUserStatus"_L1, u"StatusNormal"_s);
    writer.open("ProvidedCredentials"_L1, "ArrayOfProvidedCredential"_L1);
    writer.close();
    writer.numbers("SecondaryGroups"_L1, {1});
    writer.value("DatabaseContextIdentifier"_L1, String, u"Default"_s);
    writer.close();
}

} // namespace

void writeSignedIn(SoapWriter &writer, const Account &account, const QString &ticket)
{
    writePrincipal(writer, account);
    writer.open("Credentials"_L1, "SoCredentials"_L1);
    writer.value("Ticket"_L1, String, ticket);
    writer.close();
    writer.flag("AuthenticationSucceeded"_L1, true);
}

void writeDenied(SoapWriter &writer)
{
    writer.nil("Response"_L1);
    writer.nil("Credentials"_L1);
    writer.flag("AuthenticationSucceeded"_L1, false);
}

void writeSystemInfo(SoapWriter &writer)
{
    writer.open("SystemInfo"_L1, "SoSystemInfoCarrier"_L1);
    writer.value("BranchName"_L1, String, u"mock"_s);
    writer.value("BuildLabel"_L1, String, u"Sluice mock"_s);
    writer.value("AssemblyVersion"_L1, String, NetServerVersion);
    writer.value("FileVersion"_L1, String, NetServerVersion);
    writer.value("Description"_L1, String, u"SuperOffice 10.1.4 NetServer (Sluice's mock)"_s);
    writer.number("DatabaseVersion"_L1, 480);
    writer.flag("IsUnicode"_L1, true);
    writer.value("CompanyName"_L1, String, u"Ærlig & Sønner <Demo> AS"_s);
    writer.value("DatabaseType"_L1, String, u"MSSQL"_s);
    writer.value("DatabaseName"_L1, String, u"SluiceMock"_s);
    writer.flag("IsOnTravel"_L1, false);
    writer.flag("IsSatellite"_L1, false);
    writer.close();
}

void writeGenerations(SoapWriter &writer, const QList<QPair<QString, int>> &generations)
{
    writer.open("Response"_L1, "ArrayOfCacheInvalidation"_L1);
    for (const auto &[name, generation] : generations) {
        writer.open("CacheInvalidation"_L1, "CacheInvalidation"_L1);
        writer.value("Name"_L1, String, name);
        writer.number("Generation"_L1, generation);
        writer.close();
    }
    writer.close();
}

} // namespace sluice::mock
