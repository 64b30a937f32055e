// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/settingsobservation.h"

#include <QCoreApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct SettingsText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::SettingsObservation)
};

QHash<QString, QString> valuesOf(const SettingList &list)
{
    QHash<QString, QString> values;
    for (const auto &setting : list.settings)
        values.insert(setting.name, setting.value);
    return values;
}

QString shown(const std::optional<QString> &value)
{
    if (!value)
        return SettingsText::tr("not there");
    return value->isEmpty() ? SettingsText::tr("empty") : *value;
}

/// Appends the differences to \a changes.
void appendChanges(QList<SettingChange> &changes, const SettingList &before, const SettingList &after)
{
    const auto earlier = valuesOf(before);
    const auto later = valuesOf(after);
    for (const auto &setting : before.settings) {
        const auto now = later.constFind(setting.name);
        if (now == later.cend())
            changes.append({setting.name, setting.value, {}});
        else if (*now != setting.value)
            changes.append({setting.name, setting.value, *now});
    }
    for (const auto &setting : after.settings) {
        if (!earlier.contains(setting.name))
            changes.append({setting.name, {}, setting.value});
    }
}

QString sentenceOf(const SettingsObservation &observation)
{
    switch (observation.observation) {
    case Observation::Unknown:
        return observation.problem.isEmpty()
            ? SettingsText::tr("The settings could not be compared.")
            : SettingsText::tr("The settings could not be compared: %1").arg(observation.problem);
    case Observation::Same:
        return SettingsText::tr(
            "No setting differs from before. That is usual, and does not show whether the flush worked.");
    case Observation::Changed:
        break;
    }
    const auto count = static_cast<int>(observation.changes.size());
    return count == 1
        ? SettingsText::tr("1 setting differs from before. That is an observation and no proof.")
        : SettingsText::tr("%n settings differ from before. That is an observation and no proof.", nullptr, count);
}

} // namespace

SettingsObservation compare(const SettingsSnapshot &before, const SettingsSnapshot &after)
{
    SettingsObservation observation;
    bool compared = false;
    for (std::size_t i = 0; i < before.lists.size(); ++i) {
        const auto &earlier = before.lists.at(i);
        const auto &later = after.lists.at(i);
        if (!earlier || !later)
            continue;
        compared = true;
        appendChanges(observation.changes, *earlier, *later);
    }
    observation.problem = before.problem.isEmpty() ? after.problem : before.problem;
    if (compared)
        observation.observation = observation.changes.isEmpty() ? Observation::Same : Observation::Changed;
    return observation;
}

QString observationSentence(const SettingsObservation &observation)
{
    const auto sentence = sentenceOf(observation);
    const bool isPart = observation.observation != Observation::Unknown && !observation.problem.isEmpty();
    return isPart ? SettingsText::tr("%1 Not all settings could be read: %2").arg(sentence, observation.problem)
                  : sentence;
}

QStringList changeLines(const SettingsObservation &observation)
{
    QStringList lines;
    for (const auto &change : observation.changes) {
        //: "SEARCHPAGESIZE: 20 → 50"
        lines << SettingsText::tr("%1: %2 → %3").arg(change.name, shown(change.before), shown(change.after));
    }
    return lines;
}

} // namespace sluice
