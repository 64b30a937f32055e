// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/superoffice/restarguments.h"

#include "core/mock/http/xmldocument.h"

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

QByteArray mediaTypeOfBody(const HttpCall &call)
{
    return call.contentType.split(';').constFirst().trimmed().toLower();
}

bool isJson(const QByteArray &type)
{
    return type == "application/json" || type == "text/json" || type == "application/json-patch+json"
        || type == "application/merge-patch+json";
}

bool isXmlType(const QByteArray &type)
{
    return type == "application/xml" || type == "text/xml";
}

bool isForm(const QByteArray &type)
{
    return type == "application/x-www-form-urlencoded";
}

bool isList(const QString &member)
{
    return member.compare("CacheNames"_L1, Qt::CaseInsensitive) == 0
        || member.compare("Names"_L1, Qt::CaseInsensitive) == 0;
}

/// A text of XML or of a form, as the value that the contract wants.
QJsonValue converted(const QString &member, const QString &text)
{
    const bool isFlag = member.compare("ForAllAssociates"_L1, Qt::CaseInsensitive) == 0;
    if (isFlag && (text == "true"_L1 || text == "false"_L1))
        return text == "true"_L1;
    return text; // a flag that is neither is refused like any text
}

/// How a server reads XML is not documented: members are elements of the root, whatever their namespace, and the items of
/// a list are its child elements.
Read<QJsonObject> objectInXml(const QByteArray &body)
{
    const auto document = readXml(QString::fromUtf8(body));
    if (!document)
        return unreadable(u"The body is not XML."_s);
    QJsonObject object;
    for (auto member = document->documentElement().firstChildElement(); !member.isNull();
         member = member.nextSiblingElement()) {
        if (!isList(member.localName())) {
            object.insert(member.localName(), converted(member.localName(), member.text()));
            continue;
        }
        QJsonArray items;
        for (auto item = member.firstChildElement(); !item.isNull(); item = item.nextSiblingElement())
            items.append(item.text());
        object.insert(member.localName(), items);
    }
    return object;
}

QString decodedPart(QByteArray text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
}

/// A list is a member that comes several times, or with places: CacheNames[0].
QJsonObject objectInForm(const QByteArray &body)
{
    QJsonObject object;
    const auto pairs = body.split('&');
    for (const auto &pair : pairs) {
        const auto equals = pair.indexOf('=');
        if (equals < 0)
            continue;
        const auto name = decodedPart(pair.first(equals)).section(u'[', 0, 0);
        const auto text = decodedPart(pair.sliced(equals + 1));
        if (isList(name)) {
            auto items = object.value(name).toArray();
            items.append(text);
            object.insert(name, items);
        } else {
            object.insert(name, converted(name, text));
        }
    }
    return object;
}

Read<QJsonObject> objectInJson(const QByteArray &body)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return unreadable(u"%1 at offset %2"_s.arg(problem.errorString()).arg(problem.offset));
    if (!document.isObject())
        return unreadable(u"The body is not an object."_s);
    return document.object();
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
    const auto type = mediaTypeOfBody(call);
    if (!call.body.isEmpty() && !isJson(type) && !isXmlType(type) && !isForm(type)) {
        return tl::unexpected(RestFailure{
            415,
            {u"UnsupportedMediaTypeException"_s,
             u"The request entity's media type '%1' is not supported."_s.arg(QString::fromLatin1(call.contentType)),
             u"The request contains an entity body of a type that is not supported."_s}});
    }
    if (!takesArguments(operation))
        return RestArguments();
    const auto object = isForm(type) ? objectInForm(call.body)
        : isXmlType(type)            ? objectInXml(call.body)
                                     : objectInJson(call.body);
    return object.and_then([&](const QJsonObject &members) { return membersFor(operation, members); });
}

} // namespace sluice::mock
