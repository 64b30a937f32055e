// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"
#include "core/run/destination/destination.h"
#include "core/storage/presets.h"
#include "core/storage/secrets/secretstore.h"
#include "core/storage/servers/serverstore.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sluice::ctl {

// Texts for stdout, with a line feed at the end.

/// A table with a line for each server, with the class that is in force. Below it is a line for each server whose own
/// class is not the one in force, which says why.
QString serversText(const QList<Server> &servers, const Destinations &destinations);
/// For the JsonAnswer. "environment" is the class that is stored, "class" the one that is in force.
QJsonObject serverObject(const Server &server, const Destination &destination, const QList<KeptSecret> &kept);
QString secretsText(const QList<KeptSecret> &kept);
QJsonArray secretsArray(const QList<KeptSecret> &kept);
QString importText(const ImportReport &report);
QString importText(const PresetImport &imported);

} // namespace sluice::ctl
