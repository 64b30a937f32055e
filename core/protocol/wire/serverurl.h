// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QUrl>

namespace sluice::wire {

/// The address in \a text, as typed or pasted. https is assumed if the scheme is missing. Empty texts, other schemes,
/// and addresses with a user or a password are errors.
Result<QUrl> serverUrl(const QString &text);

/// \a url with the path made of \a segments, which are percent-encoded already, and with a slash at the end. Query and
/// fragment are removed.
QUrl withSegments(QUrl url, const QStringList &segments);

} // namespace sluice::wire
