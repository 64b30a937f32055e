// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/protocol/context.h"

#include <QUrl>

namespace sluice::superoffice {

/// The problem of a sign-in with user and password to SuperOffice Online: the vendor allows no other program to ask for
/// them (dossier of the Online sign-in §1). \a root is the address as understood; a host in the vendor's domain counts
/// as Online, also if nobody said that it is a tenant. Nothing for other servers and other kinds of sign-in.
std::optional<Error> problemOfOnlinePassword(const Context &context, const QUrl &root);

} // namespace sluice::superoffice
