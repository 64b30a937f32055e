// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/queries/query.h"

namespace sluice::ctl {

/// `sluicectl state`. Asks for the generations and the state of the named caches, or of all that are listed. A server may
/// support both, one, or neither.
class StateCommand final : public QueryCommand
{
    Q_OBJECT

public:
    StateCommand(const PlanNode &node, const ServerJob &job)
        : QueryCommand(node, job)
    {
    }

    void start() override;

private:
    void askAbout(const QStringList &names);
    void askForState(const QStringList &names);
    void show(const std::optional<CacheFingerprint> &state);

    std::optional<GenerationList> m_generations;
};

/// Reads the caches whose state is asked for.
Problem readState(const ParsedLine &line, ServerJob &job);

} // namespace sluice::ctl
