// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/preview.h"

#include "core/domain/http/hostheader.h"

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// Secrets become placeholders. An optional secret that is empty stays empty.
Credentials placeholders(const Credentials &credentials)
{
    const auto shown = [](const QString &secret, const QString &placeholder) {
        return secret.isEmpty() ? QString() : placeholder;
    };
    return {.user = credentials.user,
            .password = u"{password}"_s,
            .applicationToken = shown(credentials.applicationToken, u"{application token}"_s),
            .accessToken = u"{access token}"_s,
            .givenTicket = u"{ticket}"_s,
            .cookie = u"{cookie}"_s,
            .xsrfToken = u"{XSRF token}"_s,
            .ticket = u"{ticket}"_s,
            .endedTicket = {},
            .placeholders = true};
}

/// \a word as one word of a POSIX shell. Between single quotes, only the single quote has a meaning.
QString quoted(QString word)
{
    return u'\'' + word.replace(u'\'', "'\\''"_L1) + u'\'';
}

/// The argument of --header. For an empty value curl wants a semicolon; with a colon it would remove the header.
QString headerArgument(const QByteArray &name, const QByteArray &value)
{
    const auto header = QString::fromLatin1(name);
    return quoted(value.isEmpty() ? header + u';' : u"%1: %2"_s.arg(header, QString::fromUtf8(value)));
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
    const auto isHost = [](const auto &header) { return header.first.compare("Host", Qt::CaseInsensitive) == 0; };
    const auto given = std::ranges::find_if(request.headers, isHost);
    const auto host = QString::fromUtf8(given == request.headers.cend() ? hostHeaderOf(request.url) : given->second);
    auto text = u"%1 %2 HTTP/1.1\nHost: %3\n"_s.arg(QString::fromLatin1(request.method), target, host);
    for (const auto &header : request.headers) {
        if (!isHost(header))
            text += u"%1: %2\n"_s.arg(QString::fromLatin1(header.first), QString::fromUtf8(header.second));
    }
    return text + u'\n' + QString::fromUtf8(request.body);
}

QString toCurl(const HttpRequest &request)
{
    // --globoff, so that curl does not expand brackets and braces in an address.
    QStringList words{u"curl --globoff --request %1"_s.arg(QString::fromLatin1(request.method)),
                      quoted(request.url.toString(QUrl::FullyEncoded))};
    for (const auto &[name, value] : request.headers)
        words << "--header "_L1 + headerArgument(name, value);
    // Not --data-binary, which reads a body that begins with @ as the name of a file.
    if (!request.body.isEmpty())
        words << "--data-raw "_L1 + quoted(QString::fromUtf8(request.body));
    return words.join(" \\\n  "_L1);
}

} // namespace sluice
