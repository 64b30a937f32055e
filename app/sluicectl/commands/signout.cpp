// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/signout.h"

#include "app/sluicectl/render/output.h"

namespace sluice::ctl {

void SignOutCommand::start()
{
    ask(SignOut{}, [this](const Result<SignedOut> &signedOut) {
        if (signedOut)
            succeed(job().json ? signedOutJson(place(), *signedOut) : signedOutText(place().server, *signedOut));
        else
            fail(signedOut.error());
    });
}

void noteSignOut(const Result<SignedOut> &signedOut)
{
    if (signedOut)
        return;
    say(signedOut.error().kind == Error::Kind::Cancelled
            ? SignOutCommand::tr(
                "The server did not say in time that it took the ticket back, so the ticket may stay good "
                "until it expires. This says nothing about the flush.")
            : SignOutCommand::tr("The ticket could not be given back: %1").arg(sentenceOf(signedOut.error())));
}

} // namespace sluice::ctl
