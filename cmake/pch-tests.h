// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every test includes and that seldom changes. Qt Test looks different with Qt Network, so every test links it.
#pragma once

#include <QtCore/QtCore>
#include <QtNetwork/QtNetwork>
#include <QtTest/QtTest>

#include <tl/expected.hpp>

#include <memory>
#include <optional>
#include <variant>
