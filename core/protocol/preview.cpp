// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/preview.h"

#include "core/domain/http/hostheader.h"

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// The argument of --header. For an empty value curl wants a semicolon; with a colon it would remove the header.
QString headerArgument(const QByteArray &name, const QByteArray &value)
{
    const auto header = QString::fromLatin1(name);
    return shellQuoted(value.isEmpty() ? header + u';' : u"%1: %2"_s.arg(header, QString::fromUtf8(value)));
}

} // namespace

Context withPlaceholders(Context context, const Placeholders &words)
{
    const bool hasToken = !context.credentials.applicationToken.isEmpty();
    context.credentials = {.user = context.credentials.user,
                           .password = words.password,
                           .applicationToken = hasToken ? words.applicationToken : QString(),
                           .accessToken = words.accessToken,
                           .givenTicket = words.ticket,
                           .cookie = words.cookie,
                           .xsrfToken = words.xsrfToken,
                           .ticket = words.ticket,
                           .endedTicket = {},
                           .placeholders = true};
    return context;
}

Result<HttpRequest> preview(const Protocol &protocol, const Context &context, const Operation &operation,
                            const Placeholders &words)
{
    return protocol.encode(withPlaceholders(context, words), operation);
}

/// Between single quotes, only the single quote has a meaning.
QString shellQuoted(QString word)
{
    return u'\'' + word.replace(u'\'', "'\\''"_L1) + u'\'';
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
                      shellQuoted(request.url.toString(QUrl::FullyEncoded))};
    for (const auto &[name, value] : request.headers)
        words << "--header "_L1 + headerArgument(name, value);
    // Not --data-binary, which reads a body that begins with @ as the name of a file.
    if (!request.body.isEmpty())
        words << "--data-raw "_L1 + shellQuoted(QString::fromUtf8(request.body));
    return words.join(" \\\n  "_L1);
}

} // namespace sluice
