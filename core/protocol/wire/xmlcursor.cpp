// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wire/xmlcursor.h"

namespace sluice::wire {

using namespace Qt::StringLiterals;

XmlCursor::XmlCursor(QXmlStreamReader &reader, XmlWatcher *watcher)
    : XmlCursor(reader, watcher, 1)
{
}

XmlCursor::XmlCursor(QXmlStreamReader &reader, XmlWatcher *watcher, int depth)
    : m_reader(reader)
    , m_watcher(watcher)
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

QXmlStreamReader::TokenType XmlCursor::readToken()
{
    const auto token = m_reader.readNext();
    if (m_watcher)
        m_watcher->see(m_reader);
    return token;
}

/// Returns true at a child, false at the end of the parent or on an error.
bool XmlCursor::advance()
{
    m_textBefore.clear();
    while (!m_reader.atEnd()) {
        switch (readToken()) {
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
        switch (readToken()) {
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
    return {m_reader, m_watcher, m_depth + 1};
}

} // namespace sluice::wire
