// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/signout.h"

#include "app/sluicectl/output.h"

namespace sluice::ctl {

void SignOutCommand::start()
{
    ask(SignOut{}, [this](const Result<SignedOut> &signedOut) {
        if (signedOut)
            print(job().json ? signedOutJson(server(), *signedOut) : signedOutText(server(), *signedOut));
        else
            fail(signedOut.error());
    });
}

} // namespace sluice::ctl
