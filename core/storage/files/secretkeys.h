// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

namespace sluice {

/// Where in \a value a key looks as if a secret stood behind it: "servers[3].password". Sluice writes no such key, and
/// reads none. \a where is that of \a value itself.
QStringList secretKeysIn(const QJsonValue &value, const QString &where = {});

/// \a value without them.
QJsonValue withoutSecretKeys(const QJsonValue &value);

} // namespace sluice
