// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/memoryrunlog.h"

namespace sluice {

Call<void> *MemoryRunLog::append(const RunRecord &record, QObject *parent)
{
    auto *call = new Call<void>(parent);
    if (const auto failed = problem()) {
        call->finish(Failure(*failed));
        return call;
    }
    m_records.append(record);
    call->finish({});
    return call;
}

Call<QList<UnansweredRequest>> *MemoryRunLog::unanswered(QObject *parent)
{
    auto *call = new Call<QList<UnansweredRequest>>(parent);
    call->finish(QList<UnansweredRequest>());
    return call;
}

std::optional<Error> MemoryRunLog::problem() const
{
    if (m_failure && m_records.size() >= m_failure->first)
        return m_failure->error;
    return {};
}

void MemoryRunLog::failFrom(qsizetype first, const Error &error)
{
    m_failure = {.first = first, .error = error};
}

} // namespace sluice
