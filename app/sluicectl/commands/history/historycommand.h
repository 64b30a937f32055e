// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "app/sluicectl/commands/command.h"
#include "core/storage/history/reading/historyquery.h"

namespace sluice::ctl {

/// What the commands `sluicectl history …` have in common. Reading writes nothing and makes no file.
class HistoryCommand : public Command
{
    Q_OBJECT

public:
    explicit HistoryCommand(HistoryJob job);

    void start() override;
    void stop() override { finish(ExitCode::Cancelled); }

protected:
    /// Does the work, and finishes.
    virtual void run() = 0;

    const ParsedOptions &options() const { return m_job.options; }
    const QString &path() const { return m_path; }

    /// The runs that the options ask for, newest first, \a limit at most, and the head of the history. Nothing when the
    /// command has failed.
    struct Found
    {
        QList<HistoryRun> runs{};
        HistoryHead head{};
    };
    std::optional<Found> foundRuns(int limit);
    /// The run that the word names. Nothing when there is none, and then the command has failed.
    std::optional<Found> namedRun();

    void finishPrinted(bool printed) { finish(withOutput(ExitCode::Done, printed)); }
    void fail(const Error &error);
    /// Adds \a found to the JsonAnswer.
    void answer(const Found &found) const;
    void failUsage(const QString &sentence);

private:
    const HistoryJob m_job;
    QString m_path;
};

template<typename Made>
std::unique_ptr<Command> makeHistoryCommand(const HistoryJob &job)
{
    return std::make_unique<Made>(job);
}

} // namespace sluice::ctl
