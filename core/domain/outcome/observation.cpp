// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/observation.h"

#include <QCoreApplication>

namespace sluice {

namespace {

QHash<QString, qint64> generationsOf(const CacheSnapshot &look)
{
    QHash<QString, qint64> numbers;
    const auto list = look.generations.value_or(GenerationList());
    for (const auto &generation : list.generations) {
        if (generation.number > 0) // 0 stands for a name that is not counted (dossier §2.2)
            numbers.insert(generation.name, generation.number);
    }
    return numbers;
}

struct ObservationText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Observation)
};

} // namespace

QHash<QString, Observation> compare(const CacheSnapshot &before, const CacheSnapshot &now)
{
    const bool nothingChanged = before.state && now.state && *before.state == *now.state && before.names == now.names;
    const auto earlier = generationsOf(before);
    const auto later = generationsOf(now);
    QHash<QString, Observation> observations;
    for (const auto &name : now.names) {
        auto observation = nothingChanged ? Observation::Same : Observation::Unknown;
        if (earlier.contains(name) && later.contains(name))
            observation = earlier.value(name) == later.value(name) ? Observation::Same : Observation::Changed;
        observations.insert(name, observation);
    }
    return observations;
}

QString observationWord(Observation observation)
{
    switch (observation) {
    case Observation::Unknown:
        return ObservationText::tr("Unknown");
    case Observation::Same:
        return ObservationText::tr("Same");
    case Observation::Changed:
        return ObservationText::tr("Changed");
    }
    Q_UNREACHABLE();
}

} // namespace sluice
