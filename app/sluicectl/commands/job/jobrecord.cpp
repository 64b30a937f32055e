// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/job/jobrecord.h"

#include "app/sluicectl/render/historytext.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

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
    const bool isProduction = std::ranges::any_of(destinations, [](const Destination &destination) {
        return destination.environment == Environment::Production;
    });
    auto *call = new Call<void>(parent);
    auto *looking = m_history.unanswered(call);
    call->adopt(looking);
    looking->then(call, [this, call, isProduction](const Result<QList<UnansweredRequest>> &unanswered) {
        if (unanswered)
            sayUnanswered(*unanswered);
        // Known by now: the history looked at its file before it was asked for these.
        auto problem = unanswered ? m_history.problem() : std::optional(unanswered.error());
        if (!problem || !isProduction || m_spare) {
            call->finish({});
            return;
        }
        problem->kind = Error::Kind::Blocked;
        problem->message = tr("%1 In Production nothing is sent that cannot be recorded, so nothing was sent. If it "
                              "cannot wait: --without-record REASON --record-to FILE.")
                               .arg(problem->message);
        call->finish(Failure(*problem));
    });
    return call;
}

void JobRecord::settle()
{
    constexpr std::chrono::seconds longest(5); // somebody may wait for the end of the program
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this] {
        say(m_checkpoints.isWaiting()
                ? tr("The end of this run has no checkpoint, because the keychain does not answer.")
                : tr("It is not known whether the end of this run has a checkpoint: a place for it does not answer."));
        Q_EMIT settled();
    });
    timer->start(longest);
    const auto waitForPlaces = [this, timer] {
        m_history.settle(timer)->then(this, [this, timer](const Result<void> &) {
            if (!timer->isActive())
                return;
            timer->stop();
            Q_EMIT settled();
        });
    };
    if (m_checkpoints.isWaiting())
        connect(&m_checkpoints, &CheckpointKeeper::settled, timer, waitForPlaces);
    else
        waitForPlaces();
}

void JobRecord::sayUnanswered(const QList<UnansweredRequest> &requests)
{
    if (requests.isEmpty())
        return;
    QStringList runs;
    for (const auto &request : requests)
        runs.append(request.run);
    runs.removeDuplicates();
    say(tr("%n requests of earlier runs were sent, and their answers never seen. See `sluicectl history show %1`.",
           nullptr, static_cast<int>(requests.size()))
            .arg(shortRunId(runs.constFirst())));
}

} // namespace sluice::ctl
