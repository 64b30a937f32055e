// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/operation/traits.h"
#include "core/domain/outcome/observation.h"
#include "core/models/cachemodel.h"

#include <QHash>
#include <QPointer>

namespace sluice {

class Session;

/// The caches of one server: their lists, and what the server says about their state.
class CacheCatalog final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    CacheModel *model() { return &m_model; }
    const CacheModel *model() const { return &m_model; }
    /// Whether model() holds what the server answered, even if that was no cache.
    bool isListed() const { return m_listed; }
    /// Whether the last snapshot of the caches has been compared with the one before.
    bool isCompared() const { return m_compared; }
    /// What each node has answered last, by its name; a node whose list is not known is not in it.
    const QHash<QString, QStringList> &lists() const { return m_lists; }

    /// For another server: forgets everything.
    void clear();
    /// For another node of the same server: each node registers changes by itself, so the next snapshot is not compared
    /// with the last.
    void forgetSnapshot() { m_lastSnapshot.reset(); }

    /// Reads the list from \a session, one of \a nodes, which are all of the server; listRead() follows, unless the call is
    /// deleted. What other nodes have answered before stays.
    AbstractCall *readList(Session &session, const QList<Session *> &nodes);
    /// Reads the lists of \a others in the background, several at once, so that model() has the caches of all of them.
    /// listsRead() follows.
    void readOtherLists(const QList<Session *> &others);
    /// listsRead() does not follow any more.
    void stopReadingLists() { delete m_listsCall; }

    /// Reads a snapshot of the caches in the background, if the server offers one; snapshotRead() follows, also after a
    /// failure.
    void readSnapshot(Session &session);
    /// snapshotRead() does not follow any more.
    void stopReadingSnapshot() { delete m_snapshotCall; }

Q_SIGNALS:
    void listRead(const sluice::Result<sluice::CacheList> &list);
    /// \a node could not tell its list.
    void listFailed(const QString &node, const sluice::Error &error);
    void listsRead();
    void snapshotRead();

private:
    void handleList(const QString &node, const Result<CacheList> &list);
    void handleOtherLists(const QStringList &nodes, const QList<Result<CacheList>> &lists);
    QList<NodeCaches> knownLists() const;
    void handleSnapshot(const Result<CacheSnapshot> &snapshot);

    CacheModel m_model;
    QStringList m_nodes; ///< of the server, the one that was read first before the others
    QHash<QString, QStringList> m_lists;
    bool m_listed = false;
    bool m_compared = false;
    std::optional<CacheSnapshot> m_lastSnapshot;
    QPointer<AbstractCall> m_listsCall;
    QPointer<AbstractCall> m_snapshotCall;
};

} // namespace sluice
