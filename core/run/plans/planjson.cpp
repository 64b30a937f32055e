// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/planjson.h"

#include "core/run/destination/destination.h"
#include "core/run/plans/signingjson.h"
#include "core/storage/files/canonicaljson.h"
#include "core/storage/files/jsonreader.h"
#include "core/storage/plans/stepjson.h"
#include "core/storage/servers/serverjson.h"
#include "core/storage/servers/storedwords.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSet>
#include <QUrl>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Schema = "sluice-plan/1"_L1;

struct PlanJsonText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::PlanFile)
};

constexpr std::array leftOutWords{
    StoredWord<LeftOut::Kind>{"node"_L1, LeftOut::Kind::Node},
    StoredWord<LeftOut::Kind>{"cache"_L1, LeftOut::Kind::Cache},
    StoredWord<LeftOut::Kind>{"missing-cache"_L1, LeftOut::Kind::Missing},
};

QJsonObject jsonOf(const PlannedNode &node)
{
    QJsonObject json{{u"name"_s, node.name},
                     {u"address"_s, node.address},
                     {u"hostHeader"_s, node.hostHeader},
                     {u"tlsName"_s, node.tlsName}};
    if (node.caches)
        json.insert("caches"_L1, QJsonArray::fromStringList(*node.caches));
    return json;
}

QJsonObject jsonOf(const PlannedServer &server)
{
    QJsonArray nodes;
    for (const auto &node : server.nodes)
        nodes.append(jsonOf(node));
    QJsonObject json{{u"id"_s, server.id},
                     {u"name"_s, server.name},
                     {u"protocol"_s, server.protocolId},
                     {u"online"_s, server.online},
                     {u"account"_s, server.account},
                     {u"environment"_s, wordFor(server.environment, environmentWords)},
                     {u"policy"_s, toJson(server.policy)},
                     {u"nodes"_s, nodes}};
    if (server.online)
        json.insert("vendorDomain"_L1, server.vendorDomain);
    if (server.said)
        json.insert("said"_L1, wordFor(*server.said, environmentWords));
    return json;
}

QJsonObject jsonOf(const LeftOut &left)
{
    return {{u"kind"_s, wordFor(left.kind, leftOutWords)},
            {u"server"_s, left.server},
            {u"name"_s, left.name},
            {u"why"_s, left.why}};
}

template<typename T>
QJsonArray jsonOf(const QList<T> &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(jsonOf(value));
    return array;
}

/// What is there for nothing is a plan that touches nothing.
template<typename T>
void refuseEmpty(JsonReader &reader, QLatin1StringView key, const QList<T> &values)
{
    if (reader.holds(key) && values.isEmpty())
        reader.report(key, PlanJsonText::tr("%1 is empty."));
}

PlannedNode plannedNodeFrom(const QJsonValue &value, const QString &where, QStringList &problems)
{
    JsonReader reader(value, where, problems);
    reader.need({"hostHeader"_L1, "tlsName"_L1});
    PlannedNode node{.name = reader.neededText("name"_L1),
                     .address = reader.neededText("address"_L1),
                     .hostHeader = reader.text("hostHeader"_L1),
                     .tlsName = reader.text("tlsName"_L1)};
    if (reader.holds("caches"_L1))
        node.caches = reader.texts("caches"_L1, {});
    return node;
}

PlannedServer plannedServerFrom(const QJsonValue &value, const QString &where, QStringList &problems)
{
    JsonReader reader(value, where, problems);
    reader.need({"id"_L1, "online"_L1, "account"_L1, "environment"_L1, "policy"_L1});
    PlannedServer server{
        .id = reader.text("id"_L1),
        .name = reader.neededText("name"_L1),
        .protocolId = reader.neededText("protocol"_L1),
        .online = reader.flag("online"_L1),
        .vendorDomain = reader.text("vendorDomain"_L1),
        .account = reader.text("account"_L1),
        .environment = reader.word("environment"_L1, environmentWords).value_or(Environment::Production),
        .said = reader.word("said"_L1, environmentWords),
        .policy = policyFrom(value.toObject().value("policy"_L1), reader.pathOf("policy"_L1), {}, problems),
        .nodes = reader.neededList("nodes"_L1, plannedNodeFrom)};
    if (server.online)
        reader.need({"vendorDomain"_L1});
    refuseEmpty(reader, "nodes"_L1, server.nodes);
    return server;
}

LeftOut leftOutFrom(const QJsonValue &value, const QString &where, QStringList &problems)
{
    JsonReader reader(value, where, problems);
    reader.need({"kind"_L1, "why"_L1});
    return {.kind = reader.word("kind"_L1, leftOutWords).value_or(LeftOut::Kind::Node),
            .server = reader.neededText("server"_L1),
            .name = reader.neededText("name"_L1),
            .why = reader.text("why"_L1)};
}

PlanAuthor authorFrom(JsonReader &plan)
{
    plan.need({"author"_L1});
    auto reader = plan.object("author"_L1);
    return {.person = reader.text("person"_L1),
            .who = operatorFrom(reader),
            .publicKey = hexFrom(reader, "key"_L1, ed25519::PublicKeySize)};
}

/// The first place at which the two are not the same; empty if they are.
QString firstDifference(const QJsonValue &one, const QJsonValue &other, const JsonPlace &place)
{
    if (one == other)
        return {};
    if (one.isObject() && other.isObject()) {
        const auto objects = std::pair(one.toObject(), other.toObject());
        for (const auto &key : objects.first.keys() + objects.second.keys()) {
            if (auto found = firstDifference(objects.first.value(key), objects.second.value(key), place.key(key));
                !found.isEmpty())
                return found;
        }
    }
    if (one.isArray() && other.isArray() && one.toArray().size() == other.toArray().size()) {
        for (qsizetype i = 0; i < one.toArray().size(); ++i) {
            if (auto found = firstDifference(one.toArray().at(i), other.toArray().at(i), place.index(i));
                !found.isEmpty())
                return found;
        }
    }
    return place.text();
}

} // namespace

PlannedServer plannedServer(const Destination &destination)
{
    PlannedServer server{.id = destination.serverId,
                         .name = destination.name,
                         .protocolId = destination.own.protocolId,
                         .online = destination.own.options.online,
                         .vendorDomain =
                             destination.own.options.online ? destination.own.options.vendorDomain : QString(),
                         .account = destination.own.credentials.user,
                         .environment = destination.environment,
                         .said = destination.said,
                         .policy = destination.policy};
    for (const auto &request : destination.nodes) {
        const auto address = understoodAddress(request);
        server.nodes.append({.name = request.nodeName.isEmpty() ? QUrl(address).authority() : request.nodeName,
                             .address = address,
                             .hostHeader = request.hostHeader,
                             .tlsName = request.tlsName});
    }
    return server;
}

QJsonObject toJson(const PlanDocument &plan)
{
    QJsonObject author{{u"person"_s, plan.author.person}, {u"key"_s, hexOf(plan.author.publicKey)}};
    putOperator(author, plan.author.who);
    QJsonObject json{{u"schema"_s, Schema},
                     {u"servers"_s, jsonOf(plan.servers)},
                     {u"steps"_s, toJson(plan.steps)},
                     {u"strategy"_s, toJson(plan.strategy)},
                     {u"observe"_s, plan.observe},
                     {u"reason"_s, plan.reason},
                     {u"change"_s, plan.change},
                     {u"leftOut"_s, jsonOf(plan.leftOut)},
                     {u"created"_s, timeText(plan.created)},
                     {u"author"_s, author}};
    if (plan.expires)
        json.insert("expires"_L1, timeText(*plan.expires));
    return json;
}

PlanDocument planDocumentFrom(const QJsonValue &value, const QString &where, QStringList &problems)
{
    const auto before = problems.size();
    JsonReader reader(value, where, problems);
    reader.need({"observe"_L1, "reason"_L1, "change"_L1});
    if (reader.neededText("schema"_L1) != Schema && reader.holds("schema"_L1))
        reader.report("schema"_L1, PlanJsonText::tr("%1 is not one that this version of Sluice can read."));
    PlanDocument plan{.servers = reader.neededList("servers"_L1, plannedServerFrom),
                      .steps = stepsFrom(reader),
                      .strategy = strategyFrom(reader),
                      .observe = reader.flag("observe"_L1),
                      .reason = reader.text("reason"_L1),
                      .change = reader.text("change"_L1),
                      .leftOut = reader.neededList("leftOut"_L1, leftOutFrom),
                      .created = reader.time("created"_L1),
                      .author = authorFrom(reader)};
    refuseEmpty(reader, "servers"_L1, plan.servers);
    if (reader.holds("expires"_L1))
        plan.expires = reader.time("expires"_L1);
    // What it says beyond what was read would be signed and approved, and not be done.
    if (problems.size() == before) {
        if (const auto place = firstDifference(value, toJson(plan), JsonPlace(where)); !place.isEmpty())
            problems.append(
                PlanJsonText::tr("%1 is not known here, or is not written as Sluice writes it.").arg(place));
    }
    return plan;
}

QString canonicalPlan(const PlanDocument &plan)
{
    return QString::fromUtf8(canonicalJson(toJson(plan)));
}

std::optional<PlanDocument> planFromCanonical(const QString &canonical)
{
    QStringList problems;
    const auto plan = planDocumentFrom(QJsonDocument::fromJson(canonical.toUtf8()).object(), {}, problems);
    return problems.isEmpty() ? std::optional(plan) : std::nullopt;
}

QList<LeftOut> serversLeftOut(const PlanDocument &plan)
{
    QSet<QString> known;
    for (const auto &server : plan.servers)
        known.insert(server.name);
    QList<LeftOut> servers;
    for (const auto &left : plan.leftOut) {
        if (left.kind != LeftOut::Kind::Node || known.contains(left.server))
            continue;
        known.insert(left.server);
        servers.append(left);
    }
    return servers;
}

QString planHash(const PlanDocument &plan)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(canonicalJson(toJson(plan)), QCryptographicHash::Sha256).toHex());
}

} // namespace sluice
