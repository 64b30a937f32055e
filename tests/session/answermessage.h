// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QTcpSocket>

namespace sluice::test {

/// How an answer says what it says.
enum class AnswerForm {
    Soap,        ///< SuperOffice: an envelope
    Json,        ///< SuperOffice: REST
    Xml,         ///< infoRouter: an element
    XmlEnvelope, ///< infoRouter: an element in an envelope
};

/// An answer in its parts. Lines of the head have no line end.
struct AnswerMessage
{
    QByteArrayList head; ///< status line and headers
    QByteArray body;

    static AnswerMessage of(const QByteArray &answer);

    /// Instead of the header of that name, if there is one.
    AnswerMessage with(const QByteArray &header) const;
    AnswerMessage without(const QByteArray &name) const;
    AnswerMessage withStatus(const QByteArray &status) const;
    /// With the length of \a bytes; and if there are any, with HTTP 200 instead of 204, which has no body.
    AnswerMessage withBody(const QByteArray &bytes) const;

    QByteArray headBytes() const { return head.join("\r\n") + "\r\n\r\n"; }
    QByteArray bytes() const { return headBytes() + body; }
};

/// Two parts of \a body, between which there is room at the end of the first element. What is around it stays as it
/// was. An answer in JSON becomes the first value of a list.
std::pair<QByteArray, QByteArray> opened(const QByteArray &body, AnswerForm form);

/// In UTF-16, after a byte order mark.
QByteArray utf16(const QByteArray &utf8);

/// An XML document that calls itself UTF-16, and is as it was.
QByteArray saysUtf16(const QByteArray &body);

/// Sends \a start, then \a piece for \a times times (without an end if that is negative), then \a end, as fast as the
/// client reads. So a large answer takes no memory before.
void pour(QTcpSocket &client, const QByteArray &start, const QByteArray &piece, qint64 times, const QByteArray &end);

} // namespace sluice::test
