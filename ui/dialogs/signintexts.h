// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/environment.h"
#include "core/domain/error.h"
#include "core/protocol/context.h"

namespace sluice {

struct ConnectionReport;
struct SignInRequest;

/// The product that a protocol belongs to; the protocol's id where it has no name.
QString productName(const QString &protocolId);

/// What a protocol speaks with its product, or how that is found out; its id where it has no other name.
QString interfaceName(const QString &protocolId);

/// What becomes of the choices for SOAP where \a protocolId is chosen; empty where all of them count.
QString soapExplanation(const QString &protocolId);

/// Where the secret of a kind of sign-in is kept, the first one where it has two.
QString Credentials::*secretOf(SignInKind kind);

/// The words about one kind of sign-in, and about that secret.
struct SecretTexts
{
    QString kind;       ///< "User and Password"
    QString label;      ///< of the field for the secret, with its mnemonic
    QString name;       ///< of the same field, for a screen reader
    QString missing;    ///< that the secret has to be entered; empty where it may be empty
    QString inTheClear; ///< that it can be read on its way
};

SecretTexts secretTexts(SignInKind kind);

/// Why nobody can sign in with \a request, in one sentence; empty when somebody may.
QString objectionTo(const SignInRequest &request);

/// What belongs into a class of servers, in one or two sentences.
QString environmentExplanation(Environment environment);

/// "SuperOffice 10.1.4 NetServer answers with Services88 (12 ms).", and in a second paragraph what is spoken with it and
/// why. Holds texts of the server.
QString connectionText(const ConnectionReport &report, const QString &protocolId);

/// What went wrong on the way to a server and what to do about it, one paragraph each. May hold texts of the server.
QString connectionText(const Error &error);

} // namespace sluice
