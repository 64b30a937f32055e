// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/inforouterserver.h"
#include "core/mock/mockserver.h"
#include "core/session/sessions.h"
#include "ui/window/demoactions.h"

namespace sluice {

/// A demo server of the program. Its texts are in the language of the moment when the value was made.
struct Demo
{
    DemoOffer offer; ///< for the window
    QString option;  ///< the option that starts it on the command line, without "--"
    QString help;    ///< what the help says about that option
};

/// The mock servers that run inside the program. What they hold is lost when they are deleted.
class DemoServers final
{
public:
    /// All of them; the one for --demo first.
    static QList<Demo> all();
    static QList<DemoOffer> offers();

    /// The request that signs in to the demo server of \a productId, which is one of offers(). Starts the server if it
    /// is not running.
    Result<SignInRequest> start(const QString &productId);

private:
    mock::MockServer m_superOffice;
    mock::InfoRouterServer m_infoRouter;
};

} // namespace sluice
