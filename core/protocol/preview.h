// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"

namespace sluice {

/// The words that stand for secrets in a preview.
struct Placeholders
{
    QString password = QStringLiteral("{password}");
    QString applicationToken = QStringLiteral("{application token}");
    QString accessToken = QStringLiteral("{access token}");
    QString ticket = QStringLiteral("{ticket}");
    QString cookie = QStringLiteral("{cookie}");
    QString xsrfToken = QStringLiteral("{XSRF token}");
};

/// \a context with \a words in place of its secrets. An optional secret that is empty stays empty.
Context withPlaceholders(Context context, const Placeholders &words = {});

/// The request for \a operation with placeholders instead of secrets. The secrets are never encoded, so nothing has to
/// be masked.
Result<HttpRequest> preview(const Protocol &protocol, const Context &context, const Operation &operation,
                            const Placeholders &words = {});

/// \a request as it is sent: request line, headers, blank line, body.
QString toText(const HttpRequest &request);

/// A command for a POSIX shell with which curl sends \a request. Placeholders stay as they are.
QString toCurl(const HttpRequest &request);

/// \a word as one word of a POSIX shell.
QString shellQuoted(QString word);

} // namespace sluice
