// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/answerfaults.h"

#include "tests/session/largeanswers.h"
#include "tests/session/productanswers.h"

#include <QTimer>

#include <sys/socket.h>

namespace sluice::test {

using namespace Qt::StringLiterals;

namespace {

using Bytes = QByteArray;
using Message = AnswerMessage;

using Change = std::function<Message(const Message &)>;

void closeAfter(QTcpSocket &client, const Bytes &bytes)
{
    client.write(bytes);
    client.disconnectFromHost();
}

void resetAfter(QTcpSocket &client, const Bytes &bytes)
{
    client.write(bytes);
    client.flush();
    const linger none{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(int(client.socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    client.abort();
}

void trickle(QTcpSocket &client, const Bytes &answer)
{
    constexpr qsizetype piece = 64; // bytes; enough pieces to end inside every part of an answer
    auto *timer = new QTimer(&client);
    QObject::connect(timer, &QTimer::timeout, &client, [&client, timer, answer, sent = qsizetype(0)]() mutable {
        client.write(answer.mid(sent, piece));
        client.flush();
        sent += piece;
        if (sent >= answer.size())
            timer->deleteLater();
    });
    timer->start(0);
}

/// Up to the middle of the head, or of the body.
Bytes upToMiddleOf(const Bytes &answer, bool ofBody)
{
    const auto end = answer.indexOf("\r\n\r\n") + 4;
    return ofBody ? answer.left(end + (answer.size() - end) / 2) : answer.left(end / 2);
}

Bytes chunked(const Bytes &body)
{
    Bytes chunks;
    constexpr qsizetype size = 100;
    for (qsizetype at = 0; at < body.size(); at += size) {
        const auto chunk = body.mid(at, size);
        chunks += Bytes::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return chunks;
}

AnswerFault sent(const Change &change)
{
    return [change](QTcpSocket &client, const Bytes &answer, const Bytes &) {
        client.write(change(Message::of(answer)).bytes());
    };
}

AnswerFault sentAndClosed(const Change &change)
{
    return [change](QTcpSocket &client, const Bytes &answer, const Bytes &) {
        closeAfter(client, change(Message::of(answer)).bytes());
    };
}

/// An answer with another body; its length fits.
AnswerFault body(const std::function<Bytes(const Bytes &)> &change)
{
    return sent([change](const Message &message) { return message.withBody(change(message.body)); });
}

Message webPage(const Bytes &status, const Bytes &header = {})
{
    const Message page{{"HTTP/1.1 " + status, "Content-Type: text/html; charset=utf-8"}, {}};
    return (header.isEmpty() ? page : page.with(header))
        .withBody("<!DOCTYPE html><html><head><title>Sign in</title></head><body><form><input name=\"user\"/>"
                  "</form></body></html>");
}

/// The status with a web page, as proxies and web servers answer by themselves.
AnswerFault page(const Bytes &status, const Bytes &header = {})
{
    return sent([status, header](const Message &) { return webPage(status, header); });
}

Bytes mark(const Bytes &utf8)
{
    return "\xEF\xBB\xBF" + utf8;
}

Bytes nested(AnswerForm form, const Bytes &body)
{
    constexpr int depth = 200'000;
    const auto [before, after] = opened(body, form);
    return form == AnswerForm::Json ? before + Bytes("[").repeated(depth) + Bytes("]").repeated(depth) + ',' + after
                                    : before + Bytes("<a>").repeated(depth) + Bytes("</a>").repeated(depth) + after;
}

/// \a declarations in a document type definition, and \a text in the first element.
Bytes withDtd(const Bytes &body, const Bytes &declarations, const Bytes &text)
{
    const auto start = body.startsWith("<?") ? body.indexOf("?>") + 2 : 0;
    const auto [before, after] = opened(body.mid(start), AnswerForm::Xml);
    return body.left(start) + "<!DOCTYPE x [" + declarations + "]>" + before + text + after;
}

Bytes entityBomb(const Bytes &body)
{
    Bytes declarations = "<!ENTITY e0 \"lol\">";
    for (int i = 1; i < 12; ++i) {
        declarations +=
            "<!ENTITY e" + Bytes::number(i) + " \"" + ("&e" + Bytes::number(i - 1) + ";").repeated(10) + "\">";
    }
    return withDtd(body, declarations, "&e11;");
}

/// \a change for the first answer only.
AnswerFault firstOnly(const Change &change)
{
    return [change, isFirst = true](QTcpSocket &client, const Bytes &answer, const Bytes &) mutable {
        client.write(std::exchange(isFirst, false) ? change(Message::of(answer)).bytes() : answer);
    };
}

/// With at least one character beyond ASCII.
Bytes latin1(const Bytes &body)
{
    const auto [before, after] = opened(QString::fromUtf8(body).toLatin1(), AnswerForm::Xml);
    return before + "<!-- caf\xE9 -->" + after;
}

/// 50 MB of blanks, compressed once.
const Bytes &compressedBlanks()
{
    static const Bytes all = qCompress(Bytes(50'000'000, ' '), 9).mid(4);
    return all;
}

/// What a fault is called, and how it is made.
using Faults = QList<std::pair<QString, std::optional<AnswerFault>>>;

Faults silent()
{
    return {
        {u"no answer"_s, [](QTcpSocket &, const Bytes &, const Bytes &) {}},
        {u"stands still in the head"_s,
         [](QTcpSocket &client, const Bytes &answer, const Bytes &) { client.write(upToMiddleOf(answer, false)); }},
        {u"stands still in the body"_s,
         [](QTcpSocket &client, const Bytes &answer, const Bytes &) { client.write(upToMiddleOf(answer, true)); }},
    };
}

/// In the order of the expectations.
Faults table(AnswerForm form)
{
    const bool isJson = form == AnswerForm::Json;
    const auto onlyXml = [isJson](AnswerFault fault) { return isJson ? std::optional<AnswerFault>() : fault; };
    const auto onlySoap = [form](AnswerFault fault) {
        return form == AnswerForm::Soap ? fault : std::optional<AnswerFault>();
    };
    const auto raw = [](const std::function<void(QTcpSocket &, const Bytes &)> &write) -> AnswerFault {
        return [write](QTcpSocket &client, const Bytes &answer, const Bytes &) { write(client, answer); };
    };
    return {
        // The connection
        {u"closed without an answer"_s, raw([](auto &client, const auto &) { closeAfter(client, {}); })},
        {u"reset without an answer"_s, raw([](auto &client, const auto &) { resetAfter(client, {}); })},
        {u"closed in the head"_s,
         raw([](auto &client, const auto &answer) { closeAfter(client, upToMiddleOf(answer, false)); })},
        {u"closed after the head"_s, raw([](auto &client, const auto &answer) {
             closeAfter(client, answer.left(answer.indexOf("\r\n\r\n") + 4));
         })},
        {u"closed in the body"_s,
         raw([](auto &client, const auto &answer) { closeAfter(client, upToMiddleOf(answer, true)); })},
        {u"reset in the head"_s,
         raw([](auto &client, const auto &answer) { resetAfter(client, upToMiddleOf(answer, false)); })},
        {u"reset in the body"_s,
         raw([](auto &client, const auto &answer) { resetAfter(client, upToMiddleOf(answer, true)); })},
        {u"in many pieces"_s, raw([](auto &client, const auto &answer) { trickle(client, answer); })},
        {u"not HTTP"_s,
         raw([](auto &client, const auto &) { closeAfter(client, "220 mail.example.com ESMTP\r\n250 OK\r\n"); })},
        {u"twice"_s, raw([](auto &client, const auto &answer) { client.write(answer + answer); })},
        {u"the answer to another request"_s,
         AnswerFault([](QTcpSocket &client, const Bytes &answer, const Bytes &other) {
             client.write(other.isEmpty() ? answer : other);
         })},
        {u"after 100 Continue"_s,
         raw([](auto &client, const auto &answer) { client.write("HTTP/1.1 100 Continue\r\n\r\n" + answer); })},
        {u"100 Continue, then closed"_s,
         raw([](auto &client, const auto &) { closeAfter(client, "HTTP/1.1 100 Continue\r\n\r\n"); })},
        {u"after 102 Processing"_s,
         raw([](auto &client, const auto &answer) { client.write("HTTP/1.1 102 Processing\r\n\r\n" + answer); })},
        {u"after 103 Early Hints"_s, raw([](auto &client, const auto &answer) {
             client.write("HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n" + answer);
         })},

        // Where the answer ends
        {u"without a length, ends with the connection"_s,
         sentAndClosed([](const Message &m) { return m.without("Content-Length").with("Connection: close"); })},
        {u"shorter than its length, then closed"_s, sentAndClosed([](const Message &m) {
             return m.with("Content-Length: " + Bytes::number(m.body.size() + 10));
         })},
        {u"longer than its length"_s, sent([](const Message &m) {
             return m.with("Content-Length: " + Bytes::number(std::max<qsizetype>(0, m.body.size() - 10)));
         })},
        {u"chunked"_s, sent([](const Message &m) {
             auto changed = m.without("Content-Length").with("Transfer-Encoding: chunked");
             changed.body = chunked(m.body) + "0\r\n\r\n";
             return changed;
         })},
        {u"chunked, closed before the last chunk"_s, sentAndClosed([](const Message &m) {
             auto changed = m.without("Content-Length").with("Transfer-Encoding: chunked");
             changed.body = chunked(m.body);
             return changed;
         })},
        {u"chunked, with a size that is no number"_s, sentAndClosed([](const Message &m) {
             auto changed = m.without("Content-Length").with("Transfer-Encoding: chunked");
             changed.body = "xyz\r\n" + m.body + "\r\n0\r\n\r\n";
             return changed;
         })},
        {u"compressed, though not asked for"_s,
         sent([](const Message &m) { return m.withBody(qCompress(m.body).mid(4)).with("Content-Encoding: deflate"); })},
        {u"said to be compressed, but is not"_s,
         sent([](const Message &m) { return m.with("Content-Encoding: gzip"); })},
        {u"compressed, 50 MB in 50 KB"_s, sent([blanks = compressedBlanks()](const Message &m) {
             return m.withBody(blanks).with("Content-Encoding: deflate");
         })},
        {u"as HTTP/1.0"_s, sentAndClosed([](const Message &m) {
             auto changed = m.without("Content-Length");
             changed.head[0].replace("HTTP/1.1", "HTTP/1.0");
             return changed;
         })},

        // The status
        {u"200 without a body"_s, sent([](const Message &m) { return m.withStatus("200 OK").withBody({}); })},
        {u"202 without a body"_s, sent([](const Message &m) { return m.withStatus("202 Accepted").withBody({}); })},
        {u"204 without a body"_s, sent([](const Message &m) { return m.withStatus("204 No Content").withBody({}); })},
        {u"206 without a body"_s,
         sent([](const Message &m) { return m.withStatus("206 Partial Content").withBody({}); })},
        {u"200 without body and length, ends with the connection"_s,
         sentAndClosed([](const Message &m) { return m.withStatus("200 OK").withBody({}).without("Content-Length"); })},
        {u"202 with the answer"_s,
         sent([](const Message &m) { return m.withStatus("202 Accepted").withBody(m.body); })},
        {u"203 with the answer"_s,
         sent([](const Message &m) { return m.withStatus("203 Non-Authoritative Information").withBody(m.body); })},
        {u"204 with a body"_s, sent([](const Message &m) {
             auto changed = m.body.isEmpty() ? m.withBody("{\"x\":1}") : m;
             return changed.withStatus("204 No Content");
         })},
        {u"301"_s, page("301 Moved Permanently", "Location: https://elsewhere.example.com/")},
        {u"302 to a sign-in page"_s, page("302 Found", "Location: /login?ReturnUrl=x")},
        {u"307"_s, page("307 Temporary Redirect", "Location: /elsewhere")},
        {u"400"_s, page("400 Bad Request")},
        {u"401 that asks for Basic"_s, page("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"")},
        {u"401 that asks for Negotiate"_s, page("401 Unauthorized", "WWW-Authenticate: Negotiate")},
        {u"401 that asks for NTLM"_s, page("401 Unauthorized", "WWW-Authenticate: NTLM")},
        {u"403"_s, page("403 Forbidden")},
        {u"404"_s, page("404 Not Found")},
        {u"405"_s, page("405 Method Not Allowed", "Allow: GET")},
        {u"407"_s, page("407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"x\"")},
        {u"408"_s, page("408 Request Timeout")},
        {u"410"_s, page("410 Gone")},
        {u"413"_s, page("413 Content Too Large")},
        {u"414"_s, page("414 URI Too Long")},
        {u"415"_s, page("415 Unsupported Media Type")},
        {u"417"_s, page("417 Expectation Failed")},
        {u"426"_s, page("426 Upgrade Required", "Upgrade: TLS/1.2")},
        {u"429"_s, page("429 Too Many Requests", "Retry-After: 30")},
        {u"431"_s, page("431 Request Header Fields Too Large")},
        {u"500 with a web page"_s, page("500 Internal Server Error")},
        {u"500 without a body"_s,
         sent([](const Message &m) { return m.withStatus("500 Internal Server Error").withBody({}); })},
        {u"502"_s, page("502 Bad Gateway")},
        {u"503"_s, page("503 Service Unavailable", "Retry-After: 30")},
        {u"504"_s, page("504 Gateway Timeout")},
        {u"200 with a sign-in page"_s, page("200 OK")},

        // What it says
        {u"null"_s, body([](const Bytes &) { return Bytes("null"); })},
        {u"bytes that mean nothing"_s,
         body([](const Bytes &) { return Bytes("\x00\xff\xfe\x80\x01", 5).repeated(100); })},
        {u"cut in the middle"_s, body([](const Bytes &bytes) { return bytes.left(bytes.size() / 2); })},
        {u"followed by something else"_s, body([](const Bytes &bytes) { return bytes + " and more"; })},
        {u"after a byte order mark"_s, body([](const Bytes &bytes) { return mark(bytes); })},
        {u"after two byte order marks"_s, body([](const Bytes &bytes) { return mark(mark(bytes)); })},
        {u"after a line end"_s, body([](const Bytes &bytes) { return "\r\n" + bytes; })},
        {u"as UTF-16"_s, onlyXml(body([](const Bytes &bytes) { return utf16(saysUtf16(bytes)); }))},
        {u"UTF-8 that calls itself UTF-16"_s, onlyXml(body(saysUtf16))},
        {u"Latin-1, as its label says"_s, onlyXml(sent([](const Message &m) {
             return m.withBody(latin1(m.body)).with("Content-Type: text/xml; charset=iso-8859-1");
         }))},
        {u"UTF-8 with a mark, labelled Latin-1"_s, onlyXml(sent([](const Message &m) {
             return m.withBody(mark(m.body)).with("Content-Type: text/xml; charset=iso-8859-1");
         }))},
        {u"Latin-1 that calls itself UTF-8"_s, onlyXml(sent([](const Message &m) {
             return m.withBody(latin1(m.body)).with("Content-Type: text/xml; charset=utf-8");
         }))},
        {u"nested 200,000 times"_s, body([form](const Bytes &bytes) { return nested(form, bytes); })},
        {u"with a document type"_s, onlyXml(body([](const Bytes &bytes) { return withDtd(bytes, {}, {}); }))},
        {u"with an entity bomb"_s, onlyXml(body(entityBomb))},
        {u"with an external entity"_s, onlyXml(body([](const Bytes &bytes) {
             return withDtd(bytes, "<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;");
         }))},
        {u"larger than the limit"_s, filledAnswer(u"one long text"_s, form, 50'000'000)},

        // The product's own words
        {u"the product's no"_s, sent([form](const Message &m) { return productNo(m, form); })},
        {u"a fault, from a gateway that waited in vain"_s,
         sent([form](const Message &m) { return gatewayFault(m, form); })},
        {u"a missing right"_s, sent([form](const Message &m) { return missingRight(m, form); })},
        {u"a yes and a no"_s, sent([form](const Message &m) { return yesAndNo(m, form); })},
        {u"an error of the server"_s, sent([form](const Message &m) { return serverError(m, form); })},
        {u"a fault that says nothing"_s, onlySoap(sent([](const Message &) { return faultThatSaysNothing(); }))},
        {u"the operation is unknown"_s, sent([form](const Message &m) { return unknownOperation(m, form); })},
        {u"an expired sign-in"_s, sent([form](const Message &m) { return expiredSignIn(m, form); })},
        {u"an expired sign-in, once"_s, firstOnly([form](const Message &m) { return expiredSignIn(m, form); })},
    };
}

QStringList namesOf(const Faults &faults)
{
    QStringList names;
    for (const auto &fault : faults)
        names.append(fault.first);
    return names;
}

} // namespace

QStringList answerFaults()
{
    return namesOf(table(AnswerForm::Soap));
}

QStringList silentFaults()
{
    return namesOf(silent());
}

QStringList largeFaults()
{
    return {u"compressed, 50 MB in 50 KB"_s, u"nested 200,000 times"_s, u"larger than the limit"_s};
}

std::optional<AnswerFault> answerFault(const QString &name, AnswerForm form)
{
    const auto all = silent() + table(form);
    for (const auto &fault : all) {
        if (fault.first == name)
            return fault.second;
    }
    qFatal("There is no fault called %s.", qPrintable(name));
}

} // namespace sluice::test
