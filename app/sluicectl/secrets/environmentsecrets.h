// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/secret.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace sluice::ctl {

/// The secrets in the environment of the program, by the names of their variables.
class EnvironmentSecrets final
{
public:
    EnvironmentSecrets() = default;

    /// Reads the secrets, without line ends behind them, and removes them from the environment, so that no program started
    /// from here inherits them.
    static EnvironmentSecrets receive();

    std::optional<SecretBytes> value(const QByteArray &variable) const;

private:
    QHash<QByteArray, SecretBytes> m_values;
};

} // namespace sluice::ctl
