// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"

namespace sluice {

/// Whose cached configurations to clear.
enum class Whose {
    Everybodys,
    OwnOnly, ///< of the account that is signed in
    Nobodys, ///< clears nothing, only rebuilds
};

/// Which cached configurations to clear, for whom, and what to rebuild. The default is the application and
/// instance of the web client, the only ones that are documented (superoffice dossier §3.3).
struct ConfigurationChoice
{
    QString application = QStringLiteral("WebClient");
    QString instance = QStringLiteral("Web");
    std::optional<Whose> whose{}; ///< nothing if not chosen yet
    QList<DeltaKind> rebuilds{};

    friend bool operator==(const ConfigurationChoice &, const ConfigurationChoice &) = default;
};

/// The problem with \a choice, in one sentence; empty if it can be sent.
QString problemOf(const ConfigurationChoice &choice);

/// The actions for \a choice in the order of sending, which does not depend on the order of ticking; empty while there
/// is a problem.
QList<Operation> stepsOf(const ConfigurationChoice &choice);

} // namespace sluice
