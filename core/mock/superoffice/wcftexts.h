// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/mocksettings.h"

namespace sluice::mock {

/// A sentence of WCF in a fault (dossier §1.6). It comes in the language of the server.
enum class WcfText {
    ActionNotSupported,
    DeserializationFailed,
    VersionMismatch,
    NotUnderstood,
    InternalError, ///< in place of the text of an exception that is not shown
};

/// \a which in the language of \a settings, with %1 and %2 for what it is about.
[[nodiscard]] QString wcfText(const Settings &settings, WcfText which);

/// The language of these sentences, as a fault names it.
[[nodiscard]] QString faultCulture(const Settings &settings);

} // namespace sluice::mock
