// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan/strategy.h" // a preset, which is stored, holds one too
