// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/operation/reply.h"

namespace sluice {
class Session;
}

namespace sluice::ctl {

/// The list of caches of each of \a sessions, several at once, in their order. A product whose cache has no name is signed
/// in to, and its list is empty. Cancelled when it is stopped. \a parent owns the call; the sessions outlive it.
[[nodiscard]] Call<QList<Result<CacheList>>> *listsOf(const QList<Session *> &sessions, QObject *parent);

} // namespace sluice::ctl
