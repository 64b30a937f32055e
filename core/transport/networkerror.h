// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QNetworkReply>

namespace sluice {

/// What a failed transfer to \a host, as people are to read it, means. Where Qt does not prove that nothing left, it may have left.
Error networkError(QNetworkReply::NetworkError error, const QString &qtText, const QString &host);

/// The same when it is known that the request never left: a network that cannot be reached and the like, for which Qt
/// has no name.
Error unreachableError(QNetworkReply::NetworkError error, const QString &qtText, const QString &host);

} // namespace sluice
