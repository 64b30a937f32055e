// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/superoffice/restarguments.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

template<typename T>
using Read = tl::expected<T, RestFailure>;

tl::unexpected<RestFailure> unreadable(const QString &detail)
{
    return tl::unexpected(RestFailure{400, {u"ArgumentException"_s, detail, u"The request is invalid."_s}});
}

/// A real server also accepts XML and forms (dossier §2.2). How it reads them is not documented and Sluice sends none,
/// so the mock refuses them.
bool isJson(const QByteArray &contentType)
{
    const auto type = contentType.split(';').constFirst().trimmed().toLower();
    return type == "application/json" || type == "text/json" || type == "application/json-patch+json"
        || type == "application/merge-patch+json";
}

/// The member with this name; if there is none, case is ignored. A missing member counts as null.
QJsonValue member(const QJsonObject &object, const QString &name)
{
    if (object.contains(name))
        return object.value(name);
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return {};
}

Read<QStringList> stringsIn(const QJsonObject &object, const QString &name)
{
    const auto value = member(object, name);
    if (value.isNull())
        return QStringList();
    if (!value.isArray())
        return unreadable(u"%1 is not a list."_s.arg(name));
    QStringList strings;
    const auto items = value.toArray();
    for (const auto &item : items) {
        if (!item.isString())
            return unreadable(u"%1 holds something that is not a string."_s.arg(name));
        strings.append(item.toString());
    }
    return strings;
}

Read<ConfigurationCall> configurationIn(const QJsonObject &object)
{
    const auto application = member(object, u"Application"_s);
    const auto instance = member(object, u"Instance"_s);
    const auto forAll = member(object, u"ForAllAssociates"_s);
    for (const auto &text : {application, instance}) {
        if (!text.isString() && !text.isNull())
            return unreadable(u"Application and Instance are strings."_s);
    }
    if (!forAll.isBool() && !forAll.isNull())
        return unreadable(u"ForAllAssociates is true or false."_s);
    return ConfigurationCall{application.toString(), instance.toString(), forAll.toBool()};
}

Read<RestArguments> membersFor(const QString &operation, const QJsonObject &object)
{
    if (operation == "ClearConfigurationCache"_L1) {
        return configurationIn(object).map([](const ConfigurationCall &call) { return RestArguments{{}, call}; });
    }
    // The contract has two names for the same member (dossier §5.6).
    const auto list = operation == "GetCacheInvalidationGenerations"_L1 ? u"Names"_s : u"CacheNames"_s;
    return stringsIn(object, list).map([](const QStringList &names) { return RestArguments{names, {}}; });
}

bool takesArguments(const QString &operation)
{
    return operation == "FlushCachesByName"_L1 || operation == "GetCacheState"_L1
        || operation == "GetCacheInvalidationGenerations"_L1 || operation == "ClearConfigurationCache"_L1;
}

} // namespace

tl::expected<RestArguments, RestFailure> argumentsOf(const QString &operation, const HttpCall &call)
{
    if (!call.body.isEmpty() && !isJson(call.contentType)) {
        return tl::unexpected(RestFailure{
            415,
            {u"UnsupportedMediaTypeException"_s,
             u"The request entity's media type '%1' is not supported."_s.arg(QString::fromLatin1(call.contentType)),
             u"The request contains an entity body of a type that is not supported."_s}});
    }
    if (!takesArguments(operation))
        return RestArguments();
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(call.body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return unreadable(u"%1 at offset %2"_s.arg(problem.errorString()).arg(problem.offset));
    if (!document.isObject())
        return unreadable(u"The body is not an object."_s);
    return membersFor(operation, document.object());
}

} // namespace sluice::mock
