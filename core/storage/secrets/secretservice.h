// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"

#include <QString>

#include <chrono>

namespace sluice {

/// What the Secret Service of the desktop knows about an entry of QtKeychain.
enum class SecretTrace {
    NoService, ///< nobody answers, so it has none
    None,      ///< there is no such entry
    Open,      ///< there is one
    Locked,    ///< there is one, in a keyring that is locked
};

/// Asks for it, without unlocking anything. QtKeychain does not tell: of a locked entry it says that there is none, and
/// that it was deleted; and when there is no service that something went wrong.
[[nodiscard]] Call<SecretTrace> *traceOf(const QString &service, const QString &key, std::chrono::milliseconds limit,
                                         QObject *parent);

} // namespace sluice
