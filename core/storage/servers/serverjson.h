// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"
#include "core/domain/server/server.h"

#include <QJsonObject>

namespace sluice {

/// One sentence about why \a server cannot be kept; nothing when it can. Whoever is known by name or address only, not
/// whether a protocol can use it. An address with a user or a password in it is never kept.
std::optional<QString> problemOfKeeping(const Server &server);

/// \a server as far as it is kept: without query and fragment of its addresses.
Server keepable(Server server);

/// What is not the usual is written. Keys of \a before that are not Sluice's own stay: a newer version may have put them
/// there.
QJsonObject toJson(const Server &server, QJsonObject before = {});

/// \a where is that of \a value; \a problems gets a sentence for everything that is wrong. A server without an id gets
/// one, the same each time.
Server serverFrom(const QJsonValue &value, const QString &where, QStringList &problems);

/// Everything is written.
QJsonObject toJson(const Policy &policy);

/// What is not said is as in \a usual. A key that is unknown is wrong: it could forbid something.
Policy policyFrom(const QJsonValue &value, const QString &where, const Policy &usual, QStringList &problems);

} // namespace sluice
