// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"

#include <QSet>

namespace sluice {

/// \a name, or "name (2)" where that is among \a taken, which holds names in folded case.
QString freeName(const QString &name, const QSet<QString> &taken);

/// The names of \a servers in folded case, without that of the one with the id \a except.
QSet<QString> takenNames(const QList<Server> &servers, const QString &except = {});

/// \a server in a class that is not below that of any of \a system at the same address.
Server raisedBy(const QList<Server> &system, Server server);

/// What there is altogether: \a system, then \a own. A name that is taken already becomes "name (2)", and a class is raised
/// where \a system says so.
QList<Server> combined(QList<Server> system, const QList<Server> &own);

} // namespace sluice
