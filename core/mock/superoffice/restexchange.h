// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/httpmessages.h"
#include "core/mock/journal.h"
#include "core/mock/serverstate.h"
#include "core/mock/superoffice/failures.h"
#include "core/mock/superoffice/restroute.h"
#include "core/mock/superoffice/restsignin.h"

namespace sluice::mock {

/// One call below /api, from its bytes to its answer and its line in the journal. Made for one call, then dropped.
class RestExchange final
{
public:
    RestExchange(const Settings &settings, ServerState &state, const RestRoute &route, const HttpCall &call);

    /// Does what the call asks for, if anything, and answers it.
    [[nodiscard]] HttpAnswer run();
    /// What is known about the call once run() has returned.
    [[nodiscard]] const JournalEntry &entry() const { return m_entry; }

private:
    /// The answer, or nothing when this step has no objection.
    using Objection = std::optional<HttpAnswer>;

    [[nodiscard]] HttpAnswer judge();
    [[nodiscard]] HttpAnswer describe();
    [[nodiscard]] HttpAnswer principal();
    [[nodiscard]] HttpAnswer operation();
    [[nodiscard]] Objection objectToOperation() const;
    [[nodiscard]] HttpAnswer performSignedIn();
    [[nodiscard]] HttpAnswer perform();
    [[nodiscard]] HttpAnswer getCacheNames();

    /// Notes whose call it is.
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
