// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/targets/nodelabel.h"

namespace sluice::ctl {

enum class Stream { Out, Err };

/// A shape and the word of \a environment: "■ PRODUCTION". Coloured only where \a stream is a terminal and NO_COLOR is
/// not set: never in a file, and never the only thing that tells one class from another.
QString classLabel(Environment environment, Stream stream);

/// "■ PRODUCTION crm01, node crm01-a", made printable; without the label where there is no class.
QString labelText(const NodeLabel &place, Stream stream);

/// What machines call it: "production".
QString classWord(Environment environment);

} // namespace sluice::ctl
