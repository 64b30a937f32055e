// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/inforouterserver.h"
#include "core/mock/mockserver.h"
#include "core/session/sessions.h"
#include "ui/console/demoproduct.h"

namespace sluice {

/// The mock servers that come with the program, inside of it. They remember nothing beyond their life.
class DemoServer final
{
public:
    /// What to sign in to the server of \a product with; starts it where it has not been started.
    Result<SignInRequest> start(DemoProduct product);

private:
    mock::MockServer m_superOffice;
    mock::InfoRouterServer m_infoRouter;
};

} // namespace sluice
