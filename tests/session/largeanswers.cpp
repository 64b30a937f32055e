// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/largeanswers.h"

#include <algorithm>

namespace sluice::test {

using namespace Qt::StringLiterals;

namespace {

/// What stands once in front, what is repeated, and what stands once behind.
struct Filling
{
    QString name;
    std::array<QByteArray, 3> xml;
    std::array<QByteArray, 3> json;
};

const QList<Filling> &allFillings()
{
    static const QByteArray attributes = [] {
        QByteArray all;
        for (int i = 0; i < 30; ++i)
            all += " a" + QByteArray::number(i) + "='x'";
        return all;
    }();
    static const QList<Filling> all{
        {u"one long text"_s, {"<a>", "0123456789abcdef", "</a>"}, {"\"", "0123456789abcdef", "\","}},
        {u"one long name"_s, {"<a", "0123456789abcdef", "/>"}, {"{\"", "0123456789abcdef", "\":0},"}},
        {u"many empty elements"_s, {"", "<a/>", ""}, {"", "{},", ""}},
        {u"many names"_s, {"<a>", "<string>UserGroupCache</string>", "</a>"}, {"", "\"UserGroupCache\",", ""}},
        {u"many attributes"_s, {"<b>", "<a b='x' c='x'/>", "</b>"}, {"", "{\"b\":\"x\",\"c\":\"x\"},", ""}},
        {u"elements full of attributes"_s, {"", "<a" + attributes + "/>", ""}, {"", "[{\"a\":{\"b\":{}}}],", ""}},
        {u"in UTF-16"_s, {"", "<a b='x'>x</a>", ""}, {"", "[[[[]]]],", ""}},
    };
    return all;
}

QByteArray endlessPiece(const QString &name)
{
    if (name == "a body in chunks"_L1)
        return "10\r\n0123456789abcdef\r\n";
    return name == "a head"_L1 ? QByteArray("X-Filling: 0123456789abcdef\r\n") : QByteArray(1024, 'x');
}

} // namespace

QStringList fillings()
{
    QStringList names;
    for (const auto &filling : allFillings())
        names.append(filling.name);
    return names;
}

AnswerFault filledAnswer(const QString &filling, AnswerForm form, qint64 size)
{
    const auto &all = allFillings();
    const auto &found = *std::ranges::find(all, filling, &Filling::name);
    const bool isWide = form != AnswerForm::Json && filling == "in UTF-16"_L1;
    return [parts = form == AnswerForm::Json ? found.json : found.xml, form, isWide,
            size](QTcpSocket &client, const QByteArray &answer, const QByteArray &) {
        const auto message = AnswerMessage::of(answer);
        const auto around = opened(message.body, form);
        auto start = around.first + parts.at(0);
        auto piece = parts.at(1);
        auto end = parts.at(2) + around.second;
        if (isWide) {
            start = utf16(saysUtf16(start));
            piece = utf16(piece).mid(2); // without the mark
            end = utf16(end).mid(2);
        }
        const auto times = std::max<qint64>(0, size - start.size() - end.size()) / piece.size();
        const auto length = start.size() + times * piece.size() + end.size();
        const auto head = message.withBody("x").with("Content-Length: " + QByteArray::number(length));
        pour(client, head.headBytes() + start, piece, times, end);
    };
}

QStringList endlessAnswers()
{
    return {u"a body without a length"_s, u"a body in chunks"_s, u"a head"_s, u"a status line"_s};
}

AnswerFault endlessAnswer(const QString &name)
{
    QByteArray start = "HTTP/1.1 200 OK\r\n";
    if (name == "a body without a length"_L1)
        start += "Connection: close\r\n\r\n";
    else if (name == "a body in chunks"_L1)
        start += "Transfer-Encoding: chunked\r\n\r\n";
    else if (name == "a status line"_L1)
        start.chop(2);
    return [start, piece = endlessPiece(name)](QTcpSocket &client, const QByteArray &, const QByteArray &) {
        pour(client, start, piece.repeated(64), -1, {});
    };
}

} // namespace sluice::test
