// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/cachesnapshot.h"

#include "core/session/session.h"

namespace sluice {

namespace {

/// Reads one snapshot. The call owns it.
class SnapshotReader final : public QObject
{
public:
    SnapshotReader(Session &session, const QStringList &names, Call<CacheSnapshot> *call)
        : m_session(session)
        , m_call(call)
    {
        m_snapshot.names = names;
        call->adopt(this);
    }

    void start()
    {
        m_call->setDelivery(Error::Delivery::MaybeSent);
        m_session.call(CacheGenerations{m_snapshot.names}, this)
            ->then(this, [this](const Result<GenerationList> &list) {
                if (list)
                    m_snapshot.generations = *list;
                askForState(isMissing(list));
            });
    }

private:
    template<typename Reply>
    static bool isMissing(const Result<Reply> &result)
    {
        return !result && result.error().kind == Error::Kind::Unsupported;
    }

    void askForState(bool generationsMissing)
    {
        m_session.call(CacheState{m_snapshot.names}, this)
            ->then(this, [this, generationsMissing](const Result<CacheFingerprint> &state) {
                if (state)
                    m_snapshot.state = *state;
                if (generationsMissing && isMissing(state))
                    m_call->finish(Failure(state.error()));
                else
                    m_call->finish(std::move(m_snapshot));
            });
    }

    Session &m_session;
    Call<CacheSnapshot> *const m_call;
    CacheSnapshot m_snapshot;
};

} // namespace

bool mayReadSnapshot(const Session &session)
{
    return session.support(CacheGenerations{}) != Support::No || session.support(CacheState{}) != Support::No;
}

Call<CacheSnapshot> *readSnapshot(Session &session, const QStringList &names, QObject *parent)
{
    auto *call = new Call<CacheSnapshot>(parent);
    QObject::connect(&session, &QObject::destroyed, call, &AbstractCall::cancel);
    auto *reader = new SnapshotReader(session, names, call); // the call adopts it
    reader->start();
    return call;
}

} // namespace sluice
