// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/render/cellgroup.h"
#include "core/domain/http/http.h"

#include <QJsonObject>

namespace sluice::ctl {

// Each of these functions returns one line of JSON for stdout, with a line feed at its end. Scripts rely on the keys.

QString listJson(const NodeLabel &place, const QStringList &caches);
/// \a clockSkew: in seconds, Session::clockSkew().
QString probeJson(const NodeLabel &place, const ServerInfo &info, std::optional<qint64> clockSkew = {});
QString stateJson(const NodeLabel &place, const std::optional<CacheFingerprint> &state, const GenerationList &list);
QString signedOutJson(const NodeLabel &place, const SignedOut &signedOut);
QString cellsJson(const QList<CellGroup> &groups, bool isRecorded);
/// A line for each cell of \a group, as in cellsJson(), with the number of its attempt and when its outcome was known.
QString cellLines(const CellGroup &group);
QString requestJson(const HttpRequest &request);
QJsonObject requestObject(const HttpRequest &request);
QString jsonLine(const QJsonObject &object);
/// For a node that could not be read when others could.
QString errorJson(const NodeLabel &place, const Error &error);
/// One array of \a lines, each from one of the functions above.
QString jsonArray(const QStringList &lines);

} // namespace sluice::ctl
