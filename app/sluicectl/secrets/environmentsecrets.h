// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <optional>

namespace sluice::ctl {

/// What the environment of the program brought to be kept secret, by the name of its variable.
class EnvironmentSecrets final
{
public:
    EnvironmentSecrets() = default;

    /// Takes it out of the environment, so that nothing that this program starts has it.
    static EnvironmentSecrets receive();

    std::optional<QByteArray> value(const QByteArray &variable) const;

private:
    QHash<QByteArray, QByteArray> m_values;
};

} // namespace sluice::ctl
