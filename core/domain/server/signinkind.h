// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice {

/// What a user signs in with.
enum class SignInKind {
    Password,       ///< user and password; over REST: Basic
    Ticket,         ///< a ticket that was issued elsewhere
    AccessToken,    ///< over REST: Bearer; over SOAP it is exchanged for a ticket
    BrowserSession, ///< cookie and XSRF token of a signed-in browser; REST only
};

} // namespace sluice
