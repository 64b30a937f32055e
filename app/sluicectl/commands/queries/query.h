// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "app/sluicectl/commands/command.h"
#include "app/sluicectl/targets/nodelabel.h"
#include "core/session/session.h"

#include <QJsonObject>

namespace sluice::ctl {

/// Reads an operation that leaves nothing to choose.
template<typename Op>
Problem readPlain(const ParsedLine &, ServerJob &job)
{
    job.operation = Op{};
    return {};
}

/// A command that asks one node, with one request at a time. Its data is printed by the caller.
class QueryCommand : public Command
{
    Q_OBJECT

public:
    void stop() override
    {
        if (m_call)
            m_call->cancel();
    }

    const NodeLabel &place() const { return m_place; }
    /// What was read, as text for stdout and for the JsonAnswer.
    struct Data
    {
        QString text{};
        QJsonObject object{};
    };

    /// The result; nothing when the command failed.
    const std::optional<Data> &data() const { return m_data; }

    /// Call it with true when several nodes are asked: messages then name the node.
    void setAmongOthers(bool among) { m_amongOthers = among; }

protected:
    QueryCommand(const PlanNode &node, const ServerJob &job)
        : m_node(node)
        , m_place(labelOf(node))
        , m_job(job)
    {
    }

    /// Passes the Result to \a handler, which asks again or finishes the command.
    template<typename Op, typename Handler>
    void ask(const Op &operation, Handler handler)
    {
        auto *call = m_node.session->call(operation, this);
        m_call = call;
        call->then(this, std::move(handler));
    }

    void succeed(const Data &data);
    /// Says \a error and finishes.
    void fail(const Error &error);
    void remark(const QString &sentence) const;

    const Session &session() const { return *m_node.session; }
    const ServerJob &job() const { return m_job; }

private:
    const PlanNode m_node;
    const NodeLabel m_place;
    const ServerJob &m_job;
    QPointer<AbstractCall> m_call;
    std::optional<Data> m_data;
    bool m_amongOthers = false;
};

} // namespace sluice::ctl
