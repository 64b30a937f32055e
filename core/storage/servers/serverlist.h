// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"

#include <QHash>
#include <QSet>

namespace sluice {

/// Gives out names that nobody has, ignoring case.
class FreeNames final
{
public:
    void take(const QString &name) { m_taken.insert(name.toCaseFolded()); }

    /// \a name, or "name (2)" and so on when it is taken. It is not taken by that.
    QString freeFor(const QString &name);

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_next; ///< by name: the first number that may be free, so that no number is tried twice
};

/// The case-folded names of \a servers, except that of the server with the id \a except.
QSet<QString> takenNames(const QList<Server> &servers, const QString &except = {});

/// All servers: \a system, then \a own. A duplicate name becomes "name (2)".
QList<Server> combined(QList<Server> system, const QList<Server> &own);

} // namespace sluice
