// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/reply.h"

namespace sluice::superoffice {

/// Whether an account with the functional rights \a rights can probably flush. No document names the necessary right,
/// but general administrators have all rights (dossier §5.15).
FlushHint hintFrom(const QStringList &rights);

} // namespace sluice::superoffice
