// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice::mock {

/// Why the server did not do what it was asked, as NetServer names it (dossier §1.3).
struct Failure
{
    QString exceptionType; ///< .NET class, without its namespace
    QString message;
    QString friendlyText;
};

/// Nobody is signed in, or no longer.
[[nodiscard]] Failure noSession();
/// Who is signed in lacks the right admin-all.
[[nodiscard]] Failure noRight();
[[nodiscard]] Failure noCacheNamed();
[[nodiscard]] Failure noSuchCache(const QString &name);

} // namespace sluice::mock
