// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverjson.h"

#include "core/domain/http/hostheader.h"
#include "core/domain/server/serverurl.h"
#include "core/storage/files/jsonreader.h"
#include "core/storage/servers/storedwords.h"

#include <QCoreApplication>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <limits>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestTimeout = 3600;
constexpr int NewestServices = 999;

struct ServerJsonText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ServerStore)
};

/// Writes \a value unless it is the default.
void put(QJsonObject &object, QLatin1StringView key, const QJsonValue &value, const QJsonValue &usual = QString())
{
    if (value == usual)
        object.remove(key);
    else
        object.insert(key, value);
}

QJsonValue jsonOf(const ProxyChoice &proxy, QJsonObject object)
{
    put(object, "kind"_L1, wordFor(proxy.kind, proxyWords), wordFor(ProxyKind::System, proxyWords));
    put(object, "host"_L1, proxy.host);
    put(object, "port"_L1, proxy.port, 0);
    put(object, "user"_L1, proxy.user);
    return object;
}

/// What is known of \a node in \a before, where nodes may have been added, moved or removed since. Its address says which
/// one it was.
QJsonObject takeNode(const Node &node, QJsonArray &before)
{
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before.at(i).toObject().value("address"_L1) == QJsonValue(node.address))
            return before.takeAt(i).toObject();
    }
    return {};
}

QJsonValue jsonOf(const QList<Node> &nodes, QJsonArray before)
{
    QJsonArray array;
    for (const auto &node : nodes) {
        auto object = takeNode(node, before);
        object.insert("address"_L1, node.address);
        put(object, "name"_L1, node.name);
        put(object, "hostHeader"_L1, node.hostHeader);
        put(object, "tlsName"_L1, node.tlsName);
        put(object, "trustedCertificate"_L1, node.trustedCertificate);
        array.append(object);
    }
    return array;
}

/// Changes are only appended.
QJsonValue jsonOf(const QList<ClassChange> &changes, const QJsonArray &before)
{
    QJsonArray array;
    for (const auto &change : changes) {
        auto object = before.at(array.size()).toObject();
        object.insert("when"_L1, timeText(change.when));
        object.insert("from"_L1, wordFor(change.from, environmentWords));
        object.insert("to"_L1, wordFor(change.to, environmentWords));
        array.append(object);
    }
    return array;
}

void putOptions(QJsonObject &object, const ProtocolOptions &options)
{
    const ProtocolOptions usual;
    put(object, "services"_L1, options.services.value_or(0), 0);
    put(object, "envelope"_L1, wordFor(options.envelope, envelopeWords), wordFor(usual.envelope, envelopeWords));
    put(object, "signIn"_L1, wordFor(options.signIn, signInWords), wordFor(usual.signIn, signInWords));
    put(object, "online"_L1, options.online, false);
    put(object, "vendorDomain"_L1, options.vendorDomain, usual.vendorDomain);
    put(object, "binding"_L1, options.binding ? bindingWord(*options.binding) : QString());
    put(object, "language"_L1, options.language, usual.language);
}

void putTransport(QJsonObject &object, const TransportOptions &transport)
{
    put(object, "authoritiesFile"_L1, transport.authoritiesFile);
    put(object, "trustedCertificate"_L1, transport.trustedCertificate);
    put(object, "clientCertificateFile"_L1, transport.clientCertificateFile);
    put(object, "clientKeyFile"_L1, transport.clientKeyFile);
    put(object, "proxy"_L1, jsonOf(transport.proxy, object.value("proxy"_L1).toObject()), QJsonObject());
    put(object, "allowPlainHttp"_L1, transport.allowPlainHttp, false);
}

/// An address without user, query and fragment, which may hold secrets. Not only before the host: in a malformed address
/// a password may precede any "@".
QString addressFrom(JsonReader &reader, QLatin1StringView key)
{
    auto address = reader.neededText(key);
    if (address.contains(u'@') || address.contains(u'?') || address.contains(u'#'))
        reader.report(key, ServerJsonText::tr("%1 must not contain “@”, “?” or “#”."));
    else if (!address.isEmpty() && address.trimmed().isEmpty())
        reader.report(key, ServerJsonText::tr("%1 is empty."));
    return address;
}

QString hostFrom(JsonReader &reader, QLatin1StringView key)
{
    auto host = reader.text(key);
    if (host.contains(u'@'))
        reader.report(key, ServerJsonText::tr("%1 must not contain “@”."));
    return host;
}

QString nodeHostFrom(JsonReader &reader, QLatin1StringView key)
{
    auto host = hostFrom(reader, key);
    if (!host.isEmpty() && !host.contains(u'@') && !hostHeaderFrom(host))
        reader.report(key, ServerJsonText::tr("%1 must be a host, with or without a port."));
    return host;
}

/// A name that is shown in lists.
QString shownNameFrom(JsonReader &reader, QLatin1StringView key)
{
    auto name = reader.text(key);
    if (name != name.trimmed())
        reader.report(key, ServerJsonText::tr("%1 must not begin or end with a space."));
    return name;
}

QString neededNameFrom(JsonReader &reader, QLatin1StringView key)
{
    const auto name = reader.neededText(key);
    return name.isEmpty() ? name : shownNameFrom(reader, key);
}

ProtocolOptions optionsFrom(JsonReader &reader)
{
    ProtocolOptions options;
    if (reader.holds("services"_L1))
        options.services = reader.number("services"_L1, 1, 1, NewestServices);
    options.envelope = reader.word("envelope"_L1, envelopeWords).value_or(options.envelope);
    options.signIn = reader.word("signIn"_L1, signInWords).value_or(options.signIn);
    options.online = reader.flag("online"_L1);
    options.vendorDomain = reader.text("vendorDomain"_L1, options.vendorDomain);
    options.binding = reader.word("binding"_L1, bindingWords());
    options.language = reader.text("language"_L1, options.language);
    return options;
}

TransportOptions transportFrom(JsonReader &reader)
{
    auto proxy = reader.object("proxy"_L1);
    constexpr int LastPort = std::numeric_limits<quint16>::max();
    return {.authoritiesFile = reader.text("authoritiesFile"_L1),
            .trustedCertificate = reader.text("trustedCertificate"_L1),
            .clientCertificateFile = reader.text("clientCertificateFile"_L1),
            .clientKeyFile = reader.text("clientKeyFile"_L1),
            .proxy = {.kind = proxy.word("kind"_L1, proxyWords).value_or(ProxyKind::System),
                      .host = hostFrom(proxy, "host"_L1),
                      .port = static_cast<quint16>(proxy.number("port"_L1, 0, 0, LastPort)),
                      .user = proxy.text("user"_L1)},
            .allowPlainHttp = reader.flag("allowPlainHttp"_L1)};
}

QList<Node> nodesFrom(JsonReader &reader, QStringList &problems)
{
    QList<Node> nodes;
    QSet<QString> names;
    const auto array = reader.list("nodes"_L1);
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonReader node(array.at(i), u"%1[%2]"_s.arg(reader.pathOf("nodes"_L1)).arg(i), problems);
        nodes.append({.name = node.text("name"_L1),
                      .address = addressFrom(node, "address"_L1),
                      .hostHeader = nodeHostFrom(node, "hostHeader"_L1),
                      .tlsName = node.text("tlsName"_L1),
                      .trustedCertificate = node.text("trustedCertificate"_L1)});
        const auto &name = nodeName(nodes.constLast());
        const auto before = names.size();
        names.insert(name.toCaseFolded());
        if (names.size() == before)
            problems.append(ServerJsonText::tr("%1: another node is called %2 too.")
                                .arg(u"%1[%2]"_s.arg(reader.pathOf("nodes"_L1)).arg(i), name));
    }
    return nodes;
}

Environment neededClass(JsonReader &reader, QLatin1StringView key)
{
    if (!reader.holds(key))
        reader.neededText(key); // reports that it is missing
    return reader.word(key, environmentWords).value_or(Environment::Production);
}

QList<ClassChange> classChangesFrom(JsonReader &reader, QStringList &problems)
{
    QList<ClassChange> changes;
    const auto array = reader.list("classChanges"_L1);
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonReader change(array.at(i), u"%1[%2]"_s.arg(reader.pathOf("classChanges"_L1)).arg(i), problems);
        changes.append({.when = change.time("when"_L1),
                        .from = neededClass(change, "from"_L1),
                        .to = neededClass(change, "to"_L1)});
    }
    return changes;
}

QString withoutQuery(const QString &address)
{
    const auto isEnd = [](QChar c) { return c == u'?' || c == u'#'; };
    return QString(address.cbegin(), std::distance(address.cbegin(), std::ranges::find_if(address, isEnd)));
}

/// The id of a server that was written by hand without one. It is the same in every program that reads the file.
QString idFor(const Server &server)
{
    static const QUuid space(u"{5d0f9a3e-7c1b-4c7e-9a52-0d1b6b8f4e21}"_s);
    const auto name = server.name.toCaseFolded() + u'\n' + server.address;
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

/// What is wrong with \a server, apart from the form in which it is written.
std::optional<QString> problemOfValues(const Server &server)
{
    if (auto problem = problemOfNames(server))
        return problem;
    if (server.address.trimmed().isEmpty())
        return ServerJsonText::tr("The server has no address.");
    QStringList places{server.address, server.transport.proxy.host};
    for (const auto &node : server.nodes)
        places << node.address << node.hostHeader;
    // Not only before the host: in a malformed address a password may precede any "@".
    if (std::ranges::any_of(places, [](const QString &place) { return place.contains(u'@'); }))
        return ServerJsonText::tr("Addresses must not contain a user name, a password or any other “@”.");
    // An address to which nothing can be sent would guard none, although the server is listed with its class.
    QStringList addresses{server.address};
    for (const auto &node : server.nodes)
        addresses << node.address;
    for (const auto &address : std::as_const(addresses)) {
        if (const auto url = serverUrl(address, server.options); !url)
            return ServerJsonText::tr("“%1” cannot be used as an address. %2").arg(address, url.error().message);
    }
    if (server.timeout.count() < 1 || server.timeout.count() > LongestTimeout)
        return ServerJsonText::tr("The time limit is 1 to %1 seconds.").arg(LongestTimeout);
    if (server.options.services && (*server.options.services < 1 || *server.options.services > NewestServices))
        return ServerJsonText::tr("This version of the Services does not exist.");
    return {};
}

/// The first key whose value is not the same, with its value in \a one; empty when there is none.
QString firstDifference(const QJsonObject &one, const QJsonObject &other)
{
    const auto keys = one.keys() + other.keys();
    const auto differs = [&](const QString &key) { return one.value(key) != other.value(key); };
    const auto key = std::ranges::find_if(keys, differs);
    if (key == keys.cend())
        return {};
    const auto value = one.value(*key);
    return value.isString() ? u"%1 = “%2”"_s.arg(*key, value.toString()) : *key;
}

} // namespace

std::optional<QString> storingProblem(const Server &server)
{
    const auto kept = storable(server);
    for (const auto &checked : {server, kept}) { // what is left out may hold a password, and may leave nothing
        if (auto problem = problemOfValues(checked))
            return problem;
    }
    // Whatever is written has to be readable again, so the reader itself decides.
    const auto json = toJson(kept);
    auto problems = unusableTextsIn(json);
    if (!problems.isEmpty())
        return ServerJsonText::tr("%1 contains a character that cannot be stored.").arg(problems.constFirst());
    const auto again = serverFrom(json, {}, problems);
    if (!problems.isEmpty())
        return problems.constFirst();
    if (again != kept && !kept.id.isEmpty())
        return ServerJsonText::tr("The server cannot be stored, because it would be read differently: %1.")
            .arg(firstDifference(json, toJson(again)));
    return {};
}

Server storable(Server server)
{
    server.address = withoutQuery(server.address);
    for (auto &node : server.nodes)
        node.address = withoutQuery(node.address);
    server.fromSystem = false;
    return server;
}

QJsonObject toJson(const Server &server, QJsonObject before)
{
    const auto kept = storable(server);
    auto &object = before;
    object.insert("id"_L1, kept.id);
    object.insert("name"_L1, kept.name);
    object.insert("protocol"_L1, kept.protocolId);
    object.insert("address"_L1, kept.address);
    put(object, "group"_L1, kept.group);
    put(object, "user"_L1, kept.user);
    put(object, "environment"_L1, kept.environment ? wordFor(*kept.environment, environmentWords) : QString());
    putOptions(object, kept.options);
    putTransport(object, kept.transport);
    put(object, "timeoutSeconds"_L1, static_cast<int>(kept.timeout.count()),
        static_cast<int>(Server().timeout.count()));
    put(object, "nodes"_L1, jsonOf(kept.nodes, object.value("nodes"_L1).toArray()), QJsonArray());
    put(object, "askEveryTime"_L1, kept.askEveryTime, false);
    put(object, "classChanges"_L1, jsonOf(kept.classChanges, object.value("classChanges"_L1).toArray()), QJsonArray());
    return before;
}

Server serverFrom(const QJsonValue &value, const QString &where, QStringList &problems)
{
    const auto before = problems.size();
    JsonReader reader(value, where, problems);
    Server server{.id = reader.text("id"_L1),
                  .name = neededNameFrom(reader, "name"_L1),
                  .group = shownNameFrom(reader, "group"_L1),
                  .protocolId = reader.neededText("protocol"_L1),
                  .address = addressFrom(reader, "address"_L1),
                  .options = optionsFrom(reader),
                  .user = reader.text("user"_L1),
                  .environment = reader.word("environment"_L1, environmentWords),
                  .transport = transportFrom(reader),
                  .timeout = std::chrono::seconds(reader.number(
                      "timeoutSeconds"_L1, static_cast<int>(Server().timeout.count()), 1, LongestTimeout)),
                  .nodes = nodesFrom(reader, problems),
                  .askEveryTime = reader.flag("askEveryTime"_L1),
                  .classChanges = classChangesFrom(reader, problems)};
    if (server.options.online && !server.nodes.isEmpty())
        reader.report("nodes"_L1, ServerJsonText::tr("%1: a tenant of SuperOffice Online has no nodes of its own."));
    if (const auto problem = problemOfValues(server); problem && problems.size() == before)
        problems.append(where.isEmpty() ? *problem : u"%1: %2"_s.arg(where, *problem));
    if (server.id.isEmpty())
        server.id = idFor(server);
    return server;
}

} // namespace sluice
