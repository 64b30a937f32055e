// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/render/cellgroup.h"
#include "core/domain/http/http.h"

#include <QJsonObject>

namespace sluice::ctl {

// The parts of a JsonAnswer. Scripts rely on the keys.

QJsonObject listObject(const NodeLabel &place, const QStringList &caches);
/// \a clockSkew: in seconds, Session::clockSkew().
QJsonObject probeObject(const NodeLabel &place, const ServerInfo &info, std::optional<qint64> clockSkew = {});
QJsonObject stateObject(const NodeLabel &place, const std::optional<CacheFingerprint> &state,
                        const GenerationList &list);
QJsonObject signedOutObject(const NodeLabel &place, const SignedOut &signedOut);
/// One target on the node of \a group.
QJsonObject cellObject(const CellGroup &group, const Cell &cell);
QJsonObject requestObject(const HttpRequest &request);

} // namespace sluice::ctl
