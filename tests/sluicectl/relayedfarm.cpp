// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sluicectl/relayedfarm.h"

using namespace Qt::StringLiterals;

namespace sluice::test {

RelayedFarm::RelayedFarm(StoredFarm &home, int nodes, const QString &name, const QString &environment,
                         const QStringList &options, const QHash<int, QByteArray> &scenarios)
{
    QStringList stored{u"servers"_s,       u"add"_s,
                       u"--name"_s,        name,
                       u"--url"_s,         u"https://%1.example.test/SuperOffice"_s.arg(name),
                       u"--environment"_s, environment};
    if (!options.contains(u"--user"_s))
        stored << u"--user"_s << u"ADM0"_s;
    for (int i = 0; i < nodes; ++i) {
        m_nodes.push_back(std::make_unique<mock::MockServer>());
        if (scenarios.contains(i))
            m_nodes.back()->setScenario(mock::Scenario::read(scenarios.value(i)).value());
        if (!m_nodes.back()->listen())
            qFatal("No port to listen at.");
        m_relays.push_back(std::make_unique<mock::FaultRelay>(m_nodes.back()->port()));
        if (!m_relays.back()->listen())
            qFatal("No port to listen at.");
        stored << u"--node"_s << u"n%1=%2"_s.arg(i + 1).arg(m_relays.back()->through(m_nodes.back()->url()).toString());
    }
    const auto ended = home.run(stored + options);
    if (ended.code != 0)
        qFatal("%s", qPrintable(ended.err));
}

QList<int> RelayedFarm::flushes() const
{
    QList<int> counts;
    for (const auto &server : m_nodes) {
        int count = 0;
        const auto journal = server->journal();
        for (const auto &entry : journal)
            count += entry.operation.startsWith("Flush"_L1) ? 1 : 0;
        counts.append(count);
    }
    return counts;
}

} // namespace sluice::test
