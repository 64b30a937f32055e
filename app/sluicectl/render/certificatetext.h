// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/targets/jobnode.h"

namespace sluice::ctl {

/// What the certificate in \a error says, and the option that would trust it, each a line; empty where \a error is
/// about none. In the place of one that is trusted, another one is an alarm, and nothing is offered.
QStringList certificateLines(const Target &target, const NodeLabel &place, const Error &error);

/// Says them.
void sayCertificate(const Target &target, const NodeLabel &place, const Error &error);

} // namespace sluice::ctl
