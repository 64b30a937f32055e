// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "core/domain/outcome/observation.h"

namespace sluice {

/// One setting that was not the same at two times. Nothing: it was not there.
struct SettingChange
{
    QString name;
    std::optional<QString> before;
    std::optional<QString> after;

    friend bool operator==(const SettingChange &, const SettingChange &) = default;
};

/// How the settings of a server before an action compare with those after it. No proof of the action: others may have
/// changed them as well, and settings that nobody changed are the same after a flush.
struct SettingsObservation
{
    Observation observation = Observation::Unknown;
    QList<SettingChange> changes{}; ///< empty unless observation is Changed
    QString problem{};              ///< why nothing is known, or not of all settings, translated; empty: all were read

    friend bool operator==(const SettingsObservation &, const SettingsObservation &) = default;
};

/// What a server said of its settings at one time.
struct SettingsSnapshot
{
    std::array<std::optional<SettingList>, allSettingsSources.size()> lists{}; ///< nothing: could not be read
    QString problem{};                                                         ///< why not, translated

    friend bool operator==(const SettingsSnapshot &, const SettingsSnapshot &) = default;
};

/// By what could be read both times. In the order of \a before; what is new in \a after comes last, in its order.
SettingsObservation compare(const SettingsSnapshot &before, const SettingsSnapshot &after);

/// One sentence for people: "2 settings differ."
QString observationSentence(const SettingsObservation &observation);

/// One line for each change: "SEARCHPAGESIZE: 20 → 50".
QStringList changeLines(const SettingsObservation &observation);

} // namespace sluice
