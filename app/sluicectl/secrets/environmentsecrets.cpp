// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/secrets/environmentsecrets.h"

#include <array>

namespace sluice::ctl {

namespace {

/// In a file or on standard input the end of the line is no part of a secret, so it is none here.
SecretBytes withoutLineEnds(SecretBytes value)
{
    while (value.endsWith('\n') || value.endsWith('\r'))
        value.chop(1);
    return value;
}

} // namespace

EnvironmentSecrets EnvironmentSecrets::receive()
{
    constexpr std::array variables{"SLUICE_PASSWORD",       "SLUICE_TICKET",        "SLUICE_TOKEN",
                                   "SLUICE_COOKIE",         "SLUICE_XSRF",          "SLUICE_APP_TOKEN",
                                   "SLUICE_PROXY_PASSWORD", "SLUICE_KEY_PASSPHRASE"};
    EnvironmentSecrets secrets;
    for (const auto *variable : variables) {
        if (!qEnvironmentVariableIsSet(variable))
            continue;
        secrets.m_values.insert(variable, withoutLineEnds(qgetenv(variable)));
        qunsetenv(variable);
    }
    return secrets;
}

std::optional<SecretBytes> EnvironmentSecrets::value(const QByteArray &variable) const
{
    const auto found = m_values.constFind(variable);
    return found == m_values.cend() ? std::nullopt : std::optional(*found);
}

} // namespace sluice::ctl
