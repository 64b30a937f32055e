// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"
#include "core/session/sessions.h"

namespace sluice {

/// How the node \a index of \a server is reached, without secrets. Of a server that has no nodes, its address is the
/// only one, with index 0. 0 <= index < nodeCount(server).
SignInRequest requestFor(const Server &server, qsizetype index);

/// The same for the address of \a server itself, be it the shared one of a farm: for questions, never for an action.
SignInRequest requestForAddress(const Server &server);

/// \a request as it can be looked at before anybody was asked for the passphrase of its key.
SignInRequest withoutKey(SignInRequest request);

/// How many addresses an action goes to: one where there are no nodes.
qsizetype nodeCount(const Server &server);

/// What is wrong with \a server, in its names, addresses or files; nothing when it can be kept. Secrets are not looked
/// at.
std::optional<Error> problemOf(const Server &server);

} // namespace sluice
