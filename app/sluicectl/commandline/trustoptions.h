// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/serveroptions.h"

#include <tl/expected.hpp>

namespace sluice::ctl {

/// Reads into \a transport the authorities, our certificate, the proxy and whether http is allowed; not --pin. See
/// readServerOptions() for \a reading.
Problem readTrustOptions(const ParsedOptions &options, Reading reading, TransportOptions &transport);

/// Reads into \a pin the fingerprint of the only certificate to trust.
Problem readPin(const QString &text, Reading reading, QString &pin);

/// "0A:1B:…" from a SHA-256 in hexadecimal digits, with or without colons, in upper or lower case; nothing when \a text
/// is no SHA-256.
std::optional<QString> fingerprintFrom(const QString &text);

/// The node in \a text, the value of --node: "[NAME=]URL[,name=…][,host=…][,tls-name=…][,pin=…]".
tl::expected<Node, QString> nodeFrom(const QString &text);

} // namespace sluice::ctl
