// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace sluice {

/// What a user types to confirm an action on the server at \a address: its host, or host and tenant when the server is
/// \a online, because one host has many tenants.
QString nameToType(const QUrl &address, bool online);

/// Whether \a typed names the server at \a address, ignoring case, with or without its port. An \a online tenant can be
/// named by the tenant alone, but not by the host alone.
bool namesServer(const QString &typed, const QUrl &address, bool online);

} // namespace sluice
