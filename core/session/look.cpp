// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/look.h"

#include "core/session/session.h"

namespace sluice {

namespace {

/// A look being taken. The call owns it.
class LookTaking final : public QObject
{
public:
    LookTaking(Session &session, const QStringList &names, Call<Look> *call)
        : m_session(session)
        , m_call(call)
    {
        m_look.names = names;
        call->adopt(this);
    }

    void start()
    {
        m_call->setDelivery(Error::Delivery::MaybeSent);
        m_session.call(CacheGenerations{m_look.names}, this)->then(this, [this](const Result<GenerationList> &list) {
            if (list)
                m_look.generations = *list;
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
        m_session.call(CacheState{m_look.names}, this)
            ->then(this, [this, generationsMissing](const Result<CacheFingerprint> &state) {
                if (state)
                    m_look.state = *state;
                if (generationsMissing && isMissing(state))
                    m_call->finish(Failure(state.error()));
                else
                    m_call->finish(std::move(m_look));
            });
    }

    Session &m_session;
    Call<Look> *const m_call;
    Look m_look;
};

} // namespace

bool mayLook(const Session &session)
{
    return session.support(CacheGenerations{}) != Support::No || session.support(CacheState{}) != Support::No;
}

Call<Look> *takeLook(Session &session, const QStringList &names, QObject *parent)
{
    auto *call = new Call<Look>(parent);
    QObject::connect(&session, &QObject::destroyed, call, &AbstractCall::cancel);
    auto *taking = new LookTaking(session, names, call); // the call adopts it
    taking->start();
    return call;
}

} // namespace sluice
