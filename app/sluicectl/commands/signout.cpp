// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/signout.h"

#include "app/sluicectl/render/json.h"
#include "app/sluicectl/render/text.h"

namespace sluice::ctl {

void SignOutCommand::start()
{
    ask(SignOut{}, [this](const Result<SignedOut> &signedOut) {
        if (signedOut)
            succeed(
                {.text = signedOutText(place().server, *signedOut), .object = signedOutObject(place(), *signedOut)});
        else
            fail(signedOut.error());
    });
}

} // namespace sluice::ctl
