// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wire/xmlguard.h"

#include "core/protocol/wire/xmlcursor.h"

#include <QCoreApplication>
#include <QList>

namespace sluice::wire {

using namespace Qt::StringLiterals;

namespace {

struct GuardText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::wire::XmlGuard)
};

// Far more than any product sends: tags have a few hundred characters, except for the trace of an exception in an
// attribute, about twenty attributes, and half a dozen namespaces.
constexpr qsizetype LongestTag = 64 * 1024;
constexpr int MostAttributes = 128;
constexpr int MostNamespaces = 64; ///< declared by an element and those around it

/// The start tag of one element.
struct StartTag
{
    qsizetype end = -1; ///< of its >; -1: it has none, so the reader will not accept it
    int attributes = 0;
    int namespaces = 0;
    bool isClosed = false; ///< "<a/>"
};

/// A > between quotes does not end a tag. A name may be followed by blanks before its =.
StartTag startTagAt(QStringView xml, qsizetype from)
{
    StartTag tag;
    QChar quote;
    auto name = from;
    bool isBetween = true; // the next character that is no blank begins a name
    const auto end = qMin(xml.size(), from + LongestTag + 1);
    for (auto i = from + 1; i < end; ++i) {
        const auto c = xml.at(i);
        if (!quote.isNull()) {
            if (c == quote) {
                quote = QChar();
                isBetween = true;
            }
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'>') {
            tag.end = i;
            tag.isClosed = xml.at(i - 1) == u'/';
            break;
        } else if (c == u'=') {
            ++tag.attributes;
            tag.namespaces += xml.sliced(name).startsWith("xmlns"_L1) ? 1 : 0;
        } else if (c.isSpace()) {
            isBetween = true;
        } else if (isBetween) {
            name = i;
            isBetween = false;
        }
    }
    return tag;
}

/// Goes through the markup of one document. Exists only while problemOfMarkup() runs.
class MarkupScan
{
public:
    explicit MarkupScan(QStringView xml)
        : m_xml(xml)
    {
    }

    QString problem()
    {
        for (auto from = m_xml.indexOf(u'<'); from >= 0;) {
            const auto to = pass(from);
            if (!m_problem.isEmpty())
                return placed(from);
            from = to < 0 ? to : m_xml.indexOf(u'<', to);
        }
        return {};
    }

private:
    /// The place after the markup that begins at \a from; -1 if it has no end.
    qsizetype pass(qsizetype from)
    {
        const auto rest = m_xml.sliced(from);
        if (rest.startsWith("<!--"_L1))
            return endOf("-->"_L1, from + 4);
        if (rest.startsWith("<![CDATA["_L1))
            return endOf("]]>"_L1, from);
        if (rest.startsWith("<?"_L1))
            return checkedLength(from, endOf("?>"_L1, from));
        if (rest.startsWith("<!"_L1)) {
            // No product sends a DTD, and its entities can be used to attack a reader.
            m_problem = GuardText::tr("A document type definition is not accepted.");
            return -1;
        }
        return rest.startsWith("</"_L1) ? passEndTag(from) : passStartTag(from);
    }

    qsizetype endOf(QLatin1StringView mark, qsizetype from) const
    {
        const auto place = m_xml.indexOf(mark, from);
        return place < 0 ? place : place + mark.size();
    }

    qsizetype checkedLength(qsizetype from, qsizetype to)
    {
        if ((to < 0 ? m_xml.size() : to) - from > LongestTag)
            m_problem = GuardText::tr("A tag is longer than %1 characters.").arg(LongestTag);
        return to;
    }

    qsizetype passEndTag(qsizetype from)
    {
        if (!m_open.isEmpty())
            m_namespaces -= m_open.takeLast();
        return checkedLength(from, endOf(">"_L1, from));
    }

    qsizetype passStartTag(qsizetype from)
    {
        const auto tag = startTagAt(m_xml, from);
        if (tag.attributes > MostAttributes)
            m_problem = GuardText::tr("An element has more than %1 attributes.").arg(MostAttributes);
        else if (m_namespaces + tag.namespaces > MostNamespaces)
            m_problem = GuardText::tr("More than %1 namespaces are declared.").arg(MostNamespaces);
        else if (m_open.size() >= XmlCursor::MaxDepth)
            m_problem = GuardText::tr("Elements are nested too deeply.");
        if (!tag.isClosed) {
            m_open.append(tag.namespaces);
            m_namespaces += tag.namespaces;
        }
        return checkedLength(from, tag.end);
    }

    /// Begins with line and column, like the errors of the reader.
    QString placed(qsizetype at) const
    {
        const auto before = m_xml.first(at);
        const auto column = at - (before.lastIndexOf(u'\n') + 1);
        return u"%1:%2: %3"_s.arg(before.count(u'\n') + 1).arg(column).arg(m_problem);
    }

    QStringView m_xml;
    QList<int> m_open; ///< the namespaces that each open element declares
    int m_namespaces = 0;
    QString m_problem;
};

} // namespace

QString problemOfMarkup(QStringView xml)
{
    return MarkupScan(xml).problem();
}

} // namespace sluice::wire
