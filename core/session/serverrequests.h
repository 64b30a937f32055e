// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"
#include "core/session/sessions.h"

#include <QList>

#include <optional>
#include <utility>

namespace sluice {

/// The request for the node \a index of \a server, without secrets. A server without nodes counts as one node, its
/// address, with index 0. \a index is at least 0 and less than nodeCount(server).
SignInRequest requestFor(const Server &server, qsizetype index);

/// The request for the address of \a server itself, which a farm shares. Only for questions, never for an action.
SignInRequest requestForAddress(const Server &server);

/// \a request without its client certificate, to be checked before the passphrase of the key is known.
SignInRequest withoutKey(SignInRequest request);

/// \a request without its file of certificate authorities, which is judged separately because reading it takes time.
SignInRequest withoutAuthorities(SignInRequest request);

/// The number of addresses that an action is sent to; 1 if there are no nodes.
qsizetype nodeCount(const Server &server);

/// What tells the process that \a request reaches from others, as far as an address can: the same for all spellings of one
/// host, port and folder with the same Host header and the same name in TLS.
QString processKey(const SignInRequest &request);

/// Two of \a requests, by index, that reach the same process; nothing if there are no two.
std::optional<std::pair<qsizetype, qsizetype>> sameProcess(const QList<SignInRequest> &requests);

/// The problem with \a server, in its names, addresses or files; nothing if it can be stored. Secrets are not checked.
std::optional<Error> problemOf(const Server &server);

} // namespace sluice
