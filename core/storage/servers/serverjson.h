// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"
#include "core/domain/server/server.h"

#include <QJsonObject>

namespace sluice {

/// Why \a server cannot be stored, in one sentence; nothing when it can: when it can be read again, as it is. An address
/// with a user or a password in it is never stored. Whether a protocol can use the address is not checked.
std::optional<QString> storingProblem(const Server &server);

/// \a server as it is stored: without query and fragment of its addresses.
Server storable(Server server);

/// Values that are not the default are written. Unknown keys of \a before stay, in its nodes, its proxy and its class
/// changes too, because a newer version may have written them.
QJsonObject toJson(const Server &server, QJsonObject before = {});

/// Reads a server. \a where is the place of \a value. \a problems gets one sentence for everything that is wrong. A
/// server without an id gets one, the same each time.
Server serverFrom(const QJsonValue &value, const QString &where, QStringList &problems);

/// Writes all values, also defaults.
QJsonObject toJson(const Policy &policy);

/// Missing keys are as in \a usual. An unknown key is a problem, because it may forbid something.
Policy policyFrom(const QJsonValue &value, const QString &where, const Policy &usual, QStringList &problems);

} // namespace sluice
