// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/signinproblem.h"

namespace sluice {

std::optional<Error> problemOfSignIn(const Protocol &protocol, const Context &context)
{
    const auto request = protocol.encode(context, SignIn{});
    const bool isWrong = !request && request.error().kind == Error::Kind::InvalidInput;
    return isWrong ? std::optional(request.error()) : std::nullopt;
}

} // namespace sluice
