// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>

namespace sluice {

struct TransportPolicy;

/// The TLS settings for \a policy: TLS 1.2 or newer, the trusted authorities and the client certificate. When the
/// policy trusts only one certificate, there are no authorities: Qt then reports an error for every certificate, and
/// the caller has to compare it.
QSslConfiguration tlsSettings(const TransportPolicy &policy);

} // namespace sluice
