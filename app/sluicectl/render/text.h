// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/render/cellgroup.h"
#include "core/domain/http/http.h"

namespace sluice::ctl {

// Text for stdout, made printable, with a line feed at its end.

QString listText(const QStringList &caches);
/// \a server: its name; \a clockSkew: in seconds, Session::clockSkew().
QString probeText(const QString &server, const ServerInfo &info, std::optional<qint64> clockSkew = {});
QString stateText(const std::optional<CacheFingerprint> &state, const GenerationList &list);
QString signedOutText(const QString &server, const SignedOut &signedOut);
/// Names the place of each group if there are several.
QString cellsText(const QList<CellGroup> &groups);
/// Those of one node. \a amongOthers: its place is named.
QString cellsText(const CellGroup &group, bool amongOthers);
QString requestText(const HttpRequest &request);

/// A short hash that stands for an opaque state, which is not shown itself. Equal states have equal hashes.
QString fingerprintOf(const CacheFingerprint &state);

} // namespace sluice::ctl
