// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/server/environment.h"
#include "core/protocol/context.h"
#include "core/protocol/product.h"

namespace sluice {

struct ConnectionReport;
struct SignInRequest;

/// The product of \a protocolId. For an id that is not known, the default product, so that a form has something to show.
Product shownProduct(const QString &protocolId);

/// What an address looks like for the product of \a request.
QString exampleAddress(const SignInRequest &request);

/// The member for the secret of a sign-in kind; for the first one if it has two.
Secret Credentials::*secretOf(SignInKind kind);

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
QString signInProblem(const SignInRequest &request);

/// Which servers belong to a class, in one or two sentences.
QString environmentExplanation(Environment environment);

/// "SuperOffice 10.1.4 NetServer answers with Services88 (12 ms).", in a second paragraph the interface and why it was
/// chosen, then warnings. Contains text from the server.
QString connectionText(const ConnectionReport &report, const QString &protocolId);

/// What went wrong with a server of the product of \a protocolId, and what to do about it, one paragraph each. May
/// contain text from the server.
QString connectionText(const Error &error, const QString &protocolId);

} // namespace sluice
