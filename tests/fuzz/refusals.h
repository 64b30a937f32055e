// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice::fuzz {

struct Exchange;

/// A no in the answer to an action, wherever it stands, or what else forbids to take the answer for a yes, in a few
/// words; empty if there is nothing. Written from the dossiers and read with another reader than the decoders use, so
/// that both cannot have the same misunderstanding.
QString refusalIn(const Exchange &exchange);

} // namespace sluice::fuzz
