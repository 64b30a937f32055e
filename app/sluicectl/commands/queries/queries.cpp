// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/queries/queries.h"

#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/render/json.h"
#include "app/sluicectl/terminal/output.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

QueriesCommand::QueriesCommand(std::vector<std::unique_ptr<QueryCommand>> queries, bool json)
    : m_queries(std::move(queries))
    , m_json(json)
{
    for (const auto &query : m_queries) {
        query->setAmongOthers(m_queries.size() > 1);
        // Queued, because a query may finish before start() returns.
        connect(query.get(), &Command::finished, this, &QueriesCommand::handleFinished, Qt::QueuedConnection);
    }
}

void QueriesCommand::start()
{
    m_queries.at(m_current)->start();
}

void QueriesCommand::stop()
{
    m_stopped = true;
    if (m_current < m_queries.size())
        m_queries.at(m_current)->stop();
}

void QueriesCommand::handleFinished(int exitCode)
{
    m_codes.append(static_cast<ExitCode>(exitCode));
    collect(*m_queries.at(m_current));
    if (++m_current < m_queries.size() && !m_stopped)
        start();
    else
        end();
}

void QueriesCommand::collect(const QueryCommand &query)
{
    if (m_json && m_queries.size() > 1) {
        const auto error = query.error().value_or(Error());
        m_lines.append(query.data() ? *query.data() : errorJson(query.place(), error));
    } else if (query.data()) {
        const auto heading = m_queries.size() > 1 ? labelText(query.place(), Stream::Out) + u'\n' : QString();
        m_printed = printData(heading + *query.data()) && m_printed;
    }
}

void QueriesCommand::end()
{
    if (!m_lines.isEmpty())
        m_printed = printData(jsonArray(m_lines)) && m_printed;
    const auto code = m_stopped ? ExitCode::Cancelled : together(m_codes);
    finish(withOutput(code, m_printed));
}

} // namespace sluice::ctl
