// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/environment.h"
#include "core/domain/error.h"

namespace sluice {

struct ConnectionReport;

/// What people call a protocol; its id where it has no other name.
QString productName(const QString &protocolId);

/// What belongs into a class of servers, in one or two sentences.
QString environmentExplanation(Environment environment);

/// "SuperOffice 10.1.4 NetServer answers with Services88 (12 ms)." Holds texts of the server.
QString connectionText(const ConnectionReport &report, const QString &protocolId);

/// What went wrong on the way to a server and what to do about it, one paragraph each. May hold texts of the server.
QString connectionText(const Error &error);

} // namespace sluice
