// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>

namespace sluice {

struct TransportPolicy;

/// How connections of \a policy are secured: TLS 1.2 or newer, whoever is to be trusted, and who we are. Of a policy that
/// trusts one certificate only, nobody is trusted: Qt then objects to every certificate, and whoever sends has to look.
QSslConfiguration tlsSettings(const TransportPolicy &policy);

} // namespace sluice
