// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

namespace sluice {

/// Where somebody's settings and records may be.
struct SettingsPlaces
{
    QString configHome{};  ///< XDG_CONFIG_HOME
    QString home{};        ///< HOME
    QString accountHome{}; ///< the home that the system has stored for the account
    QString stateHome{};   ///< XDG_STATE_HOME

    /// Those of this process.
    static SettingsPlaces ofThisProcess();
};

/// The folder of the settings, such as "/home/a/.config". A relative folder is ignored, as the XDG Base Directory
/// Specification says, and so is a home that does not exist: then the home of the account counts. Without any the
/// result is an error, because another folder would have other servers, or none.
Result<QString> settingsFolder(const SettingsPlaces &places = SettingsPlaces::ofThisProcess());

/// The folder of what programs have to remember but a person does not edit, such as "/home/a/.local/state". Found in
/// the same way.
Result<QString> stateFolder(const SettingsPlaces &places = SettingsPlaces::ofThisProcess());

} // namespace sluice
