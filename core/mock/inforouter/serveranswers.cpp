// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/serveranswers.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

constexpr auto ServerName = "DEMO01"_L1;

QString word(bool isSet)
{
    return isSet ? u"true"_s : u"false"_s;
}

QList<XmlElement> settingElements(Installation &installation, const QStringList &names)
{
    QList<XmlElement> elements;
    for (const auto &name : names)
        elements.append({name, {}, {}, installation.setting(name)});
    return elements;
}

QList<XmlElement> publicParameters(Installation &installation)
{
    return settingElements(installation,
                           {u"WEBDAV"_s, u"ALLOWEMAILATTACHMENTS"_s, u"ATTACHMENTSIZELIMIT"_s, u"APPLICATIONURL"_s,
                            u"SYSTEMEMAILADDRESS"_s, u"INDEXSRV"_s, u"SEARCHPAGESIZE"_s, u"FILEUPLOADLIMIT"_s,
                            u"ALLOWPARTIALEMAILUPLOADS"_s});
}

QList<XmlElement> administratorsParameters(Installation &installation)
{
    auto elements =
        settingElements(installation,
                        {u"INDEXCATALOG"_s, u"LOGLOGINS"_s, u"FILEUPLOADTIMEOUT"_s, u"ALLOWOWNERSHIPTRANSFER"_s,
                         u"SUBSCRIPTIONNOTIFICATIONS"_s, u"SENDEMAIL"_s, u"SENDTO_DISPLAYUSERLIST"_s, u"SMTPSERVER"_s,
                         u"SMTPSERVERPORT"_s, u"SMTPCONNECTIONTIMEOUT"_s, u"SMTPSENDUSERNAME"_s});
    elements.append({u"SMTPSENDPASSWORD"_s, {}, {}, u"****"_s});
    elements += settingElements(installation,
                                {u"PWDMINLEN"_s, u"PWDALPHA"_s, u"PWDNUM"_s, u"PWDEXPIRES"_s, u"PWDWEAKLIST"_s,
                                 u"PWDNONALPHA"_s, u"PWDNOUSERNAME"_s, u"PWDNOEMAIL"_s});
    const XmlElement authority{u"AuthenticationAuthority"_s, {}, {}, u"infoRouter"_s};
    const XmlElement address{u"IPAddress"_s, {}, {}, u"127.0.0.1"_s};
    const XmlElement warehouse{u"wh"_s, {{u"whno"_s, u"00"_s}, {u"path"_s, u"D:\\Warehouse\\00"_s}}};
    elements += {
        XmlElement{u"AuthenticationAuthorities"_s, {}, {authority}},
        XmlElement{u"ServerName"_s, {}, {}, ServerName},
        XmlElement{u"IPAddressList"_s, {}, {address}},
        XmlElement{u"WarehousePaths"_s, {}, {warehouse}},
    };
    return elements;
}

XmlElement job(int id, const QString &name, const QString &schedule, const QDateTime &started)
{
    XmlAttributes attributes{{u"JobId"_s, QString::number(id)},
                             {u"JobNameResourceId"_s, QString::number(5000 + id)},
                             {u"JobName"_s, name},
                             {u"ScheduleType"_s, schedule}};
    if (started.isNull()) {
        attributes += XmlAttributes{
            {u"StartDate"_s, {}}, {u"TimeElapsedMs"_s, u"0"_s}, {u"Result"_s, {}}, {u"IsLate"_s, word(false)}};
    } else {
        const bool isLate = started < QDateTime::currentDateTimeUtc().addDays(-1);
        attributes += XmlAttributes{{u"StartDate"_s, started.toString(Qt::ISODate)},
                                    {u"TimeElapsedMs"_s, u"1250"_s},
                                    {u"Success"_s, word(true)},
                                    {u"IsLate"_s, word(isLate)}};
    }
    return {u"MaintenanceJob"_s, attributes};
}

} // namespace

AsmxResult serverInfo(const InfoRouterSettings &settings)
{
    const auto now = QDateTime::currentDateTime();
    XmlAttributes attributes{
        {u"VersionNumber"_s, settings.isLegacy() ? u"8.5.0.0"_s : u"9.2.0.0"_s},
        {u"Server_date_time"_s, now.toString(u"yyyy-MM-ddTHH:mm:ss"_s)},
        {u"Coordinated_Universal_Time"_s, now.toUTC().toString(Qt::ISODate)},
        {u"UTC_Offset"_s, QString::number(now.offsetFromUtc() / 3600.0)},
        {u"Company"_s, u"Example"_s},
        {u"ServerName"_s, ServerName},
        {u"LicenseCount"_s, u"25"_s},
        {u"SubscriptionEndDate"_s, u"2099-12-31T00:00:00Z"_s},
    };
    if (!settings.isLegacy()) { // missing operations mean an older server
        attributes += XmlAttributes{{u"WindowsAuthenticationIsOn"_s, word(settings.windowsAuth)},
                                    {u"WorkflowIsOn"_s, word(true)},
                                    {u"AnonymousAccessIsOn"_s, word(false)},
                                    {u"ComplianceModuleIsOn"_s, word(false)}};
    }
    return {true, attributes, {}};
}

AsmxResult signInOptions(const InfoRouterSettings &settings)
{
    const XmlElement options{u"SignInOptions"_s,
                             {{u"PasswordSignIn"_s, word(true)},
                              {u"WindowsAuthentication"_s, word(settings.windowsAuth)},
                              {u"AnonymousAccess"_s, word(false)}},
                             {{u"OidcProviders"_s}, {u"AuthenticationAuthorities"_s}}};
    return {true, {{u"error"_s, {}}}, {options}};
}

AsmxResult applicationParameters(Installation &installation, bool isAdministrator)
{
    XmlElement parameters{u"PARAMETERS"_s, {}, publicParameters(installation)};
    if (isAdministrator)
        parameters.children += administratorsParameters(installation);
    return {true, {{u"error"_s, {}}}, {parameters}};
}

AsmxResult behaviorSettings(const InfoRouterSettings &settings, Installation &installation)
{
    const auto element = [&installation](const QString &name, const QString &stored) {
        return XmlElement{name, {}, {}, installation.setting(stored).toLower()};
    };
    return {true,
            {},
            {{settings.behaviorWrapper,
              {},
              {element(u"LogLogins"_s, u"LOGLOGINS"_s), element(u"LogLoginAttempts"_s, u"LOGLOGINATTEMPTS"_s),
               element(u"LoginDelay"_s, u"LOGINDELAY"_s),
               element(u"AllowLibraryManagersToEditPolicy"_s, u"LIBMANAGERS_EDITPOLICY"_s)}}}};
}

AsmxResult memberships(const Member &member)
{
    XmlElement groups{u"UserGroups"_s};
    for (const auto group : member.groups) {
        groups.children.append({u"usergroup"_s,
                                {{u"GroupID"_s, QString::number(static_cast<int>(group))},
                                 {u"GroupName"_s, nameOf(group)},
                                 {u"DomainID"_s, u"0"_s},
                                 {u"DomainName"_s, {}},
                                 {u"public"_s, u"True"_s}}});
    }
    return {true, {}, {groups}};
}

AsmxResult maintenanceJobs()
{
    const auto now = QDateTime::currentDateTimeUtc();
    return {true,
            {},
            {job(1, u"Clean up temporary files"_s, u"Hourly"_s, now.addSecs(-1200)),
             job(2, u"Send notifications"_s, u"AnyTime"_s, now.addSecs(-60)),
             job(3, u"Check subscriptions"_s, u"Daily"_s, now.addDays(-2)),
             job(4, u"Compact the warehouse"_s, u"WeekLyOnMonday"_s, {})}};
}

AsmxResult warehouseStatus()
{
    const XmlElement path{u"WarehousePath"_s,
                          {{u"WhNo"_s, u"00"_s},
                           {u"Path"_s, u"D:\\Warehouse\\00"_s},
                           {u"RootDrive"_s, u"D:\\"_s},
                           {u"Size"_s, u"1048576.5"_s},
                           {u"DocCount"_s, u"42"_s}}};
    const XmlElement disk{u"Disk"_s,
                          {{u"VolumeName"_s, u"DATA"_s},
                           {u"DiskSize"_s, u"1E+12"_s},
                           {u"FreeSpace"_s, u"5E+11"_s},
                           {u"DiskType"_s, u"Fixed"_s},
                           {u"DriveTypeExplanation"_s, u"A fixed disk"_s},
                           {u"CriticalFreeSpace"_s, word(false)}}};
    return {true,
            {{u"TotalWarehouseSize"_s, u"1048576.5"_s}, {u"TotalDocumentCount"_s, u"42"_s}},
            {{u"WarehousePaths"_s, {}, {path}}, {u"Disks"_s, {}, {disk}}}};
}

} // namespace sluice::mock
