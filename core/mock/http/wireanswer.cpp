// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/http/wireanswer.h"

#include <QHash>

namespace sluice::mock {

namespace {

QByteArray usualReason(int status)
{
    static const QHash<int, QByteArray> reasons{
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {206, "Partial Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {407, "Proxy Authentication Required"},
        {409, "Conflict"},
        {410, "Gone"},
        {411, "Length Required"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {421, "Misdirected Request"},
        {426, "Upgrade Required"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
    };
    return reasons.value(status, "Status " + QByteArray::number(status));
}

/// An answer with status 1xx, 204 or 304 ends with its head (RFC 9112 §6.3). If it has a body all the same, that is a
/// fault which is wanted.
bool hasBody(const HttpAnswer &answer)
{
    const bool mayHaveBody = answer.status >= 200 && answer.status != 204 && answer.status != 304;
    return mayHaveBody || !answer.body.isEmpty();
}

} // namespace

QByteArray headOf(const HttpAnswer &answer, const HttpHeaders &framing, const QByteArray &version)
{
    HttpHeaders headers;
    if (!answer.contentType.isEmpty())
        headers.emplaceBack("Content-Type", answer.contentType);
    if (!answer.location.isEmpty())
        headers.emplaceBack("Location", answer.location);
    auto head = version + ' ' + QByteArray::number(answer.status) + ' ' + usualReason(answer.status) + "\r\n";
    for (const auto &[name, value] : headers + answer.headers + framing)
        head += name + ": " + value + "\r\n";
    return head + "\r\n";
}

WireAnswer onWire(const HttpAnswer &answer, const HttpCall &call)
{
    HttpHeaders framing;
    if (hasBody(answer))
        framing.emplaceBack("Content-Length", QByteArray::number(answer.body.size()));
    if (call.wantsClose)
        framing.emplaceBack("Connection", "close");
    const bool isBodySent = hasBody(answer) && !call.isHead;
    return {headOf(answer, framing), isBodySent ? answer.body : QByteArray(), call.wantsClose};
}

} // namespace sluice::mock
