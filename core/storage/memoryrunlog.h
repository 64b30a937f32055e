// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/runlog.h"

namespace sluice {

/// A log that ends with the program: for tests, and for runs of which nothing may be kept.
class MemoryRunLog final : public RunLog
{
    Q_OBJECT

public:
    using RunLog::RunLog;

    [[nodiscard]] Call<void> *append(const RunRecord &record, QObject *parent) override;
    /// Always nothing: the only program that could have left something is this one, and it still runs.
    [[nodiscard]] Call<QList<UnansweredRequest>> *unanswered(QObject *parent) override;
    std::optional<Error> problem() const override;

    /// What was appended, without what failed.
    const QList<RunRecord> &records() const { return m_records; }

    /// From the record with the number \a first on (0 is the first one ever appended), appending fails with \a error.
    void failFrom(qsizetype first, const Error &error);
    /// From now on appending succeeds again.
    void recover() { m_failure.reset(); }

private:
    struct FailureAt
    {
        qsizetype first = 0;
        Error error{};
    };

    QList<RunRecord> m_records;
    std::optional<FailureAt> m_failure;
};

} // namespace sluice
