// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

namespace sluice {

/// The places of keys in \a value that seem to hold a secret, such as "servers[3].password". Sluice neither writes nor
/// reads such keys.
QStringList secretKeysIn(const QJsonValue &value);

/// \a value without those keys.
QJsonValue withoutSecretKeys(const QJsonValue &value);

} // namespace sluice
