// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/preview.h"

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// Secrets that are used become placeholders, secrets that are not used stay empty.
Credentials placeholders(const Credentials &credentials)
{
    const auto shown = [](const QString &secret, const QString &placeholder) {
        return secret.isEmpty() ? QString() : placeholder;
    };
    return {.user = credentials.user,
            .password = u"{password}"_s,
            .applicationToken = shown(credentials.applicationToken, u"{application token}"_s),
            .accessToken = shown(credentials.accessToken, u"{access token}"_s),
            .ticket = u"{ticket}"_s};
}

} // namespace

Result<HttpRequest> preview(const Protocol &protocol, const Context &context, const Operation &operation)
{
    Context shown = context;
    shown.credentials = placeholders(context.credentials);
    return protocol.encode(shown, operation);
}

QString toText(const HttpRequest &request)
{
    const auto target = request.url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded);
    auto text = u"%1 %2 HTTP/1.1\nHost: %3\n"_s.arg(QString::fromLatin1(request.method), target,
                                                    request.url.authority(QUrl::FullyEncoded));
    for (const auto &[name, value] : request.headers)
        text += u"%1: %2\n"_s.arg(QString::fromLatin1(name), QString::fromUtf8(value));
    return text + u'\n' + QString::fromUtf8(request.body);
}

} // namespace sluice
