// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice::mock {

/// An error with its name in NetServer (dossier §1.3).
struct Failure
{
    QString exceptionType; ///< .NET class, without its namespace
    QString message;
    QString friendlyText;
};

/// The caller is not signed in, or no longer.
[[nodiscard]] Failure noSession();
/// The caller does not have the right admin-all.
[[nodiscard]] Failure noRight();
[[nodiscard]] Failure noCacheNamed();
[[nodiscard]] Failure noSuchCache(const QString &name);

} // namespace sluice::mock
