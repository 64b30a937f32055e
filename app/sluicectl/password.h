// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline.h"

namespace sluice::ctl {

enum class PasswordSource { Environment, StandardInput, Terminal };

/// Where the password for \a job is to come from; nothing when there is no way to get one.
std::optional<PasswordSource> passwordSource(const ServerJob &job);

/// Cancelled when a signal came, InvalidInput when what was read is no password.
Result<QString> readPassword(PasswordSource source, const QString &account, int stopDescriptor);

/// Whether what is sent to \a address can be read on its way.
bool isSentInTheClear(const QUrl &address);

} // namespace sluice::ctl
