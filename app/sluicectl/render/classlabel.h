// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/targets/nodelabel.h"

namespace sluice::ctl {

enum class Stream { Out, Err };

/// A shape and a word for \a environment: "■ PRODUCTION". Coloured when \a stream is a terminal and NO_COLOR is not set.
/// Shape and word tell the classes apart without colour.
QString classLabel(Environment environment, Stream stream);

/// "■ PRODUCTION crm01, node crm01-a", made printable; without the shape and word when there is no class.
QString labelText(const NodeLabel &place, Stream stream);

/// The class in JSON: "production".
QString classWord(Environment environment);

/// Why a class is in force, in JSON: "sameAddress".
QString originWord(ClassOrigin origin);

} // namespace sluice::ctl
