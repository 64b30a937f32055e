// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/cachecatalog.h"

#include "core/session/cachesnapshot.h"
#include "core/session/session.h"

namespace sluice {

void CacheCatalog::clear()
{
    m_model.clear();
    m_listed = false;
    m_lastSnapshot.reset();
    m_compared = false;
}

AbstractCall *CacheCatalog::readList(Session &session)
{
    auto *call = session.call(ListCaches{}, this);
    call->then(this, [this](const Result<CacheList> &list) { handleList(list); });
    return call;
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
