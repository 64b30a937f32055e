// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/settingssnapshot.h"

#include "core/session/session.h"

#include <algorithm>

namespace sluice {

namespace {

/// Reads one snapshot. The call owns it.
class SettingsSnapshotReader final : public QObject
{
public:
    SettingsSnapshotReader(Session &session, Call<SettingsSnapshot> *call)
        : m_session(session)
        , m_call(call)
    {
        call->adopt(this);
    }

    void ask(std::size_t number)
    {
        if (number == m_snapshot.lists.size()) {
            m_call->finish(std::move(m_snapshot));
            return;
        }
        m_session.call(ReadSettings{allSettingsSources.at(number)}, this)
            ->then(this, [this, number](const Result<SettingList> &list) {
                if (list)
                    m_snapshot.lists.at(number) = *list;
                else
                    m_snapshot.problem = list.error().message;
                ask(number + 1);
            });
    }

private:
    Session &m_session;
    Call<SettingsSnapshot> *const m_call;
    SettingsSnapshot m_snapshot;
};

} // namespace

bool mayReadSettings(const Session &session)
{
    return std::ranges::any_of(allSettingsSources, [&session](SettingsSource source) {
        return session.support(ReadSettings{source}) != Support::No;
    });
}

Call<SettingsSnapshot> *readSettingsSnapshot(Session &session, QObject *parent)
{
    auto *call = new Call<SettingsSnapshot>(parent);
    QObject::connect(&session, &QObject::destroyed, call, &AbstractCall::cancel);
    call->setDelivery(Error::Delivery::MaybeSent);
    auto *reader = new SettingsSnapshotReader(session, call); // the call adopts it
    reader->ask(0);
    return call;
}

} // namespace sluice
