// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/serveroptions.h"

#include <tl/expected.hpp>

namespace sluice::ctl {

/// Reads into \a transport whom to trust, but for --pin, who we are and which way to go. As readServerOptions().
Problem readTrustOptions(const ParsedOptions &given, Reading reading, TransportOptions &transport);

/// Reads into \a pin the one certificate to trust.
Problem readPin(const QString &text, Reading reading, QString &pin);

/// "0A:1B:…" from a SHA-256 in hexadecimal digits, with or without colons, in any case; nothing when \a text is none.
std::optional<QString> fingerprintFrom(const QString &text);

/// The node that \a text, the value of --node, describes: "[NAME=]URL[,name=…][,host=…][,tls-name=…][,pin=…]".
tl::expected<Node, QString> nodeFrom(const QString &text);

} // namespace sluice::ctl
