// SPDX-License-Identifier: GPL-3.0-or-later
// What every test includes and that seldom changes.
#pragma once

#include <QtCore/QtCore>
#include <QtTest/QtTest>

#include <tl/expected.hpp>

#include <memory>
#include <optional>
#include <variant>
