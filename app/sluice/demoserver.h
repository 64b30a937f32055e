// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/mockserver.h"
#include "core/session/sessions.h"

namespace sluice {

/// The mock server that comes with the program, inside of it. Remembers nothing beyond its life.
class DemoServer final
{
public:
    /// What to sign in to it with; starts it where it has not been started.
    Result<SignInRequest> start();

private:
    mock::MockServer m_server;
    bool m_listening = false;
};

} // namespace sluice
