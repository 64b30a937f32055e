// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/queries/query.h"

#include <memory>
#include <vector>

namespace sluice::ctl {

/// Sends the same query to several nodes, one after the other. Prints a section for each node, or one JSON array; for a
/// single node only its data.
class QueriesCommand final : public Command
{
    Q_OBJECT

public:
    explicit QueriesCommand(std::vector<std::unique_ptr<QueryCommand>> queries, bool json);

    void start() override;
    void stop() override;

private:
    void handleFinished(int exitCode);
    void collect(const QueryCommand &query);
    void end();

    const std::vector<std::unique_ptr<QueryCommand>> m_queries;
    const bool m_json;
    std::size_t m_current = 0;
    QStringList m_lines; ///< of JSON
    QList<ExitCode> m_codes;
    bool m_printed = true;
    bool m_stopped = false;
};

/// Makes a command that sends a query of the class \a Query to each of \a nodes.
template<typename Query>
std::unique_ptr<Command> askEachNode(const QList<PlanNode> &nodes, const ServerJob &job, StoredRules &, RunLog *)
{
    std::vector<std::unique_ptr<QueryCommand>> queries;
    for (const auto &node : nodes)
        queries.push_back(std::make_unique<Query>(node, job));
    return std::make_unique<QueriesCommand>(std::move(queries), job.json);
}

} // namespace sluice::ctl
