// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"

#include <QString>

#include <chrono>

namespace sluice {

/// What the Secret Service of the desktop says about an entry of QtKeychain.
enum class SecretTrace {
    NoService, ///< there is no Secret Service
    None,      ///< there is no such entry
    Open,      ///< it is readable
    Locked,    ///< it is in a locked keyring
};

/// Asks for the entry without unlocking anything. QtKeychain itself cannot tell: it reports a locked entry as missing
/// or deleted, and a missing service as an unspecified error.
[[nodiscard]] Call<SecretTrace> *traceOf(const QString &service, const QString &key, std::chrono::milliseconds limit,
                                         QObject *parent);

} // namespace sluice
