// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/http/http.h"

#include <optional>

namespace sluice::wire {

/// An error for a complete answer, without a word of its body.
Error answeredError(Error::Kind kind, const HttpResponse &response, QString message);

/// For the statuses with which every web server says, whatever the product, that it did not take the request up: a
/// redirect, 405, 411, 413, 415, 421, 429 and what is left of the 3xx. Nothing for any other.
std::optional<Error> errorOfStatus(const HttpResponse &response);

/// The web server in front of \a product wants a sign-in of its own, with its scheme as the code of the error.
Error signInOfItsOwn(Error::Kind kind, const HttpResponse &response, const QString &product);

/// For an answer that is neither a yes nor a no of \a product: another status than 200, a page for people, or something
/// else, with \a xmlProblem as the detail.
Error unexpectedAnswer(const HttpResponse &response, const QString &product, const QString &xmlProblem);

/// \a error with the beginning of the body of \a response below its detail, for "Details…".
Error withBody(Error error, const HttpResponse &response);

/// Whether a page for people came back.
bool isWebPage(const HttpResponse &response);

} // namespace sluice::wire
