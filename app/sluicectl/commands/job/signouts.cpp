// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/job/signouts.h"

#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"
#include "core/session/session.h"

namespace sluice::ctl {

void SignOuts::start()
{
    for (const auto &node : m_nodes) {
        if (!node.session->canSignOut())
            continue;
        ++m_running;
        node.session->signOut(node.session)->then(this, [this](const Result<SignedOut> &signedOut) {
            if (!signedOut) {
                say(signedOut.error().kind == Error::Kind::Cancelled
                        ? tr("The server did not confirm in time that the ticket has ended, so the ticket may stay "
                             "valid until it expires. This says nothing about the flush.")
                        : tr("The ticket could not be given back: %1").arg(sentenceOf(signedOut.error())));
            }
            if (--m_running == 0)
                Q_EMIT finished();
        });
    }
    if (m_running == 0)
        Q_EMIT finished();
}

} // namespace sluice::ctl
