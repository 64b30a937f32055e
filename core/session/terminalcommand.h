// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/requestlog.h"

#include <QStringList>

namespace sluice {

/// The words of the command of sluicectl that does what \a request did, beginning with "sluicectl" and without secrets,
/// which sluicectl reads from the environment or asks for. It leaves out what would confirm an action. The error is
/// Unsupported and says why there is no such command.
Result<QStringList> terminalWords(const LoggedRequest &request);

/// \a words as one command for a POSIX shell, each with quotes only if it needs them.
QString toShellCommand(const QStringList &words);

} // namespace sluice
