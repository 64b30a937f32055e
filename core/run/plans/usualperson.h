// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice {

/// As people call whoever runs this program: the full name of their account, or the name of the account where it has none
/// that can be shown. By the system and not by the environment. Never empty.
QString usualPerson();

/// The full name in the field \a gecos of an account called \a user, as passwd(5) and chfn(1) have it; \a user where there
/// is none that can be shown. Pure.
QString personIn(const QString &gecos, const QString &user);

} // namespace sluice
