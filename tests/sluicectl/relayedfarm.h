// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/faultrelay.h"
#include "tests/sluicectl/storedfarm.h"

namespace sluice::test {

/// Mock servers, each behind a relay that can cause faults, stored as the nodes n1, n2… of one server.
class RelayedFarm final
{
public:
    /// Stores them as \a name in \a home. \a scenarios: in JSON, by the index of the node.
    RelayedFarm(StoredFarm &home, int nodes, const QString &name = QStringLiteral("crm"),
                const QString &environment = QStringLiteral("test"), const QStringList &options = {},
                const QHash<int, QByteArray> &scenarios = {});

    mock::MockServer &node(int index) { return *m_nodes.at(static_cast<std::size_t>(index)); }
    mock::FaultRelay &relay(int index) { return *m_relays.at(static_cast<std::size_t>(index)); }

    /// How often a flush of any kind arrived at each node.
    QList<int> flushes() const;

private:
    std::vector<std::unique_ptr<mock::MockServer>> m_nodes;
    std::vector<std::unique_ptr<mock::FaultRelay>> m_relays;
};

} // namespace sluice::test
