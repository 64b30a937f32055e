// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/operation/traits.h"
#include "core/domain/outcome/observation.h"
#include "core/models/cachemodel.h"

#include <QHash>
#include <QPointer>

#include <memory>

namespace sluice {

class Session;

/// The caches of one server: their list, and what the server says about their state.
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

    /// For another server: forgets everything.
    void clear();
    /// For another node of the same server: each node registers changes by itself, so the next snapshot is not compared
    /// with the last.
    void forgetSnapshot() { m_lastSnapshot.reset(); }

    /// Reads the list from \a session; listRead() follows, unless the call is deleted.
    AbstractCall *readList(Session &session);
    /// Reads the lists of the other nodes of a farm in the background, several at once, so that model() has the caches of
    /// all of them. \a first is the session whose list was read last, and one of \a nodes. listsRead() follows.
    void readOtherLists(Session &first, const QList<Session *> &nodes);
    void stopReadingLists();
    /// What each node has answered; a node whose list is not known is not in it.
    const QHash<const Session *, QStringList> &lists() const { return m_lists; }

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
    void readNextLists();
    void showLists();
    void handleList(const Result<CacheList> &list);
    void handleSnapshot(const Result<CacheSnapshot> &snapshot);

    CacheModel m_model;
    QHash<const Session *, QStringList> m_lists;
    QList<Session *> m_nodes;           ///< of the farm, the one that was read first before the others
    QList<Session *> m_toRead;          ///< whose lists are not asked for yet
    std::unique_ptr<QObject> m_reading; ///< parent of the calls for lists
    int m_running = 0;
    bool m_listed = false;
    bool m_compared = false;
    std::optional<CacheSnapshot> m_lastSnapshot;
    QPointer<AbstractCall> m_snapshotCall;
};

} // namespace sluice
