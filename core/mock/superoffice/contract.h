// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sluice::mock {

/// One .svc file of a Services folder.
enum class Agent { SoPrincipal, Diagnostics, Configuration };

namespace ns {

inline constexpr QLatin1StringView Arrays{"http://schemas.microsoft.com/2003/10/Serialization/Arrays"};
inline constexpr QLatin1StringView Instance{"http://www.w3.org/2001/XMLSchema-instance"};

} // namespace ns

inline constexpr int NewestServices = 88;
inline constexpr QLatin1StringView NetServerVersion{"10.1.4.0"};

[[nodiscard]] QString agentName(Agent agent);
/// The namespace of a Services version, used by its folder, elements and actions (dossier §1.2).
[[nodiscard]] QString servicesNamespace(int services);
/// The SOAPAction of an operation, without quotes (dossier §0.3).
[[nodiscard]] QString actionOf(int services, Agent agent, const QString &operation);
/// The operations of an agent that the mock has in a Services version (dossier §1.2, §1.4, §1.5). REST has those of the
/// newest version.
[[nodiscard]] QStringList operationsOf(int services, Agent agent);
/// An operation that changes something and has no result.
[[nodiscard]] bool isAction(const QString &operation);
/// The element of the answer, which is the same for every sign-in (dossier §1.4).
[[nodiscard]] QString responseElementOf(const QString &operation);

} // namespace sluice::mock
