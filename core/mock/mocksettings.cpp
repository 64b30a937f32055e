// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/mocksettings.h"

#include "core/mock/settingkeys.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

using Key = SettingKey<Settings>;

std::optional<QList<int>> numbers(const QString &value, int least, int most)
{
    QList<int> result;
    const auto parts = value.split(u',');
    for (const auto &part : parts) {
        const auto one = number(part.trimmed(), least, most);
        if (!one)
            return {};
        result.append(*one);
    }
    return result;
}

std::optional<QString> folderName(const QString &value)
{
    if (value.isEmpty() || value.contains(u'/'))
        return {};
    return value;
}

constexpr auto TenantStates = "Unknown|Provisioning|Running|Deleted|Suspended|OnlineMaintenance|OfflineMaintenance|"
                              "ProvisioningFailed|Deleting|DeleteFailed|MigrationPending"_L1;

std::optional<QString> tenantState(const QString &value)
{
    if (!QString(TenantStates).split(u'|').contains(value))
        return {};
    return value;
}

bool addCache(Settings &settings, const QString &name)
{
    if (name.isEmpty())
        return false;
    settings.extraCaches.append(name);
    return true;
}

const QList<Key> &serverKeys()
{
    static const QList<Key> keys{
        {"services"_L1, "NN[,NN...]"_L1,
         [](Settings &s, const QString &v) { return assign(s.services, numbers(v, 70, 99)); }},
        {"strictness"_L1, "wire|published"_L1,
         [](Settings &s, const QString &v) {
             return assign(
                 s.strictness,
                 chosen<Strictness>(v, {{"wire"_L1, Strictness::Wire}, {"published"_L1, Strictness::Published}}));
         }},
        {"profile"_L1, "legacy|modern"_L1,
         [](Settings &s, const QString &v) {
             return assign(
                 s.profile,
                 chosen<Settings::Profile>(
                     v, {{"legacy"_L1, Settings::Profile::Legacy}, {"modern"_L1, Settings::Profile::Modern}}));
         }},
        {"pseudoNames"_L1, "true|false"_L1,
         [](Settings &s, const QString &v) { return assign(s.pseudoNames, flag(v)); }},
        {"cache"_L1, "NAME"_L1, &addCache},
        {"ticketLife"_L1, "0..86400"_L1,
         [](Settings &s, const QString &v) { return assign(s.ticketLifeSeconds, number(v, 0, 86400)); }},
        {"expireOnce"_L1, "0..1000000"_L1,
         [](Settings &s, const QString &v) { return assign(s.expireOnce, number(v, 0, 1000000)); }},
        {"requireAdminAll"_L1, "true|false"_L1,
         [](Settings &s, const QString &v) { return assign(s.requireAdminAll, flag(v)); }},
        {"latencyMs"_L1, "0..600000"_L1,
         [](Settings &s, const QString &v) { return assign(s.latencyMs, number(v, 0, 600000)); }},
    };
    return keys;
}

const QList<Key> &answerKeys()
{
    using EmptyMeans = Settings::EmptyMeans;
    using ListAnswer = Settings::ListAnswer;
    static const QList<Key> keys{
        {"wrapExceptions"_L1, "true|false"_L1,
         [](Settings &s, const QString &v) { return assign(s.wrapExceptions, flag(v)); }},
        {"exceptionDetail"_L1, "true|false"_L1,
         [](Settings &s, const QString &v) { return assign(s.exceptionDetail, flag(v)); }},
        {"faultLanguage"_L1, "en|de"_L1,
         [](Settings &s, const QString &v) {
             return assign(s.faultLanguage, chosen<QString>(v, {{"en"_L1, u"en"_s}, {"de"_L1, u"de"_s}}));
         }},
        {"emptyMeans"_L1, "none|all|error"_L1,
         [](Settings &s, const QString &v) {
             return assign(
                 s.emptyMeans,
                 chosen<EmptyMeans>(
                     v, {{"none"_L1, EmptyMeans::None}, {"all"_L1, EmptyMeans::All}, {"error"_L1, EmptyMeans::Error}}));
         }},
        {"unknownName"_L1, "ignore|error"_L1,
         [](Settings &s, const QString &v) {
             return assign(s.unknownNameIsError, chosen<bool>(v, {{"ignore"_L1, false}, {"error"_L1, true}}));
         }},
        {"nilHeaders"_L1, "nil|absent"_L1,
         [](Settings &s, const QString &v) {
             return assign(s.nilHeadersAbsent, chosen<bool>(v, {{"nil"_L1, false}, {"absent"_L1, true}}));
         }},
        {"prefixStyle"_L1, "h|x"_L1,
         [](Settings &s, const QString &v) {
             return assign(s.otherPrefixes, chosen<bool>(v, {{"h"_L1, false}, {"x"_L1, true}}));
         }},
        {"succeeded"_L1, "present|absent"_L1,
         [](Settings &s, const QString &v) {
             return assign(s.succeededAbsent, chosen<bool>(v, {{"present"_L1, false}, {"absent"_L1, true}}));
         }},
        {"listAnswer"_L1, "list|absent|nil|empty"_L1,
         [](Settings &s, const QString &v) {
             return assign(s.listAnswer,
                           chosen<ListAnswer>(v,
                                              {{"list"_L1, ListAnswer::List},
                                               {"absent"_L1, ListAnswer::Absent},
                                               {"nil"_L1, ListAnswer::Nil},
                                               {"empty"_L1, ListAnswer::Empty}}));
         }},
    };
    return keys;
}

const QList<Key> &scenarioKeys()
{
    static const QList<Key> keys{
        {"missingOps"_L1, "OPERATION[,OPERATION...]"_L1,
         [](Settings &s, const QString &v) {
             s.missingOperations = v.split(u',', Qt::SkipEmptyParts);
             return true;
         }},
        {"htmlInstead"_L1, "true|false"_L1,
         [](Settings &s, const QString &v) { return assign(s.htmlInstead, flag(v)); }},
        {"dropConnection"_L1, "true|false"_L1,
         [](Settings &s, const QString &v) { return assign(s.dropConnection, flag(v)); }},
        {"noContentLengthOn204"_L1, "true|false"_L1,
         [](Settings &s, const QString &v) { return assign(s.noContentLengthOn204, flag(v)); }},
        {"status"_L1, "200..599"_L1,
         [](Settings &s, const QString &v) { return assign(s.actionStatus, number(v, 200, 599)); }},
        {"location"_L1, "URL"_L1, [](Settings &s, const QString &v) { return assign(s.actionLocation, text(v)); }},
        {"actionBody"_L1, "TEXT"_L1,
         [](Settings &s, const QString &v) {
             s.actionBody = v;
             return true;
         }},
    };
    return keys;
}

const QList<Key> &restKeys()
{
    using ErrorStyle = Settings::ErrorStyle;
    static const QList<Key> keys{
        {"soap"_L1, "true|false"_L1, [](Settings &s, const QString &v) { return assign(s.soap, flag(v)); }},
        {"rest"_L1, "true|false"_L1, [](Settings &s, const QString &v) { return assign(s.rest, flag(v)); }},
        {"basicAuth"_L1, "true|false"_L1, [](Settings &s, const QString &v) { return assign(s.basicAuth, flag(v)); }},
        {"requireAppToken"_L1, "true|false"_L1,
         [](Settings &s, const QString &v) { return assign(s.requireAppToken, flag(v)); }},
        {"errorStyle"_L1, "1|2|3"_L1,
         [](Settings &s, const QString &v) {
             return assign(
                 s.errorStyle,
                 chosen<ErrorStyle>(
                     v,
                     {{"1"_L1, ErrorStyle::Browser}, {"2"_L1, ErrorStyle::Documented}, {"3"_L1, ErrorStyle::WebApi}}));
         }},
        {"errorStatus200"_L1, "true|false"_L1,
         [](Settings &s, const QString &v) { return assign(s.errorStatus200, flag(v)); }},
        {"nullOnFailure"_L1, "true|false"_L1,
         [](Settings &s, const QString &v) { return assign(s.nullOnFailure, flag(v)); }},
    };
    return keys;
}

const QList<Key> &onlineKeys()
{
    static const QList<Key> keys{
        {"onlineHost"_L1, "HOST[:PORT]"_L1,
         [](Settings &s, const QString &v) { return assign(s.onlineHost, text(v)); }},
        {"movedFrom"_L1, "HOST[:PORT]"_L1, [](Settings &s, const QString &v) { return assign(s.movedFrom, text(v)); }},
        {"tenantMovesAfter"_L1, "0..1000000"_L1,
         [](Settings &s, const QString &v) { return assign(s.tenantMovesAfter, number(v, 0, 1000000)); }},
        {"tenant"_L1, "NAME"_L1, [](Settings &s, const QString &v) { return assign(s.tenant, folderName(v)); }},
        {"tenantState"_L1, TenantStates,
         [](Settings &s, const QString &v) { return assign(s.tenantState, tenantState(v)); }},
        {"tenantStateMoved"_L1, TenantStates,
         [](Settings &s, const QString &v) { return assign(s.tenantStateMoved, tenantState(v)); }},
        {"tenantValidSeconds"_L1, "0..86400"_L1,
         [](Settings &s, const QString &v) { return assign(s.tenantValidSeconds, number(v, 0, 86400)); }},
        {"tenantEndpoint"_L1, "URL"_L1,
         [](Settings &s, const QString &v) { return assign(s.tenantEndpoint, text(v)); }},
        {"tlsCertificate"_L1, "FILE"_L1,
         [](Settings &s, const QString &v) { return assign(s.tlsCertificate, text(v)); }},
        {"tlsKey"_L1, "FILE"_L1, [](Settings &s, const QString &v) { return assign(s.tlsKey, text(v)); }},
    };
    return keys;
}

QList<Key> allKeys()
{
    return serverKeys() + answerKeys() + scenarioKeys() + restKeys() + onlineKeys();
}

} // namespace

std::optional<QString> Settings::set(const QString &key, const QString &value)
{
    return setByKey(*this, allKeys(), key, value);
}

QStringList Settings::describedKeys()
{
    return described(allKeys());
}

} // namespace sluice::mock
