// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/http/http.h"

#include <optional>

namespace sluice::wire {

/// An error for a complete answer, without its body.
Error answeredError(Error::Kind kind, const HttpResponse &response, QString message);

/// \a error for an answer to an operation that the protocol does not have: nobody claims that nothing was sent.
Error answeredAllTheSame(Error error, const HttpResponse &response);

/// The error for a status with which any web server says that it did not process the request: 3xx, 405, 411, 413, 414,
/// 415, 417, 421, 426, 429 and 431 (RFC 9110, RFC 6585); or with which a gateway in front of it may say that it does not
/// know: 502, 503 and 504, whatever it adds. Nothing for other statuses.
std::optional<Error> errorOfStatus(const HttpResponse &response);

/// The error if the web server in front of \a product wants its own sign-in. Its scheme becomes the code of the error.
Error signInOfItsOwn(Error::Kind kind, const HttpResponse &response, const QString &product);

/// For an answer that cannot be read: that it is compressed, or else that \a product does not answer so, with the
/// \a reason, a sentence that may be empty.
QString unreadableSentence(const HttpResponse &response, const QString &product, const QString &reason);

/// The error for an answer that \a product does not give: a status other than 200, a web page, or anything else, with
/// \a xmlProblem as the detail.
Error unexpectedAnswer(const HttpResponse &response, const QString &product, const QString &xmlProblem);

/// \a error with the beginning of the body of \a response added to its detail, for "Details…".
Error withBody(Error error, const HttpResponse &response);

/// Whether the answer is a web page.
bool isWebPage(const HttpResponse &response);

} // namespace sluice::wire
