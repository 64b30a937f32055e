// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/reply.h"

namespace sluice::superoffice {

/// What the functional rights \a rights of an account say about a flush: no right of its own is documented for it, but
/// general administrators have all (dossier §5.15).
FlushHint hintFrom(const QStringList &rights);

} // namespace sluice::superoffice
