// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/signout.h"

#include "app/sluicectl/output.h"

namespace sluice::ctl {

void SignOutCommand::start()
{
    ask(SignOut{}, [this](const Result<Done> &done) {
        if (done)
            print(job().json ? signedOutJson(server()) : signedOutText(server()));
        else
            fail(done.error());
    });
}

} // namespace sluice::ctl
