// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "core/domain/outcome/observation.h"

namespace sluice {

/// One setting that differs between two times. A value is nothing if the setting did not exist at that time.
struct SettingChange
{
    QString name;
    std::optional<QString> before;
    std::optional<QString> after;

    friend bool operator==(const SettingChange &, const SettingChange &) = default;
};

/// Compares the settings of a server before and after an action. This proves nothing about the action: other people may
/// have changed settings, and a flush changes no setting that nobody edited.
struct SettingsObservation
{
    Observation observation = Observation::Unknown;
    QList<SettingChange> changes{}; ///< empty unless observation is Changed
    QString problem{}; ///< why some or all settings could not be compared, translated; empty if all were read

    friend bool operator==(const SettingsObservation &, const SettingsObservation &) = default;
};

/// The settings of a server at one time.
struct SettingsSnapshot
{
    std::array<std::optional<SettingList>, allSettingsSources.size()>
        lists{};       ///< nothing: this group could not be read
    QString problem{}; ///< why a group could not be read, translated

    friend bool operator==(const SettingsSnapshot &, const SettingsSnapshot &) = default;
};

/// Compares the groups that could be read both times. Changes are in the order of \a before; settings that are new in
/// \a after come last, in its order.
SettingsObservation compare(const SettingsSnapshot &before, const SettingsSnapshot &after);

/// One sentence for people: "2 settings differ."
QString observationSentence(const SettingsObservation &observation);

/// One line for each change: "SEARCHPAGESIZE: 20 → 50".
QStringList changeLines(const SettingsObservation &observation);

} // namespace sluice
