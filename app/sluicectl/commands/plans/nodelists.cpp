// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/plans/nodelists.h"

#include "core/session/session.h"

#include <memory>

namespace sluice::ctl {

namespace {

/// So many nodes are asked at the same time.
constexpr qsizetype ListsAtOnce = 8;

struct Listing
{
    QList<Session *> sessions;
    QList<Result<CacheList>> lists{}; ///< by session
    qsizetype next = 0;               ///< index of the first that was not asked
    qsizetype running = 0;
};

using ListsCall = Call<QList<Result<CacheList>>>;

void askMore(const std::shared_ptr<Listing> &listing, ListsCall *call, QObject *work);

void noteList(const std::shared_ptr<Listing> &listing, ListsCall *call, QObject *work, qsizetype index,
              const Result<CacheList> &list)
{
    if (call->isFinished()) // it was cancelled
        return;
    listing->lists[index] = list;
    --listing->running;
    askMore(listing, call, work);
}

void askMore(const std::shared_ptr<Listing> &listing, ListsCall *call, QObject *work)
{
    if (listing->next == listing->sessions.size() && listing->running == 0) {
        call->finish(listing->lists);
        return;
    }
    while (listing->next < listing->sessions.size() && listing->running < ListsAtOnce) {
        const auto index = listing->next++;
        auto *session = listing->sessions.at(index);
        ++listing->running;
        if (session->wholeCache()) {
            session->call(SignIn{}, work)->then(work, [=](const Result<SignedIn> &signedIn) {
                noteList(listing, call, work, index, signedIn.map([](const SignedIn &) { return CacheList(); }));
            });
        } else {
            session->call(ListCaches{}, work)->then(work, [=](const Result<CacheList> &list) {
                noteList(listing, call, work, index, list);
            });
        }
    }
}

} // namespace

Call<QList<Result<CacheList>>> *listsOf(const QList<PlanNode> &nodes, QObject *parent)
{
    QList<Session *> sessions;
    for (const auto &node : nodes)
        sessions.append(node.session);
    auto *call = new ListsCall(parent);
    auto *work = new QObject;
    call->adopt(work); // ends all requests with the call
    askMore(std::make_shared<Listing>(
                Listing{.sessions = sessions, .lists = QList<Result<CacheList>>(sessions.size(), CacheList())}),
            call, work);
    return call;
}

QString acceptedAccount(const PlanNode &node, bool isListRead)
{
    const auto &signedIn = node.session->account();
    if (signedIn && !signedIn->account.isEmpty())
        return signedIn->account;
    return signedIn || isListRead ? node.destination.own.credentials.user : QString();
}

} // namespace sluice::ctl
