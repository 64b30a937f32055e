// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/plans/preset.h"

#include "core/storage/files/jsonreader.h"
#include "core/storage/plans/stepjson.h"

#include <QCoreApplication>
#include <QSet>

#include <array>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct PresetText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Presets)
};

constexpr std::array targetWords{
    std::pair{"group"_L1, PresetTarget::Kind::Group},
    std::pair{"server"_L1, PresetTarget::Kind::Server},
    std::pair{"node"_L1, PresetTarget::Kind::Node},
};

/// The keys of a target of this kind.
QList<QLatin1StringView> keysOf(PresetTarget::Kind kind)
{
    switch (kind) {
    case PresetTarget::Kind::Group:
        return {"kind"_L1, "name"_L1};
    case PresetTarget::Kind::Server:
        return {"kind"_L1, "name"_L1, "server"_L1};
    case PresetTarget::Kind::Node:
        return {"kind"_L1, "name"_L1, "server"_L1, "node"_L1};
    }
    Q_UNREACHABLE();
}

QJsonObject targetJson(const PresetTarget &target)
{
    QJsonObject json{{u"kind"_s, wordFor(target.kind, targetWords)}, {u"name"_s, target.name}};
    if (target.kind != PresetTarget::Kind::Group)
        json.insert("server"_L1, target.serverId);
    if (target.kind == PresetTarget::Kind::Node)
        json.insert("node"_L1, target.node);
    return json;
}

PresetTarget targetFrom(const QJsonValue &value, const QString &where, QStringList &problems)
{
    JsonReader reader(value, where, problems);
    reader.need({"kind"_L1});
    const auto kind = reader.word("kind"_L1, targetWords);
    PresetTarget target{.kind = kind.value_or(PresetTarget::Kind::Node), .name = reader.neededText("name"_L1)};
    if (!kind)
        return target;
    reader.reportUnknownKeys(keysOf(*kind));
    if (*kind != PresetTarget::Kind::Group)
        target.serverId = reader.neededText("server"_L1);
    if (*kind == PresetTarget::Kind::Node)
        target.node = reader.neededText("node"_L1);
    return target;
}

Preset presetFrom(const QJsonValue &value, const QString &where, QStringList &problems)
{
    JsonReader reader(value, where, problems);
    reader.reportUnknownKeys({"name"_L1, "targets"_L1, "steps"_L1, "strategy"_L1, "observe"_L1});
    reader.need({"observe"_L1});
    Preset preset{.name = reader.neededText("name"_L1),
                  .targets = reader.neededList("targets"_L1, targetFrom),
                  .steps = stepsFrom(reader),
                  .strategy = strategyFrom(reader),
                  .observe = reader.flag("observe"_L1)};
    if (preset.name != preset.name.trimmed())
        reader.report("name"_L1, PresetText::tr("%1 must not begin or end with a space."));
    if (reader.holds("targets"_L1) && preset.targets.isEmpty())
        reader.report("targets"_L1, PresetText::tr("%1 is empty."));
    return preset;
}

} // namespace

QJsonObject toJson(const Preset &preset)
{
    QJsonArray targets;
    for (const auto &target : preset.targets)
        targets.append(targetJson(target));
    return {{u"name"_s, preset.name},
            {u"targets"_s, targets},
            {u"steps"_s, toJson(preset.steps)},
            {u"strategy"_s, toJson(preset.strategy)},
            {u"observe"_s, preset.observe}};
}

QJsonArray toJson(const QList<Preset> &presets)
{
    QJsonArray array;
    for (const auto &preset : presets)
        array.append(toJson(preset));
    return array;
}

QList<Preset> presetsFrom(const QJsonValue &list, const QString &where, QStringList &problems)
{
    QList<Preset> presets;
    if (!list.isArray()) {
        problems.append(PresetText::tr("%1 has to be a list.").arg(where));
        return presets;
    }
    QSet<QString> names;
    const auto array = list.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto place = JsonPlace(where).index(i).text();
        presets.append(presetFrom(array.at(i), place, problems));
        const auto &name = presets.constLast().name;
        const auto before = names.size();
        names.insert(name.toCaseFolded());
        if (names.size() == before && !name.isEmpty())
            problems.append(PresetText::tr("%1: another preset is called %2 too.").arg(place, name));
    }
    return presets;
}

std::optional<QString> storingProblem(const Preset &preset)
{
    const QJsonArray json{toJson(preset)};
    const auto unusable = unusableTextsIn(json);
    if (!unusable.isEmpty())
        return PresetText::tr("%1 contains a character that cannot be stored.").arg(unusable.constFirst());
    if (auto problem = problemOf(preset.strategy))
        return problem;
    QStringList problems;
    const auto again = presetsFrom(json, u"preset"_s, problems);
    if (!problems.isEmpty())
        return problems.constFirst();
    if (again != QList{preset})
        return PresetText::tr("The preset cannot be stored, because it would be read differently.");
    return {};
}

} // namespace sluice
