// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/scenario/framingfaults.h"

#include "core/mock/http/gzip.h"
#include "core/mock/scenario/faulttext.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

HttpHeaders length(qsizetype bytes)
{
    return {{"Content-Length", QByteArray::number(bytes)}};
}

/// 204 has no body; with a length or an encoding of its own it is a 200.
HttpAnswer withRoomForBody(HttpAnswer answer)
{
    if (answer.status == 204)
        answer.status = 200;
    return answer;
}

/// The answer to HEAD ends with its head.
QByteArray sentBody(const QByteArray &body, const HttpCall &call)
{
    return call.isHead ? QByteArray() : body;
}

WireAnswer interim(const FaultValues &values, const HttpAnswer &answer, const HttpCall &call)
{
    auto sent = onWire(answer, call);
    const HttpAnswer first{values.number(u"code"_s), {}, {}};
    sent.head.prepend(headOf(first, {}).repeated(values.number(u"count"_s)));
    return sent;
}

WireAnswer wrongLength(const FaultValues &values, const HttpAnswer &right, const HttpCall &call)
{
    const auto is = values.text(u"is"_s);
    const auto answer = withRoomForBody(right);
    const auto size = answer.body.size();
    const auto body = sentBody(answer.body, call);
    if (is == "missing"_L1)
        return {headOf(answer, {}), body, true};
    if (is == "tooLong"_L1)
        return {headOf(answer, length(size + 10)), body, true};
    if (is == "tooShort"_L1)
        return {headOf(answer, length(size / 2)), body};
    if (is == "twice"_L1)
        return {headOf(answer, length(size) + length(size / 2)), body};
    return {headOf(answer, {{"Content-Length", "many"}}), body, true};
}

WireAnswer chunked(const FaultValues &values, const HttpAnswer &right, const HttpCall &call)
{
    const auto answer = withRoomForBody(right);
    constexpr qsizetype mostChunks = 1'000'000; // so that they take not much more than the body
    const auto size = qMax<qsizetype>(values.number(u"size"_s), (answer.body.size() + mostChunks - 1) / mostChunks);
    QByteArray chunks;
    for (qsizetype from = 0; from < answer.body.size(); from += size) {
        const auto chunk = answer.body.mid(from, size);
        chunks += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    const bool ends = values.flag(u"ends"_s);
    return {headOf(answer, {{"Transfer-Encoding", "chunked"}}), sentBody(ends ? chunks + "0\r\n\r\n" : chunks, call),
            !ends};
}

WireAnswer compressed(const FaultValues &values, const HttpAnswer &right, const HttpCall &call)
{
    const auto is = values.text(u"is"_s);
    const auto answer = withRoomForBody(right);
    auto body = is == "bomb"_L1 ? gzipBomb(values.number(u"bytes"_s)) : gzipped(answer.body);
    if (is == "broken"_L1)
        body.truncate(body.size() / 2);
    return {headOf(answer, HttpHeaders{{"Content-Encoding", "gzip"}} + length(body.size())), sentBody(body, call)};
}

WireAnswer inHttp10(const FaultValues &, const HttpAnswer &answer, const HttpCall &call)
{
    return {headOf(withRoomForBody(answer), {}, "HTTP/1.0"), sentBody(answer.body, call), true};
}

WireAnswer twice(const FaultValues &, const HttpAnswer &answer, const HttpCall &call)
{
    auto sent = onWire(answer, call);
    sent.body += sent.bytes();
    return sent;
}

/// SETTINGS, and GOAWAY because of a protocol error (RFC 9113 §6.5, §6.8): what comes is not the preface of HTTP/2.
WireAnswer http2(const FaultValues &)
{
    return {{},
            QByteArray::fromHex("000000040000000000"
                                "0000080700000000000000000000000001"),
            true};
}

} // namespace

QList<FaultKind> framingFaults()
{
    const auto is = [](const QStringList &words) { return FaultParameter::word(u"is"_s, words); };
    return {
        {u"interim"_s,
         FaultText::tr("Answers with status 1xx come before the answer."),
         {FaultParameter::number(u"code"_s, 100, 199, 103), FaultParameter::number(u"count"_s, 1, 1000, 1)},
         FramesAnswer{interim}},
        {u"contentLength"_s,
         FaultText::tr("The Content-Length is missing, and the end of the connection ends the answer; or it is wrong."),
         {is({u"missing"_s, u"tooLong"_s, u"tooShort"_s, u"twice"_s, u"noNumber"_s})},
         FramesAnswer{wrongLength}},
        {u"chunked"_s,
         FaultText::tr(
             "The answer comes in chunks of so many bytes, or of more if there were more than a million; with "
             "ends=false the last one is missing."),
         {FaultParameter::number(u"size"_s, 1, 1'000'000, 7), FaultParameter::flag(u"ends"_s, true)},
         FramesAnswer{chunked}},
        {u"gzip"_s,
         FaultText::tr(
             "The answer is compressed although nobody asked for it: correctly, cut off, or so that it unpacks "
             "to so many bytes of zeros."),
         {is({u"right"_s, u"broken"_s, u"bomb"_s}),
          FaultParameter::number(u"bytes"_s, 1, 2'000'000'000, 1'000'000'000)},
         FramesAnswer{compressed}},
        {u"http10"_s,
         FaultText::tr("The answer is in version 1.0 of HTTP, without a length, and ends with the connection."),
         {},
         FramesAnswer{inHttp10}},
        {u"duplicate"_s, FaultText::tr("The answer comes twice."), {}, FramesAnswer{twice}},
        {u"http2"_s,
         FaultText::tr("The server speaks HTTP/2 only: over TLS it negotiates nothing else, and it ends the connection "
                       "at a request in another version."),
         {},
         SpeaksInstead{http2}},
    };
}

} // namespace sluice::mock
