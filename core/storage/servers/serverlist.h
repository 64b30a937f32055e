// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"

#include <QSet>

namespace sluice {

/// \a name, or "name (2)" and so on when it is among \a taken. Names in \a taken are case-folded.
QString freeName(const QString &name, const QSet<QString> &taken);

/// The case-folded names of \a servers, except that of the server with the id \a except.
QSet<QString> takenNames(const QList<Server> &servers, const QString &except = {});

/// All servers: \a system, then \a own. A duplicate name becomes "name (2)".
QList<Server> combined(QList<Server> system, const QList<Server> &own);

} // namespace sluice
