// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/secrets/secretlines.h"
#include "core/session/sessions.h"

namespace sluice::ctl {

/// What is asked for first of who signs in with \a request. \a where: at which servers, made printable; empty where that
/// goes without saying.
Wanted wantedFor(const SignInRequest &request, const QString &where = {});

/// The credentials of \a request with what signs in, out of \a lines. InvalidInput when what was read cannot be that.
Result<Credentials> readSecrets(SecretLines &lines, const SignInRequest &request, const QString &where = {});

/// Puts \a secret, which signs in as \a kind, where it belongs.
QString &secretFieldOf(Credentials &credentials, SignInKind kind);

/// The text of \a bytes. InvalidInput when that is none, or cannot be what is wanted.
Result<QString> secretFrom(const QByteArray &bytes, const Wanted &wanted);

/// How to get it there, in one sentence.
QString sourcesOf(SignInKind kind);

/// The value of XSRF-TOKEN in \a cookie, the value of a Cookie header; empty when it is not there.
QString xsrfTokenIn(const QString &cookie);

} // namespace sluice::ctl
