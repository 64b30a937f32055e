// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/inforoutersettings.h"

#include "core/mock/settingkeys.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

using Key = SettingKey<InfoRouterSettings>;
using S = InfoRouterSettings;

/// One of the words in \a choices, which are separated by bars.
std::optional<QString> word(const QString &value, QLatin1StringView choices)
{
    if (!QString(choices).split(u'|').contains(value))
        return {};
    return value;
}

std::optional<bool> isOn(const QString &value)
{
    return chosen<bool>(value, {{"on"_L1, true}, {"off"_L1, false}});
}

/// The path without leading and trailing slashes.
std::optional<QString> folder(const QString &value)
{
    return QString(value).remove(QRegularExpression(u"^/+|/+$"_s));
}

const QList<Key> &answerKeys()
{
    static const QList<Key> keys{
        {"generation"_L1, "legacy|modern"_L1,
         [](S &s, const QString &v) {
             return assign(s.generation,
                           chosen<S::Generation>(
                               v, {{"legacy"_L1, S::Generation::Legacy}, {"modern"_L1, S::Generation::Modern}}));
         }},
        {"rootStyle"_L1, "documented|allResponse|allRoot"_L1,
         [](S &s, const QString &v) {
             return assign(s.rootStyle,
                           chosen<S::RootStyle>(v,
                                                {{"documented"_L1, S::RootStyle::Documented},
                                                 {"allResponse"_L1, S::RootStyle::AllResponse},
                                                 {"allRoot"_L1, S::RootStyle::AllRoot}}));
         }},
        {"errorStyle"_L1, "code|bracket|bracketSpaced|both"_L1,
         [](S &s, const QString &v) {
             return assign(s.errorStyle,
                           chosen<S::ErrorStyle>(v,
                                                 {{"code"_L1, S::ErrorStyle::Code},
                                                  {"bracket"_L1, S::ErrorStyle::Bracket},
                                                  {"bracketSpaced"_L1, S::ErrorStyle::BracketSpaced},
                                                  {"both"_L1, S::ErrorStyle::Both}}));
         }},
        {"errorCodeAttr"_L1, "errorCode|errorcode|none"_L1,
         [](S &s, const QString &v) {
             return assign(s.errorCodeAttr,
                           chosen<S::ErrorCodeAttribute>(v,
                                                         {{"errorCode"_L1, S::ErrorCodeAttribute::CamelCase},
                                                          {"errorcode"_L1, S::ErrorCodeAttribute::LowerCase},
                                                          {"none"_L1, S::ErrorCodeAttribute::None}}));
         }},
        {"lang"_L1, "en|de|fr"_L1, [](S &s, const QString &v) { return assign(s.lang, word(v, "en|de|fr"_L1)); }},
        {"successCase"_L1, "lower|title|upper"_L1,
         [](S &s, const QString &v) {
             return assign(s.successCase,
                           chosen<S::SuccessCase>(v,
                                                  {{"lower"_L1, S::SuccessCase::Lower},
                                                   {"title"_L1, S::SuccessCase::Title},
                                                   {"upper"_L1, S::SuccessCase::Upper}}));
         }},
        {"faultLanguage"_L1, "en|de"_L1,
         [](S &s, const QString &v) { return assign(s.faultLanguage, word(v, "en|de"_L1)); }},
        {"behaviorWrapper"_L1, "SystemBehaviorSettings|Value"_L1,
         [](S &s, const QString &v) { return assign(s.behaviorWrapper, word(v, "SystemBehaviorSettings|Value"_L1)); }},
        {"soapPrefix"_L1, "soap|s"_L1,
         [](S &s, const QString &v) { return assign(s.soapPrefix, word(v, "soap|s"_L1)); }},
        {"payloadNs"_L1, "empty|tempuri"_L1,
         [](S &s, const QString &v) {
             return assign(
                 s.payloadNs,
                 chosen<S::PayloadNamespace>(
                     v, {{"empty"_L1, S::PayloadNamespace::Empty}, {"tempuri"_L1, S::PayloadNamespace::Tempuri}}));
         }},
        {"escapedPayload"_L1, "true|false"_L1,
         [](S &s, const QString &v) { return assign(s.escapedPayload, flag(v)); }},
    };
    return keys;
}

const QList<Key> &serverKeys()
{
    static const QList<Key> keys{
        {"virtualDir"_L1, "FOLDER"_L1, [](S &s, const QString &v) { return assign(s.virtualDir, folder(v)); }},
        {"httpGetPost"_L1, "on|off"_L1, [](S &s, const QString &v) { return assign(s.httpGetPost, isOn(v)); }},
        {"soap12Words"_L1, "shared|own"_L1,
         [](S &s, const QString &v) {
             return assign(s.ownWordsIn12, chosen<bool>(v, {{"shared"_L1, false}, {"own"_L1, true}}));
         }},
        {"requestValidation"_L1, "on|off"_L1,
         [](S &s, const QString &v) { return assign(s.requestValidation, isOn(v)); }},
        {"strictness"_L1, "wire|published"_L1,
         [](S &s, const QString &v) {
             return assign(
                 s.strictness,
                 chosen<Strictness>(v, {{"wire"_L1, Strictness::Wire}, {"published"_L1, Strictness::Published}}));
         }},
        {"customErrors"_L1, "on|off"_L1, [](S &s, const QString &v) { return assign(s.customErrors, isOn(v)); }},
        {"windowsAuth"_L1, "true|false"_L1, [](S &s, const QString &v) { return assign(s.windowsAuth, flag(v)); }},
        {"missing"_L1, "OPERATION[,OPERATION...]"_L1,
         [](S &s, const QString &v) {
             s.missing = v.split(u',', Qt::SkipEmptyParts);
             return true;
         }},
        {"ticketLifeSeconds"_L1, "0..2592000"_L1,
         [](S &s, const QString &v) {
             const auto seconds = number(v, 0, 2592000);
             if (seconds)
                 s.ticketLifeSeconds = seconds;
             return seconds.has_value();
         }},
        {"expireOnce"_L1, "0..1000000"_L1,
         [](S &s, const QString &v) { return assign(s.expireOnce, number(v, 0, 1000000)); }},
        {"loginDelayMs"_L1, "0..600000"_L1,
         [](S &s, const QString &v) { return assign(s.loginDelayMs, number(v, 0, 600000)); }},
        {"slowMs"_L1, "0..600000"_L1, [](S &s, const QString &v) { return assign(s.slowMs, number(v, 0, 600000)); }},
        {"tlsCertificate"_L1, "FILE"_L1, [](S &s, const QString &v) { return assign(s.tlsCertificate, text(v)); }},
        {"tlsKey"_L1, "FILE"_L1, [](S &s, const QString &v) { return assign(s.tlsKey, text(v)); }},
    };
    return keys;
}

const QList<Key> &scenarioKeys()
{
    static const QList<Key> keys{
        {"redirect"_L1, "URL"_L1, [](S &s, const QString &v) { return assign(s.redirect, text(v)); }},
        {"htmlError"_L1, "true|false"_L1, [](S &s, const QString &v) { return assign(s.htmlError, flag(v)); }},
        {"truncate"_L1, "true|false"_L1, [](S &s, const QString &v) { return assign(s.truncate, flag(v)); }},
        {"bom"_L1, "true|false"_L1, [](S &s, const QString &v) { return assign(s.bom, flag(v)); }},
        {"dropConnection"_L1, "true|false"_L1,
         [](S &s, const QString &v) { return assign(s.dropConnection, flag(v)); }},
        {"httpStatus"_L1, "200..599"_L1,
         [](S &s, const QString &v) { return assign(s.actionStatus, number(v, 200, 599)); }},
        {"faultOnFlush"_L1, "true|false"_L1, [](S &s, const QString &v) { return assign(s.faultOnFlush, flag(v)); }},
    };
    return keys;
}

QList<Key> allKeys()
{
    return answerKeys() + serverKeys() + scenarioKeys();
}

} // namespace

std::optional<QString> InfoRouterSettings::set(const QString &key, const QString &value)
{
    return setByKey(*this, allKeys(), key, value);
}

std::optional<QString> InfoRouterSettings::problem() const
{
    if (!isLegacy() && (!httpGetPost || customErrors))
        return tr("The mock settings httpGetPost=off and customErrors=on need generation=legacy.");
    return {};
}

QStringList InfoRouterSettings::describedKeys()
{
    return described(allKeys());
}

} // namespace sluice::mock
