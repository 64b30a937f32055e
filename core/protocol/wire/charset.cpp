// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wire/charset.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <array>
#include <utility>

namespace sluice::wire {

using namespace Qt::StringLiterals;

namespace {

struct CharsetText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::wire::Charset)
};

/// An encoding by name. Qt's own names come first, because they work without ICU.
QByteArray utf8()
{
    return "UTF-8"_ba;
}

/// The encoding that a byte order mark tells; empty without a mark. That of UTF-32 begins like that of UTF-16.
QByteArray encodingOfMark(const QByteArray &bytes)
{
    static const std::array<std::pair<QByteArray, QByteArray>, 5> marks{{
        {"\xef\xbb\xbf"_ba, utf8()},
        {QByteArray("\xff\xfe\0\0", 4), "UTF-32LE"_ba},
        {QByteArray("\0\0\xfe\xff", 4), "UTF-32BE"_ba},
        {"\xff\xfe"_ba, "UTF-16LE"_ba},
        {"\xfe\xff"_ba, "UTF-16BE"_ba},
    }};
    for (const auto &[mark, encoding] : marks) {
        if (bytes.startsWith(mark))
            return encoding;
    }
    return {};
}

/// The encoding of which the zeros around the first character are a sign; empty if it has one byte and no zeros.
QByteArray encodingOfZeros(const QByteArray &bytes)
{
    const auto isZero = [&bytes](qsizetype i) { return i < bytes.size() && bytes.at(i) == '\0'; };
    if (isZero(0) && isZero(1))
        return "UTF-32BE"_ba;
    if (isZero(0))
        return "UTF-16BE"_ba;
    if (isZero(1) && isZero(2))
        return "UTF-32LE"_ba;
    return isZero(1) ? "UTF-16LE"_ba : QByteArray();
}

/// The charset parameter of Content-Type; empty if there is none.
QByteArray labelOf(const HttpResponse &response)
{
    static const QRegularExpression charset(u";\\s*charset\\s*=\\s*[\"']?([^\"';,\\s]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return charset.match(QString::fromLatin1(response.header("Content-Type"))).captured(1).toLatin1();
}

/// The encoding in the XML declaration; empty if there is none.
QByteArray declaredEncoding(const QByteArray &bytes)
{
    static const QRegularExpression declared(u"^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']"_s);
    return declared.match(QString::fromLatin1(bytes.left(1000))).captured(1).toLatin1();
}

/// Whether characters of \a encoding have more than one byte each, so that ASCII has zeros in it.
bool isWide(const QByteArray &encoding)
{
    const auto name = encoding.toUpper();
    return name.startsWith("UTF-16") || name.startsWith("UTF16") || name.startsWith("UTF-32")
        || name.startsWith("UTF32") || name.startsWith("UCS") || name.startsWith("ISO-10646") || name == "UNICODE";
}

QByteArray encodingOf(const HttpResponse &response)
{
    const auto &bytes = response.body;
    if (const auto told = encodingOfMark(bytes); !told.isEmpty())
        return told;
    // XML and JSON begin with an ASCII character, so the first bytes show whether characters have more than one. A label cannot change it.
    if (const auto seen = encodingOfZeros(bytes); !seen.isEmpty())
        return seen;
    for (const auto &told : {labelOf(response), declaredEncoding(bytes)}) {
        if (!told.isEmpty() && !isWide(told))
            return told;
    }
    return utf8();
}

} // namespace

bool isInUtf8(const HttpResponse &response)
{
    return encodingOf(response).compare(utf8(), Qt::CaseInsensitive) == 0;
}

DecodedText decodedBody(const HttpResponse &response)
{
    const auto encoding = encodingOf(response);
    const auto name = QString::fromLatin1(encoding);
    QStringDecoder decoder(encoding.constData(), QStringDecoder::Flag::Stateless);
    if (!decoder.isValid())
        return {.problem = CharsetText::tr("The encoding %1 is not known here.").arg(name)};
    QString text = decoder(response.body);
    if (decoder.hasError())
        return {.problem = CharsetText::tr("The text is not in the encoding %1.").arg(name)};
    return {.text = std::move(text)};
}

} // namespace sluice::wire
