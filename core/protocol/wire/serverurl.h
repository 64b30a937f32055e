// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QUrl>

namespace sluice::wire {

/// The address that somebody typed or pasted; without a scheme it becomes https. Empty texts, other schemes, and
/// addresses with a user or a password are errors.
Result<QUrl> serverUrl(const QString &text);

/// \a url with the path made of \a segments, percent-encoded as they are, and a slash at the end; without query and
/// fragment.
QUrl withSegments(QUrl url, const QStringList &segments);

} // namespace sluice::wire
