// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/signouts.h"

#include "core/session/session.h"
#include "ui/console/activitylog.h"
#include "ui/texts/actiontexts.h"
#include "ui/texts/outcometexts.h"

namespace sluice {

SignOuts::SignOuts(ActivityLog &log, QObject *parent)
    : QObject(parent)
    , m_log(log)
{
}

void SignOuts::add(Session *session, const Destination &destination, const QString &account)
{
    if (!session->canSignOut()) {
        session->deleteLater();
        return;
    }
    ++m_running;
    const auto place = m_log.place(destination, session->hostAndPort()); // now: the server may be changed meanwhile
    session->signOut(this)->then(this, [this, session, place, account](const Result<SignedOut> &result) {
        m_log.add(doneText(SignOut{}), place, signOutText(result, account));
        handleSignedOut(session);
    });
}

void SignOuts::handleSignedOut(Session *session)
{
    session->deleteLater();
    --m_running;
    if (isEmpty())
        Q_EMIT emptied();
}

} // namespace sluice
