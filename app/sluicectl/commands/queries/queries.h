// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/queries/query.h"

#include <memory>
#include <vector>

namespace sluice::ctl {

/// Sends the same query to several nodes, several at once. Prints a section for each node as soon as it has answered; for a
/// single node only its data.
class QueriesCommand final : public Command
{
    Q_OBJECT

public:
    /// \a atOnce: how many nodes have a request at the same time, 1 or more.
    QueriesCommand(std::vector<std::unique_ptr<QueryCommand>> queries, int atOnce);

    void start() override;
    void stop() override;

private:
    bool isAmongOthers() const { return m_queries.size() > 1; }
    void startMore();
    void handleFinished(std::size_t index, ExitCode code);
    void showProgress() const;
    void tell(const QueryCommand &query);
    void end();

    const std::vector<std::unique_ptr<QueryCommand>> m_queries;
    const std::size_t m_atOnce;
    std::size_t m_begun = 0;
    std::vector<std::optional<ExitCode>> m_codes; ///< of those that have finished, by query
    std::size_t m_ended = 0;
    std::size_t m_failed = 0;
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
    return std::make_unique<QueriesCommand>(std::move(queries), job.strategy.atOnce);
}

} // namespace sluice::ctl
