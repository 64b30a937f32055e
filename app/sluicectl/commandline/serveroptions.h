// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/parsedoptions.h"
#include "core/domain/server/server.h"

namespace sluice::ctl {

/// What happens to values that are missing or empty.
enum class Reading {
    Address, ///< a server that only the command line names: a missing value is the default, an empty one an error
    New,     ///< a server to be stored: the same
    Change,  ///< a stored server: a missing value stays as it is, an empty one is removed where it may be missing
};

/// Reads into \a server its address, product, protocol and sign-in, and whom it trusts. Repeats no value that may be a
/// secret in the wrong place.
Problem readServerOptions(const ParsedOptions &options, Reading reading, Server &server);

/// Reads --timeout alone.
Problem readTimeout(const ParsedOptions &options, Server &server);

/// The kind of sign-in that --auth calls \a word: "basic", "ticket", "bearer", "session".
std::optional<SignInKind> signInKindFrom(const QString &word);
QString signInWord(SignInKind kind);

} // namespace sluice::ctl
