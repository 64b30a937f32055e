// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/job/signouts.h"

#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"
#include "core/session/session.h"

namespace sluice::ctl {

SignOuts::SignOuts(const QList<PlanNode> &nodes)
{
    for (const auto &node : nodes) {
        if (node.session->canSignOut())
            m_waiting.push_back(node.session);
    }
}

void SignOuts::startMore()
{
    constexpr qsizetype atOnce = 8;
    while (!m_waiting.empty() && m_running < atOnce) {
        auto *session = m_waiting.front();
        m_waiting.pop_front();
        ++m_running;
        session->signOut(session)->then(this, [this](const Result<SignedOut> &signedOut) {
            handle(signedOut);
            --m_running;
            startMore();
        });
    }
    if (m_running == 0)
        Q_EMIT finished();
}

void SignOuts::handle(const Result<SignedOut> &signedOut)
{
    if (signedOut)
        return;
    say(signedOut.error().kind == Error::Kind::Cancelled
            ? tr("The server did not confirm in time that the ticket has ended, so the ticket may stay valid until it "
                 "expires. This says nothing about the flush.")
            : tr("The ticket could not be given back: %1").arg(sentenceOf(signedOut.error())));
}

} // namespace sluice::ctl
