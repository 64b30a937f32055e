// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"

namespace sluice {

/// Adds to \a request the \a hostHeader and the \a tlsName of its node, at \a address, which its protocol does not know.
/// A request to another address, which the server itself named, stays as it is.
void route(HttpRequest &request, const QString &address, const QByteArray &hostHeader, const QString &tlsName);

} // namespace sluice
