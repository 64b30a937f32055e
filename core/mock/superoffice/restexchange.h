// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/httpmessages.h"
#include "core/mock/journal.h"
#include "core/mock/serverstate.h"
#include "core/mock/superoffice/failures.h"
#include "core/mock/superoffice/restroute.h"
#include "core/mock/superoffice/restsignin.h"

namespace sluice::mock {

/// Handles one call below /api, from its bytes to the answer and the journal entry. Made for one call.
class RestExchange final
{
public:
    RestExchange(const Settings &settings, ServerState &state, const RestRoute &route, const HttpCall &call);

    /// Carries out the call and returns the answer.
    [[nodiscard]] HttpAnswer run();
    /// The journal entry; complete after run().
    [[nodiscard]] const JournalEntry &entry() const { return m_entry; }

private:
    /// The answer if this step ends the call; nothing if the call continues.
    using EarlyAnswer = std::optional<HttpAnswer>;

    [[nodiscard]] HttpAnswer judge();
    [[nodiscard]] HttpAnswer describe();
    [[nodiscard]] HttpAnswer principal();
    [[nodiscard]] HttpAnswer operation();
    [[nodiscard]] EarlyAnswer rejectOperation() const;
    [[nodiscard]] HttpAnswer performSignedIn();
    [[nodiscard]] HttpAnswer perform();
    [[nodiscard]] HttpAnswer getCacheNames();

    /// Writes the account of the caller to the journal entry.
    [[nodiscard]] tl::expected<const Account *, Failure> signIn();
    [[nodiscard]] HttpAnswer succeed(const HttpAnswer &answer);
    [[nodiscard]] HttpAnswer fail(int status, const Failure &failure) const;
    [[nodiscard]] HttpAnswer notAllowed() const;

    const Settings &m_settings;
    ServerState &m_state;
    const RestRoute m_route;
    const HttpCall &m_call;
    const RestSignIn m_signIn;
    JournalEntry m_entry;
};

} // namespace sluice::mock
