// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/server/environment.h"
#include "core/protocol/context.h"

namespace sluice {

struct ConnectionReport;
struct InterfaceChoice;
struct SignInRequest;

/// The product that a protocol belongs to; the protocol's id where it has no name.
QString productName(const QString &protocolId);

/// What is spoken with a product, or how that is found out; the protocol's id where it has no other name.
QString interfaceName(const InterfaceChoice &interface);

/// What becomes of the choices for SOAP where \a protocolId is chosen; empty where all of them count, or there are none.
QString soapExplanation(const QString &protocolId);

/// Who cannot sign in with a password to the product of \a protocolId, though one might think so; empty: nobody known.
QString userHint(const QString &protocolId);

/// Who may read what \a binding sends; empty where only the server does.
QString bindingWarning(std::optional<Binding> binding);

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

/// "SuperOffice 10.1.4 NetServer answers with Services88 (12 ms).", in a second paragraph what is spoken with it and
/// why, and in others what is odd about it. Holds texts of the server.
QString connectionText(const ConnectionReport &report, const QString &protocolId);

/// What went wrong on the way to a server of the product of \a protocolId and what to do about it, one paragraph each.
/// May hold texts of the server.
QString connectionText(const Error &error, const QString &protocolId);

} // namespace sluice
