// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/server/environment.h"
#include "core/protocol/context.h"

namespace sluice {

struct ConnectionReport;
struct InterfaceChoice;
struct SignInRequest;

/// The name of the product that a protocol belongs to; the id of the protocol if it is not known.
QString productName(const QString &protocolId);

/// The name of an interface, or how it is chosen; the id of the protocol if it is not known.
QString interfaceName(const InterfaceChoice &interface);

/// Which of the SOAP settings are ignored with \a protocolId; empty if none is, or there are none.
QString soapExplanation(const QString &protocolId);

/// Which account of the product of \a protocolId may unexpectedly be refused; empty if none is known.
QString userHint(const QString &protocolId);

/// Who may read what \a binding sends; empty if only the server can.
QString bindingWarning(std::optional<Binding> binding);

/// The member for the secret of a sign-in kind; for the first one if it has two.
QString Credentials::*secretOf(SignInKind kind);

/// The words for one sign-in kind and its secret.
struct SecretTexts
{
    QString kind;       ///< "User and Password"
    QString label;      ///< of the field for the secret, with mnemonic
    QString name;       ///< accessible name of that field
    QString missing;    ///< that the secret has to be entered; empty if it may be left out
    QString inTheClear; ///< that it is sent unencrypted
};

SecretTexts secretTexts(SignInKind kind);

/// The problem with signing in with \a request, in one sentence; empty if there is none.
QString objectionTo(const SignInRequest &request);

/// Which servers belong to a class, in one or two sentences.
QString environmentExplanation(Environment environment);

/// "SuperOffice 10.1.4 NetServer answers with Services88 (12 ms).", in a second paragraph the interface and why it was
/// chosen, then warnings. Contains text from the server.
QString connectionText(const ConnectionReport &report, const QString &protocolId);

/// What went wrong with a server of the product of \a protocolId, and what to do about it, one paragraph each. May
/// contain text from the server.
QString connectionText(const Error &error, const QString &protocolId);

} // namespace sluice
