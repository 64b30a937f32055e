// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/history.h"

#include "core/storage/files/filethread.h"
#include "core/storage/files/settingsfolder.h"
#include "core/storage/history/database/historywriting.h"
#include "core/storage/history/reading/historyreading.h"

namespace sluice {

using namespace Qt::StringLiterals;

class History::Private
{
public:
    /// A record that waits to be written, and who waits for it.
    struct Waiting
    {
        RunRecord record{};
        QPointer<Call<void>> call{};
    };

    Private(History *history, const QString &path)
        : q(history)
        , writing(std::make_shared<HistoryWriting>(path))
    {
    }

    static QList<RunRecord> recordsIn(const QList<Waiting> &group);
    static QStringList runsIn(const QList<Waiting> &group);
    void writeSoon();
    void write();
    void told(const HistoryResult<HistoryHead> &head);
    void writeLast();
    void keepCheckpointOf(const HistoryHead &head);
    void settleIfIdle();
    void fail(const QList<Waiting> &group, const Error &error);
    void setProblem(const std::optional<Error> &found);

    History *const q;
    std::optional<Error> problem;
    std::optional<Error> refusing; ///< until those who wait were told that appending has failed
    QList<Waiting> waiting;
    QList<Waiting> beingWritten; ///< until those who wait for it were told
    QList<QPointer<Call<void>>> settling;
    bool isWritingSoon = false;
    std::optional<CheckpointRule> rule;
    std::optional<HistoryHead> last;               ///< after the records that were written here
    const std::shared_ptr<HistoryWriting> writing; ///< touched by the thread only
    FileThread checkpoints;
    FileThread thread; ///< last: it ends first
};

QList<RunRecord> History::Private::recordsIn(const QList<Waiting> &group)
{
    QList<RunRecord> records;
    for (const auto &one : group)
        records.append(one.record);
    return records;
}

QStringList History::Private::runsIn(const QList<Waiting> &group)
{
    QStringList runs;
    for (const auto &one : group)
        runs.append(one.record.run);
    runs.removeDuplicates();
    return runs;
}

/// Later, because whoever is told now that a record was written may append the next one at once: all of these are
/// written together.
void History::Private::writeSoon()
{
    if (!beingWritten.isEmpty() || isWritingSoon || waiting.isEmpty())
        return;
    isWritingSoon = true;
    QMetaObject::invokeMethod(
        q, [this] { write(); }, Qt::QueuedConnection);
}

void History::Private::write()
{
    constexpr qsizetype LargestGroup = 1000; // records in one transaction
    isWritingSoon = false;
    beingWritten = waiting.first(std::min(waiting.size(), LargestGroup));
    waiting.remove(0, beingWritten.size());
    const auto head = std::make_shared<HistoryResult<HistoryHead>>();
    thread.run([head, part = writing, records = recordsIn(beingWritten)] { *head = part->write(records); },
               [this, head] { told(*head); });
}

void History::Private::told(const HistoryResult<HistoryHead> &head)
{
    const auto group = std::exchange(beingWritten, {});
    if (!head) {
        const auto error = errorOf(head.error());
        fail(group + std::exchange(waiting, {}), error);
        if (!isOfRun(head.error()))
            setProblem(error);
        settleIfIdle();
        return;
    }
    last = *head;
    for (const auto &one : group) {
        if (one.call)
            one.call->finish({});
    }
    Q_EMIT q->recorded(runsIn(group));
    if (rule && isCheckpointDue(recordsIn(group), head->count, rule->every))
        keepCheckpointOf(*head);
    writeSoon();
    setProblem({});
    settleIfIdle();
}

/// The thread of the checkpoints does one thing after the other, so what is due comes first.
void History::Private::settleIfIdle()
{
    if (!waiting.isEmpty() || !beingWritten.isEmpty() || settling.isEmpty())
        return;
    checkpoints.run([] {},
                    [calls = std::exchange(settling, {})] {
                        for (const auto &call : calls) {
                            if (call)
                                call->finish({});
                        }
                    });
}

/// Nobody can be told any more, but nothing is lost.
void History::Private::writeLast()
{
    thread.run(
        [this, untold = recordsIn(beingWritten), rest = recordsIn(waiting)] {
            const auto written = writing->writeLast(untold, rest);
            writing->close();
            if (rule && !written.isEmpty() && isCheckpointDue(written, writing->head().count, rule->every))
                keepCheckpointOf(writing->head());
        },
        [] {});
}

/// Not on the thread that writes: a place that is slow must not delay a request.
void History::Private::keepCheckpointOf(const HistoryHead &head)
{
    const auto errors = std::make_shared<QList<Error>>();
    checkpoints.run([errors, head, copy = *rule] { *errors = keepCheckpoint(head, copy); },
                    [this, errors] {
                        for (const auto &error : std::as_const(*errors))
                            Q_EMIT q->checkpointFailed(error);
                    });
}

/// Whoever appends before the others were told does not know yet that a record before its own is missing.
void History::Private::fail(const QList<Waiting> &group, const Error &error)
{
    refusing = error;
    for (const auto &one : group) {
        if (one.call)
            one.call->finish(Failure(error));
    }
    QMetaObject::invokeMethod(
        q, [this] { refusing.reset(); }, Qt::QueuedConnection);
}

void History::Private::setProblem(const std::optional<Error> &found)
{
    if (problem == found)
        return;
    problem = found;
    Q_EMIT q->problemChanged();
}

History::History(Result<QString> path, QObject *parent)
    : RunLog(parent)
    , d(std::make_unique<Private>(this, path.value_or(QString())))
{
    if (!path) {
        d->problem = path.error();
        return;
    }
    const auto found = std::make_shared<std::optional<HistoryProblem>>();
    d->thread.run([found, file = *path] { *found = visibleProblem(file); },
                  [this, found] {
                      if (*found)
                          d->setProblem(errorOf(**found));
                  });
}

History::~History()
{
    d->writeLast();
}

Result<QString> History::usualPath()
{
    return stateFolder().map([](const QString &folder) { return folder + "/sluice/history.db"_L1; });
}

Call<void> *History::append(const RunRecord &record, QObject *parent)
{
    auto *call = new Call<void>(parent);
    if (d->refusing || d->writing->path().isEmpty()) {
        call->finish(Failure(d->refusing ? *d->refusing : *d->problem));
        return call;
    }
    d->waiting.append({.record = record, .call = call});
    d->writeSoon();
    return call;
}

Call<QList<UnansweredRequest>> *History::unanswered(QObject *parent)
{
    using Requests = QList<UnansweredRequest>;
    auto *call = new Call<Requests>(parent);
    if (d->writing->path().isEmpty()) {
        call->finish(Failure(*d->problem));
        return call;
    }
    const auto found = std::make_shared<HistoryResult<Requests>>();
    d->thread.run([found, path = d->writing->path()] { *found = readHistory<Requests>(path, {}, &unansweredRequests); },
                  [found, guarded = QPointer(call)] {
                      if (guarded)
                          guarded->finish(found->map_error(qOverload<const HistoryProblem &>(&errorOf)));
                  });
    return call;
}

std::optional<Error> History::problem() const
{
    return d->problem;
}

Call<void> *History::settle(QObject *parent)
{
    auto *call = new Call<void>(parent);
    d->settling.append(call);
    d->settleIfIdle();
    return call;
}

void History::keepCheckpoints(const CheckpointRule &rule)
{
    const bool isFirst = !std::exchange(d->rule, rule);
    if (isFirst && d->last)
        d->keepCheckpointOf(*d->last);
}

} // namespace sluice
