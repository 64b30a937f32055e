// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice::inforouter {

/// The namespace of every call and its parameters (dossier §0.1).
inline constexpr QLatin1StringView ServiceNamespace("http://tempuri.org/");

inline QString soapAction(const QString &call)
{
    return ServiceNamespace + call;
}

} // namespace sluice::inforouter
