// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/plans/preset.h"

namespace sluice::ctl {

// Texts for stdout, made printable, with a line feed at the end.

/// A line for each preset: its name, what it does and where.
QString presetsText(const QList<Preset> &presets);
/// All of one preset.
QString presetText(const Preset &preset);
/// In the form in which presets are stored and exported.

} // namespace sluice::ctl
