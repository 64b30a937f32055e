// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/queries/queries.h"

#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"

#include <algorithm>

namespace sluice::ctl {

QueriesCommand::QueriesCommand(std::vector<std::unique_ptr<QueryCommand>> queries, int atOnce)
    : m_queries(std::move(queries))
    , m_atOnce(static_cast<std::size_t>(atOnce))
    , m_codes(m_queries.size())
{
    for (std::size_t i = 0; i < m_queries.size(); ++i) {
        m_queries.at(i)->setAmongOthers(isAmongOthers());
        // Queued, because a query may finish before start() returns.
        connect(
            m_queries.at(i).get(), &Command::finished, this,
            [this, i](int exitCode) { handleFinished(i, static_cast<ExitCode>(exitCode)); }, Qt::QueuedConnection);
    }
}

void QueriesCommand::start()
{
    startMore();
}

void QueriesCommand::stop()
{
    m_stopped = true;
    for (std::size_t i = 0; i < m_begun; ++i) {
        if (!m_codes.at(i))
            m_queries.at(i)->stop();
    }
}

void QueriesCommand::startMore()
{
    showProgress();
    while (!m_stopped && m_begun < m_queries.size() && m_begun - m_ended < m_atOnce)
        m_queries.at(m_begun++)->start();
    if (m_ended == m_begun)
        end();
}

void QueriesCommand::handleFinished(std::size_t index, ExitCode code)
{
    m_codes.at(index) = code;
    ++m_ended;
    if (!m_queries.at(index)->data())
        ++m_failed;
    tell(*m_queries.at(index));
    startMore();
}

void QueriesCommand::showProgress() const
{
    const auto numberOf = [](std::size_t count) { return static_cast<qsizetype>(count); };
    if (isAmongOthers())
        showStatus(
            progressOf({.all = numberOf(m_queries.size()), .ended = numberOf(m_ended), .failed = numberOf(m_failed)}));
}

void QueriesCommand::tell(const QueryCommand &query)
{
    if (!query.data())
        return;
    if (JsonAnswer::ofProgram().isStreamed())
        JsonAnswer::ofProgram().addServer(query.data()->object);
    const auto heading = isAmongOthers() ? labelText(query.place(), Stream::Out) + u'\n' : QString();
    m_printed = printText(heading + query.data()->text) && m_printed;
}

void QueriesCommand::end()
{
    hideStatus();
    auto &answer = JsonAnswer::ofProgram();
    for (const auto &query : m_queries) {
        if (query->data() && !answer.isStreamed()) // in the order in which the servers were named
            answer.addServer(query->data()->object);
    }
    const Error stopped{.kind = Error::Kind::Cancelled, .message = tr("Stopped before it was asked.")};
    for (auto i = m_begun; i < m_queries.size(); ++i)
        answer.addError(stopped, m_queries.at(i)->place());
    answer.summarize(QStringLiteral("read"), static_cast<qint64>(m_ended - m_failed));
    answer.summarize(QStringLiteral("failed"), static_cast<qint64>(m_queries.size() - m_ended + m_failed));
    QList<ExitCode> codes;
    for (const auto &code : m_codes)
        codes.append(code.value_or(ExitCode::Cancelled));
    finish(withOutput(m_stopped ? ExitCode::Cancelled : together(codes), m_printed));
}

} // namespace sluice::ctl
