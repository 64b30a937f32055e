// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/settingslook.h"

#include "core/session/session.h"

#include <algorithm>

namespace sluice {

namespace {

/// A look being taken. The call owns it.
class SettingsLookTaking final : public QObject
{
public:
    SettingsLookTaking(Session &session, Call<SettingsLook> *call)
        : m_session(session)
        , m_call(call)
    {
        call->adopt(this);
    }

    void ask(std::size_t number)
    {
        if (number == m_look.lists.size()) {
            m_call->finish(std::move(m_look));
            return;
        }
        m_session.call(ReadSettings{allSettingsSources.at(number)}, this)
            ->then(this, [this, number](const Result<SettingList> &list) {
                if (list)
                    m_look.lists.at(number) = *list;
                else
                    m_look.problem = list.error().message;
                ask(number + 1);
            });
    }

private:
    Session &m_session;
    Call<SettingsLook> *const m_call;
    SettingsLook m_look;
};

} // namespace

bool mayReadSettings(const Session &session)
{
    return std::ranges::any_of(allSettingsSources, [&session](SettingsSource source) {
        return session.support(ReadSettings{source}) != Support::No;
    });
}

Call<SettingsLook> *takeSettingsLook(Session &session, QObject *parent)
{
    auto *call = new Call<SettingsLook>(parent);
    QObject::connect(&session, &QObject::destroyed, call, &AbstractCall::cancel);
    call->setDelivery(Error::Delivery::MaybeSent);
    auto *taking = new SettingsLookTaking(session, call); // the call adopts it
    taking->ask(0);
    return call;
}

} // namespace sluice
