// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/targets/nodelabel.h"

namespace sluice::ctl {

/// The facts of the certificate in \a error, and the option that trusts it, a line each. Empty when \a error is not about a
/// certificate. When another certificate is trusted for this server, the lines are a warning and offer no option.
QStringList certificateLines(const Destination &destination, const NodeLabel &place, const Error &error);

/// Writes certificateLines() to stderr.
void sayCertificate(const Destination &destination, const NodeLabel &place, const Error &error);

} // namespace sluice::ctl
