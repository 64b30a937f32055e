// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/servermerge.h"

#include "core/storage/files/jsonscan.h"
#include "core/storage/servers/serverjson.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// What decides where requests to a server go.
constexpr std::array placeKeys{"address"_L1, "nodes"_L1, "online"_L1, "vendorDomain"_L1, "protocol"_L1, "proxy"_L1};

QStringList addressesIn(const QJsonValue &nodes)
{
    QStringList addresses;
    const auto array = nodes.toArray();
    for (const auto &node : array)
        addresses.append(node.toObject().value("address"_L1).toString());
    return addresses;
}

/// Merges the written forms, because each of their keys is one value that a person can edit.
class JsonMerge
{
public:
    QJsonObject merge(const QJsonObject &base, const QJsonObject &edited, QJsonObject now, const JsonPlace &place = {})
    {
        auto keys = base.keys() + edited.keys();
        keys.removeDuplicates();
        for (const auto &key : std::as_const(keys)) {
            const auto value = merged(base.value(key), edited.value(key), now.value(key), place.key(key));
            if (value.isUndefined())
                now.remove(key);
            else
                now.insert(key, value);
        }
        return now;
    }

    QStringList conflicts{};

private:
    QJsonValue merged(const QJsonValue &base, const QJsonValue &edited, const QJsonValue &now, const JsonPlace &place)
    {
        if (edited == base)
            return now;
        if (edited == now)
            return edited;
        if (base.isObject() || edited.isObject()) { // a proxy; undefined: that of the system
            const auto both = merge(base.toObject(), edited.toObject(), now.toObject(), place);
            return both.isEmpty() ? QJsonValue(QJsonValue::Undefined) : both;
        }
        const bool sameNodes = place.text() == "nodes"_L1 && addressesIn(base) == addressesIn(edited)
            && addressesIn(base) == addressesIn(now);
        if (sameNodes)
            return mergedNodes(base.toArray(), edited.toArray(), now.toArray(), place);
        if (now != base)
            conflicts.append(place.text());
        return edited;
    }

    QJsonArray mergedNodes(const QJsonArray &base, const QJsonArray &edited, const QJsonArray &now,
                           const JsonPlace &place)
    {
        QJsonArray nodes;
        for (qsizetype i = 0; i < now.size(); ++i)
            nodes.append(merge(base.at(i).toObject(), edited.at(i).toObject(), now.at(i).toObject(), place.index(i)));
        return nodes;
    }
};

} // namespace

Merge<Server> merged(const Server &base, const Server &edited, const Server &now)
{
    const auto comparable = [&now](Server server) {
        server.id = now.id;
        server.classChanges = now.classChanges;
        return toJson(server);
    };
    JsonMerge merge;
    const auto before = comparable(base);
    const auto after = comparable(edited);
    const auto json = merge.merge(before, after, comparable(now));
    // Whoever moves a server elsewhere was asked by the rules of the class that it had then.
    const auto isEdited = [&](QLatin1StringView key) { return before.value(key) != after.value(key); };
    if (strictness(environmentOf(now)) > strictness(environmentOf(base)) && std::ranges::any_of(placeKeys, isEdited))
        merge.conflicts.append(u"environment"_s);
    QStringList problems; // each value alone was readable before
    Merge<Server> result{.value = serverFrom(json, {}, problems), .conflicts = merge.conflicts};
    result.value.fromSystem = now.fromSystem;
    result.conflicts.sort();
    result.conflicts.removeDuplicates();
    return result;
}

Merge<Policy> merged(const Policy &base, const Policy &edited, const Policy &now)
{
    JsonMerge merge;
    const auto json = merge.merge(toJson(base), toJson(edited), toJson(now));
    QStringList problems;
    Merge<Policy> result{.value = policyFrom(json, {}, now, problems), .conflicts = merge.conflicts};
    result.conflicts.sort();
    return result;
}

} // namespace sluice
