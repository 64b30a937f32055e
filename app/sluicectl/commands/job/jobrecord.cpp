// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/job/jobrecord.h"

#include "app/sluicectl/render/historytext.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"
#include "core/storage/history/checkpoints/lastcheckpoint.h"

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

JobRecord::JobRecord(const ServerJob &job)
    : m_history(History::usualPath())
    , m_secrets(KeychainSecrets::usualIndexFile())
    , m_checkpoints(m_history, m_secrets, usualCheckpointPlacesFile(), CheckpointKeeper::NoKey::Leave)
{
    const auto sayNotKept = [](const Error &error) {
        say(tr("No checkpoint of the history is kept: %1").arg(sentenceOf(error)));
    };
    connect(&m_checkpoints, &CheckpointKeeper::failed, this, sayNotKept);
    connect(&m_history, &History::checkpointFailed, this, sayNotKept);
    if (job.withoutRecord.isEmpty())
        return;
    m_spare = std::make_unique<SpareRunLog>(m_history, WithoutHistory{job.withoutRecord, job.recordTo},
                                            std::make_shared<JournalSink>());
    connect(m_spare.get(), &SpareRunLog::used, this, [path = job.recordTo](const Error &problem) {
        say(tr("%1 What is not recorded there is written to %2.").arg(sentenceOf(problem), path));
    });
}

RunLog &JobRecord::log()
{
    return m_spare ? static_cast<RunLog &>(*m_spare) : m_history;
}

Call<void> *JobRecord::look(const QList<Destination> &destinations, QObject *parent)
{
    const bool isPromised = std::ranges::any_of(destinations, mustBeRecorded);
    const bool isProduction = std::ranges::any_of(destinations, [](const Destination &destination) {
        return destination.environment == Environment::Production;
    });
    auto *call = new Call<void>(parent);
    auto *looking = m_history.unanswered(call);
    call->adopt(looking);
    looking->then(call, [this, call, isPromised, isProduction](const Result<QList<UnansweredRequest>> &unanswered) {
        if (unanswered)
            sayUnanswered(*unanswered);
        // Known by now: the history looked at its file before it was asked for these.
        auto problem = unanswered ? m_history.problem() : std::optional(unanswered.error());
        if (!problem || !isPromised || m_spare) {
            call->finish({});
            return;
        }
        problem->kind = Error::Kind::Blocked;
        const auto why = problem->message;
        problem->message = isProduction
            ? tr("%1 In Production nothing is sent that cannot be recorded, so nothing was sent. If it "
                 "cannot wait: --without-record REASON --record-to FILE.")
            : tr("%1 Nothing is sent of an approved plan that cannot be recorded, so nothing was sent. If it "
                 "cannot wait: --without-record REASON --record-to FILE.");
        problem->message = problem->message.arg(why);
        call->finish(Failure(*problem));
    });
    return call;
}

void JobRecord::settle()
{
    lastCheckpoint(m_history, m_checkpoints, this)->then(this, [this](const Result<std::optional<QString>> &problem) {
        if (problem && *problem)
            say(**problem);
        Q_EMIT settled();
    });
}

void JobRecord::sayUnanswered(const QList<UnansweredRequest> &requests)
{
    if (requests.isEmpty())
        return;
    QStringList runs;
    for (const auto &request : requests)
        runs.append(request.run);
    runs.removeDuplicates();
    say(tr("%n requests of earlier runs were sent, and their answers are not recorded. See `sluicectl history show "
           "%1`.",
           nullptr, static_cast<int>(requests.size()))
            .arg(shortRunId(runs.constFirst())));
}

} // namespace sluice::ctl
