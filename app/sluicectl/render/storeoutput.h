// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"
#include "core/storage/secrets/secretstore.h"
#include "core/storage/servers/serverstore.h"

namespace sluice::ctl {

// Texts for stdout, with a line feed at the end.

/// A table with a line for each server.
QString serversText(const QList<Server> &servers);
QString serversJson(const QList<Server> &servers, const QList<KeptSecret> &kept);
QString secretsText(const QList<KeptSecret> &kept);
QString secretsJson(const QList<KeptSecret> &kept);
QString importText(const ImportReport &report);

} // namespace sluice::ctl
