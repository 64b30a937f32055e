// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/rawserver.h"

#include <QStringList>

namespace sluice::test {

/// A pantry with two shelves, which notes what it was asked.
class PantryServer final
{
public:
    QString address() const { return m_server.url().toString(); }

    /// "GET /shelves", "POST /flush [\"jam\"]": in the order of arrival, without what was sent to sign in.
    const QStringList &journal() const { return m_journal; }

private:
    QByteArray answerTo(const QByteArray &request);

    QStringList m_journal;
    RawServer m_server{[this](QTcpSocket &socket, const QByteArray &request, int) { socket.write(answerTo(request)); }};
};

inline QByteArray PantryServer::answerTo(const QByteArray &request)
{
    const auto words = request.left(request.indexOf("\r\n")).split(' ');
    const auto body = request.mid(request.indexOf("\r\n\r\n") + 4);
    const auto asked = words.value(0) + ' ' + words.value(1);
    const bool signsIn = asked == "POST /sign-in";
    m_journal.append(QString::fromUtf8(signsIn || body.isEmpty() ? asked : asked + ' ' + body));
    if (asked == "GET /about")
        return RawServer::answer("200 OK", R"({"version": "3.1"})");
    if (signsIn)
        return body.contains("s3cret") ? RawServer::answer("200 OK", R"({"ticket": "T1"})")
                                       : RawServer::answer("403 Forbidden", {});
    if (!request.toLower().contains("x-ticket: t1"))
        return RawServer::answer("403 Forbidden", {});
    if (asked == "GET /shelves")
        return RawServer::answer("200 OK", R"(["jam", "flour"])");
    return asked == "POST /flush" ? QByteArray("HTTP/1.1 204 No Content\r\n\r\n")
                                  : RawServer::answer("404 Not Found", {});
}

} // namespace sluice::test
