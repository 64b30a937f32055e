// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/cachecatalog.h"

#include "core/session/cachesnapshot.h"
#include "core/session/session.h"
#include "ui/console/nodelists.h"

namespace sluice {

void CacheCatalog::clear()
{
    stopReadingLists();
    m_nodes.clear();
    m_lists.clear();
    m_model.clear();
    m_listed = false;
    m_lastSnapshot.reset();
    m_compared = false;
}

AbstractCall *CacheCatalog::readList(Session &session, const QList<Session *> &nodes)
{
    m_nodes = {session.name()};
    for (const auto *node : nodes) {
        if (node != &session)
            m_nodes.append(node->name());
    }
    auto *call = session.call(ListCaches{}, this);
    call->then(this, [this, node = session.name()](const Result<CacheList> &list) { handleList(node, list); });
    return call;
}

void CacheCatalog::handleList(const QString &node, const Result<CacheList> &list)
{
    if (list) {
        m_listed = true;
        m_lists.insert(node, list->names);
        m_model.setLists(knownLists());
        m_model.forgetObservations();
    }
    Q_EMIT listRead(list);
}

void CacheCatalog::readOtherLists(const QList<Session *> &others)
{
    stopReadingLists();
    QStringList nodes;
    for (const auto *node : others)
        nodes.append(node->name());
    auto *call = readLists(others, this);
    m_listsCall = call;
    call->then(this, [this, nodes](const Result<QList<Result<CacheList>>> &lists) {
        if (lists)
            handleOtherLists(nodes, *lists);
    });
}

void CacheCatalog::handleOtherLists(const QStringList &nodes, const QList<Result<CacheList>> &lists)
{
    const auto before = knownLists();
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        if (lists.at(i)) {
            m_lists.insert(nodes.at(i), lists.at(i)->names);
        } else {
            m_lists.remove(nodes.at(i)); // it may have other caches by now
            Q_EMIT listFailed(nodes.at(i), lists.at(i).error());
        }
    }
    if (const auto now = knownLists(); now != before)
        m_model.setLists(now);
    Q_EMIT listsRead();
}

QList<NodeCaches> CacheCatalog::knownLists() const
{
    QList<NodeCaches> lists;
    for (const auto &node : m_nodes) {
        const auto known = m_lists.constFind(node);
        lists.append({.node = node, .names = known == m_lists.cend() ? std::nullopt : std::optional(*known)});
    }
    return lists;
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
