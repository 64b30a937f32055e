// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/httpmessages.h"

#include <optional>

namespace sluice::mock {

/// What a \a call is answered that came to another host than the one of its tenant, which is \a host, as HOST[:PORT]
/// (dossier §2.1). Nothing when it came to the right one, or any will do because \a host is empty.
[[nodiscard]] std::optional<HttpAnswer> misdirection(const HttpCall &call, const QString &host);

} // namespace sluice::mock
