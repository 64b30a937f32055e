// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/httpmessages.h"

#include <optional>

namespace sluice::mock {

/// The answer to a \a call that was sent to another host than \a host, the HOST[:PORT] of its tenant (dossier §2.1).
/// Nothing when the host is right, or \a host is empty.
[[nodiscard]] std::optional<HttpAnswer> misdirection(const HttpCall &call, const QString &host);

} // namespace sluice::mock
