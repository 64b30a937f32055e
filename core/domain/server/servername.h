// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace sluice {

/// What a person types to name the server at \a address: its host, or that and the tenant where the server is \a online,
/// because one host has many tenants.
QString nameToType(const QUrl &address, bool online);

/// Whether \a typed names the server at \a address, in any case and with or without its port. An \a online tenant is also
/// named by its own name alone, never by the host alone.
bool namesServer(const QString &typed, const QUrl &address, bool online);

} // namespace sluice
