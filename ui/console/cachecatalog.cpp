// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/cachecatalog.h"

#include "core/session/cachesnapshot.h"
#include "core/session/session.h"

#include <algorithm>

namespace sluice {

namespace {

/// So many nodes are asked at the same time.
constexpr int ListsAtOnce = 8;

} // namespace

void CacheCatalog::clear()
{
    stopReadingLists();
    m_lists.clear();
    m_model.clear();
    m_listed = false;
    m_lastSnapshot.reset();
    m_compared = false;
}

AbstractCall *CacheCatalog::readList(Session &session)
{
    auto *call = session.call(ListCaches{}, this);
    call->then(this, [this, &session](const Result<CacheList> &list) {
        if (list) {
            stopReadingLists();
            m_lists = {{&session, list->names}};
        }
        handleList(list);
    });
    return call;
}

void CacheCatalog::stopReadingLists()
{
    m_reading.reset();
    m_toRead.clear();
    m_running = 0;
}

void CacheCatalog::readOtherLists(Session &first, const QList<Session *> &nodes)
{
    stopReadingLists();
    m_reading = std::make_unique<QObject>();
    m_nodes = nodes;
    m_nodes.removeOne(&first);
    m_toRead = m_nodes;
    m_nodes.prepend(&first);
    readNextLists();
}

void CacheCatalog::readNextLists()
{
    if (m_toRead.isEmpty() && m_running == 0) {
        showLists();
        return;
    }
    while (!m_toRead.isEmpty() && m_running < ListsAtOnce) {
        auto *session = m_toRead.takeFirst();
        ++m_running;
        session->call(ListCaches{}, m_reading.get())
            ->then(m_reading.get(), [this, session](const Result<CacheList> &list) {
                --m_running;
                if (list)
                    m_lists.insert(session, list->names);
                else
                    Q_EMIT listFailed(session->name(), list.error());
                readNextLists();
            });
    }
}

/// Most farms have the same caches everywhere: then nothing in the table moves.
void CacheCatalog::showLists()
{
    QList<NodeCaches> lists;
    for (const auto *node : std::as_const(m_nodes)) {
        if (m_lists.contains(node))
            lists.append({.node = node->name(), .names = m_lists.value(node)});
    }
    const auto setOf = [](const QStringList &names) { return QSet<QString>(names.cbegin(), names.cend()); };
    const auto isLikeFirst = [&](const NodeCaches &list) {
        return setOf(list.names) == setOf(lists.constFirst().names);
    };
    if (!std::ranges::all_of(lists, isLikeFirst))
        m_model.setLists(lists);
    Q_EMIT listsRead();
}

void CacheCatalog::handleList(const Result<CacheList> &list)
{
    if (list) {
        m_listed = true;
        m_model.setNames(list->names);
    }
    Q_EMIT listRead(list);
}

void CacheCatalog::readSnapshot(Session &session)
{
    stopReadingSnapshot();
    if (m_model.names().isEmpty() || !mayReadSnapshot(session))
        return;
    auto *call = sluice::readSnapshot(session, m_model.names(), this);
    m_snapshotCall = call;
    call->then(this, [this](const Result<CacheSnapshot> &snapshot) { handleSnapshot(snapshot); });
}

void CacheCatalog::handleSnapshot(const Result<CacheSnapshot> &snapshot)
{
    // A column that is shown stays when part of an answer is missing. It goes when there is no answer at all.
    m_model.setObserved(snapshot && (m_model.isObserved() || snapshot->state || snapshot->generations));
    m_compared = snapshot && m_lastSnapshot;
    if (m_compared)
        m_model.setObservations(compare(*m_lastSnapshot, *snapshot));
    m_lastSnapshot = snapshot ? std::optional(*snapshot) : std::nullopt;
    Q_EMIT snapshotRead();
}

} // namespace sluice
