// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace sluice {

namespace environment {
Q_NAMESPACE

/// The class of a server. It decides how an action has to be confirmed.
enum class Environment { Production, Staging, Test, Development, Demo };
Q_ENUM_NS(Environment)

} // namespace environment

using environment::Environment;

/// The class that \a text names, in any case: "production", "Test".
std::optional<Environment> environmentFrom(const QString &text);

/// The word for people.
QString environmentWord(Environment environment);

} // namespace sluice
