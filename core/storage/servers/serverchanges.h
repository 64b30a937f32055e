// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/servers/storedservers.h"

namespace sluice {

// The changes that ServerStore offers, as work on its files that may run on any thread.

template<typename T>
using ServerChange = std::function<Result<T>(StoredServers &)>;

ServerChange<QString> addition(Server server);
ServerChange<ServerEdit> edition(const Server &base, const Server &edited);
ServerChange<void> removal(const Server &base);
ServerChange<void> moving(const QString &id, const QString &other);
ServerChange<void> policyChange(const Policies &base, const Policies &edited);
ServerChange<ImportReport> importing(const QByteArray &json);

} // namespace sluice
