// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/httpmessages.h"
#include "core/mock/serverstate.h"
#include "core/mock/superoffice/failures.h"

#include <tl/expected.hpp>

namespace sluice::mock {

/// The credentials of a REST call (dossier §2.3).
struct RestSignIn
{
    enum class Kind { None, Basic, Ticket, Bearer, Session };

    Kind kind = Kind::None;
    QString user{};   ///< Basic only
    QString secret{}; ///< password, ticket, access token or cookies

    /// The word for the kind of credentials in the journal.
    [[nodiscard]] QString word() const;
};

[[nodiscard]] RestSignIn signInOf(const HttpCall &call);

/// The account that made \a call, or why there is none.
[[nodiscard]] tl::expected<const Account *, Failure> accountBehind(const RestSignIn &signIn, const HttpCall &call,
                                                                   const Settings &settings, ServerState &state);

} // namespace sluice::mock
