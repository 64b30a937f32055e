// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/answermessage.h"

#include <utility>

namespace sluice::test {

AnswerMessage AnswerMessage::of(const QByteArray &answer)
{
    const auto end = answer.indexOf("\r\n\r\n");
    QByteArrayList lines;
    for (const auto &line : answer.left(end).split('\n'))
        lines.append(line.trimmed());
    return {lines, answer.mid(end + 4)};
}

AnswerMessage AnswerMessage::with(const QByteArray &header) const
{
    auto changed = without(header.left(header.indexOf(':')));
    changed.head.append(header);
    return changed;
}

AnswerMessage AnswerMessage::without(const QByteArray &name) const
{
    auto changed = *this;
    changed.head.removeIf([&name](const QByteArray &line) { return line.toLower().startsWith(name.toLower() + ':'); });
    return changed;
}

AnswerMessage AnswerMessage::withStatus(const QByteArray &status) const
{
    auto changed = *this;
    changed.head[0] = "HTTP/1.1 " + status;
    return changed;
}

AnswerMessage AnswerMessage::withBody(const QByteArray &bytes) const
{
    auto changed = with("Content-Length: " + QByteArray::number(bytes.size()));
    changed.body = bytes;
    if (!bytes.isEmpty() && head.constFirst().contains(" 204 "))
        return changed.withStatus("200 OK");
    return changed;
}

std::pair<QByteArray, QByteArray> opened(const QByteArray &body, AnswerForm form)
{
    if (form == AnswerForm::Json)
        return {'[' + (body.isEmpty() ? QByteArray("null") : body) + ',', "null]"};
    if (const auto end = body.lastIndexOf("</"); end >= 0)
        return {body.left(end), body.mid(end)};
    const auto end = body.lastIndexOf("/>"); // the answer is one empty element
    const auto start = body.lastIndexOf('<', end) + 1;
    return {body.left(end) + '>', "</" + body.mid(start, body.indexOf(' ', start) - start) + '>'};
}

QByteArray utf16(const QByteArray &utf8)
{
    const auto text = QString::fromUtf8(utf8);
    return "\xFF\xFE" + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

QByteArray saysUtf16(const QByteArray &body)
{
    constexpr auto declaration = "<?xml version=\"1.0\" encoding=\"utf-16\"?>";
    return declaration + (body.startsWith("<?") ? body.mid(body.indexOf("?>") + 2) : body);
}

void pour(QTcpSocket &client, const QByteArray &start, const QByteArray &piece, qint64 times, const QByteArray &end)
{
    constexpr qint64 ahead = 65536; // bytes that wait to be sent
    const auto more = [&client, piece, end, left = times, ended = false]() mutable {
        while (left != 0 && client.bytesToWrite() < ahead) {
            client.write(piece);
            left -= left > 0 ? 1 : 0;
        }
        if (left == 0 && !std::exchange(ended, true))
            client.write(end);
    };
    client.write(start);
    QObject::connect(&client, &QTcpSocket::bytesWritten, &client, more);
}

} // namespace sluice::test
