// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/parsedoptions.h"
#include "core/domain/server/server.h"

#include <tl/expected.hpp>

#include <optional>

namespace sluice::ctl {

/// What becomes of what was not given, and of an empty value.
enum class Reading {
    Address, ///< of a server that is named on the command line alone: defaults; nothing may be empty
    New,     ///< to be stored: the same
    Change,  ///< stays as it is; an empty value takes it away, where that can be
};

/// Reads into \a server where it is, what is spoken with it, how somebody signs in to it and whom to trust. Returns one
/// sentence about what is wrong, nothing when all is well. No value is repeated that may be a secret in the wrong place.
Problem readServerOptions(const ParsedOptions &given, Reading reading, Server &server);

/// The part about the time alone.
Problem readTimeout(const ParsedOptions &given, Server &server);

/// The kind of sign-in that \a word stands for: "basic", "ticket".
std::optional<SignInKind> signInKindFrom(const QString &word);
/// The word for \a kind.
QString signInWord(SignInKind kind);

} // namespace sluice::ctl
