// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/inforouterserver.h"
#include "core/mock/mockserver.h"
#include "core/session/sessions.h"
#include "ui/console/demoproduct.h"

namespace sluice {

/// The mock servers that run inside the program. What they hold is lost when they are deleted.
class DemoServer final
{
public:
    /// The request that signs in to the demo server of \a product. Starts the server if it is not running.
    Result<SignInRequest> start(DemoProduct product);

private:
    mock::MockServer m_superOffice;
    mock::InfoRouterServer m_infoRouter;
};

} // namespace sluice
