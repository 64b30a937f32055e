// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/secrets/secretlines.h"
#include "core/session/sessions.h"

namespace sluice::ctl {

/// The first secret that a sign-in with \a request needs. \a where: the servers, made printable, for the prompt; may be
/// empty.
Wanted wantedFor(const SignInRequest &request, const QString &where = {});

/// The credentials of \a request with the secrets from \a lines. InvalidInput when these cannot be used.
Result<Credentials> readSecrets(SecretLines &lines, const SignInRequest &request, const QString &where = {});

/// \a bytes as text. InvalidInput when they are not UTF-8, or empty where \a wanted must not be.
Result<Secret> secretFrom(const QByteArray &bytes, const Wanted &wanted);

/// Where a secret of \a kind may come from, in one sentence.
QString sourcesOf(SignInKind kind);

/// The value of XSRF-TOKEN in \a cookie, the value of a Cookie header; empty when it is not there.
QString xsrfTokenIn(const QString &cookie);

} // namespace sluice::ctl
