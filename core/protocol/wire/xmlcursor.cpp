// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wire/xmlcursor.h"

namespace sluice::wire {

using namespace Qt::StringLiterals;

XmlCursor::XmlCursor(QXmlStreamReader &reader)
    : XmlCursor(reader, 1)
{
}

XmlCursor::XmlCursor(QXmlStreamReader &reader, int depth)
    : m_reader(reader)
    , m_depth(depth)
{
    if (depth > MaxDepth)
        reader.raiseError(u"Elements are nested too deeply."_s);
}

XmlCursor::~XmlCursor()
{
    while (next()) { }
}

bool XmlCursor::next()
{
    if (m_finished)
        return false;
    if (m_onChild)
        skipChild();
    m_onChild = advance();
    m_finished = !m_onChild;
    return m_onChild;
}

/// Returns true at a child, false at the end of the parent or on an error.
bool XmlCursor::advance()
{
    m_textBefore.clear();
    while (!m_reader.atEnd()) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            return true;
        case QXmlStreamReader::Characters:
            m_textBefore += m_reader.text();
            break;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
            return false;
        case QXmlStreamReader::DTD:
            // No product sends a DTD, and its entities can be used to attack a reader.
            m_reader.raiseError(u"A document type definition is not accepted."_s);
            return false;
        default:
            break;
        }
    }
    return false;
}

void XmlCursor::skipChild()
{
    // A cursor that goes out of scope reads to the end of its element; depth is checked on the way.
    const XmlCursor rest = children();
}

bool XmlCursor::is(QStringView namespaceUri, QStringView localName) const
{
    return m_reader.name() == localName && m_reader.namespaceUri() == namespaceUri;
}

QString XmlCursor::nameIn(QStringView namespaceUri) const
{
    return m_reader.namespaceUri() == namespaceUri ? localName() : QString();
}

bool XmlCursor::isNil() const
{
    const auto value = m_reader.attributes().value("http://www.w3.org/2001/XMLSchema-instance"_L1, "nil"_L1).trimmed();
    return value == "true"_L1 || value == "1"_L1;
}

QString XmlCursor::text()
{
    QString text;
    int depth = 1;
    while (depth > 0 && !m_reader.atEnd()) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (m_depth + ++depth > MaxDepth)
                m_reader.raiseError(u"Elements are nested too deeply."_s);
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        case QXmlStreamReader::Characters:
            if (depth == 1)
                text += m_reader.text();
            break;
        case QXmlStreamReader::DTD: // Qt takes it in any place
            m_reader.raiseError(u"A document type definition is not accepted."_s);
            break;
        default:
            break;
        }
    }
    m_onChild = false;
    return text;
}

XmlCursor XmlCursor::children()
{
    m_onChild = false;
    return {m_reader, m_depth + 1};
}

namespace {

/// The end of the tag that begins at \a from. A > between quotes does not end the tag of an element.
qsizetype endOfTag(const QByteArray &bytes, qsizetype from)
{
    const char first = from + 1 < bytes.size() ? bytes.at(from + 1) : '\0';
    if (first == '!' || first == '?')
        return bytes.indexOf('>', from);
    char quote = '\0';
    for (auto i = from; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return i;
    }
    return -1;
}

} // namespace

QString problemOfTags(const QByteArray &bytes)
{
    // Tags have a few hundred bytes at most, except for the trace of an exception in an attribute.
    constexpr qsizetype longest = 64 * 1024;
    for (auto from = bytes.indexOf('<'); from >= 0;) {
        const auto to = endOfTag(bytes, from);
        if ((to < 0 ? bytes.size() : to) - from > longest)
            return u"A tag is longer than %1 bytes."_s.arg(longest);
        from = to < 0 ? to : bytes.indexOf('<', to);
    }
    return {};
}

} // namespace sluice::wire
