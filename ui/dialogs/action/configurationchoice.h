// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"

namespace sluice {

/// Which cached configurations are to be cleared, whose, and what is to be rebuilt beside it. Application and instance
/// begin as those of the web client, the only ones that are documented (superoffice dossier §3.3).
struct ConfigurationChoice
{
    QString application = QStringLiteral("WebClient");
    QString instance = QStringLiteral("Web");
    std::optional<bool> forAllAssociates{}; ///< nothing: not chosen yet
    QList<DeltaKind> rebuilds{};

    friend bool operator==(const ConfigurationChoice &, const ConfigurationChoice &) = default;
};

/// Why \a choice cannot be sent, in one sentence; empty when it can.
QString objectionTo(const ConfigurationChoice &choice);

/// Whether \a choice is about more than the account that is signed in, be it complete or not.
bool isForEverybody(const ConfigurationChoice &choice);

/// The actions that \a choice stands for, in the order in which they are sent, whatever the order of the ticks; none
/// while there is an objection.
QList<Operation> stepsOf(const ConfigurationChoice &choice);

} // namespace sluice
