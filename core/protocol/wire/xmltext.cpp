// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wire/xmltext.h"

#include <QXmlStreamWriter>

namespace sluice::wire {

using namespace Qt::StringLiterals;

namespace {

bool isXmlChar(char32_t c)
{
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
}

} // namespace

bool xmlCarries(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text.at(i).unicode();
        if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (!isXmlChar(unit))
            return false;
    }
    return true;
}

void writeExactText(QXmlStreamWriter &writer, QStringView text)
{
    qsizetype from = 0;
    for (qsizetype to = text.indexOf(u'\r'); to >= 0; to = text.indexOf(u'\r', from)) {
        writer.writeCharacters(text.sliced(from, to - from).toString());
        writer.writeEntityReference(u"#13"_s);
        from = to + 1;
    }
    writer.writeCharacters(text.sliced(from).toString());
}

QString escapedText(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\r', "&#13;"_L1);
}

} // namespace sluice::wire
