// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace sluice {

namespace environment {
Q_NAMESPACE

/// The class of a server. It decides which policy applies.
enum class Environment { Production, Staging, Test, Development, Demo };
Q_ENUM_NS(Environment)

} // namespace environment

using environment::Environment;

/// The class called \a text, ignoring case: "production", "Test". Nothing for an unknown one.
std::optional<Environment> environmentFrom(const QString &text);

/// The translated word.
QString environmentWord(Environment environment);

} // namespace sluice
