// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/nodelists.h"

#include "core/session/session.h"

#include <memory>

namespace sluice {

namespace {

/// So many nodes are asked at the same time.
constexpr qsizetype ListsAtOnce = 8;

struct ListReading
{
    QList<Session *> sessions;
    QList<Result<CacheList>> lists; ///< by session
    qsizetype next = 0;             ///< index of the first that was not asked
    qsizetype running = 0;
};

void readMore(const std::shared_ptr<ListReading> &reading, Call<QList<Result<CacheList>>> *call, QObject *work)
{
    if (reading->next == reading->sessions.size() && reading->running == 0) {
        call->finish(reading->lists);
        return;
    }
    while (reading->next < reading->sessions.size() && reading->running < ListsAtOnce) {
        const auto index = reading->next++;
        ++reading->running;
        reading->sessions.at(index)
            ->call(ListCaches{}, work)
            ->then(work, [reading, call, work, index](const Result<CacheList> &list) {
                if (call->isFinished()) // it was cancelled
                    return;
                reading->lists[index] = list;
                --reading->running;
                readMore(reading, call, work);
            });
    }
}

} // namespace

Call<QList<Result<CacheList>>> *readLists(const QList<Session *> &sessions, QObject *parent)
{
    auto *call = new Call<QList<Result<CacheList>>>(parent);
    auto *work = new QObject;
    call->adopt(work); // ends all requests with the call
    readMore(std::make_shared<ListReading>(ListReading{sessions, QList<Result<CacheList>>(sessions.size())}), call,
             work);
    return call;
}

} // namespace sluice
