// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/preview.h"

namespace sluice {

/// Words for secrets that stand in no other text: new ones each time, of letters and digits.
Placeholders uniquePlaceholders();

/// A command for PowerShell that sends \a request, which was made with \a words for secrets. The command reads each secret
/// from the variable of the environment that sluicectl reads it from, such as SLUICE_PASSWORD.
QString toPowerShell(const HttpRequest &request, const Placeholders &words);

/// \a text as a string of PowerShell, in which nothing has a meaning of its own.
QString powerShellString(const QString &text);

} // namespace sluice
