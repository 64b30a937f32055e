// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/operation/reply.h"

namespace sluice {

class Session;

/// The list of caches of each of \a sessions, in their order; several are asked at once. Fails only as Cancelled.
/// \a parent owns the call; the sessions outlive it.
[[nodiscard]] Call<QList<Result<CacheList>>> *readLists(const QList<Session *> &sessions, QObject *parent);

} // namespace sluice
