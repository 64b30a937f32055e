// SPDX-License-Identifier: GPL-3.0-or-later
// The same for what has windows.
#pragma once

#include <QtWidgets/QtWidgets>

#include <tl/expected.hpp>

#include <memory>
#include <optional>
#include <variant>
