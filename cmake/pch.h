// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every file of core includes and that seldom changes.
#pragma once

#include <QtCore/QtCore>

#include <tl/expected.hpp>

#include <memory>
#include <optional>
#include <variant>
