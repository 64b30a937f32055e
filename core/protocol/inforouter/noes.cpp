// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/noes.h"

#include "core/protocol/inforouter/answer.h"
#include "core/protocol/wire/xmldocument.h"

namespace sluice::inforouter {

using namespace Qt::StringLiterals;

namespace {

/// The XML in \a text, if there may be a no in it; else empty.
QString xmlWithNo(const QString &text)
{
    const auto begin = text.indexOf(u'<');
    if (begin < 0)
        return {};
    const auto xml = QStringView(text).sliced(begin).trimmed();
    const auto mentions = [xml](QLatin1StringView word) { return xml.contains(word, Qt::CaseInsensitive); };
    return mentions("success"_L1) || mentions("error"_L1) || mentions("fault"_L1) ? xml.toString() : QString();
}

/// Whether something called \a name that says \a value makes a yes doubtful, be it an attribute or an element.
bool isDoubtful(QStringView name, QStringView value)
{
    const auto is = [name](QLatin1StringView word) { return name.compare(word, Qt::CaseInsensitive) == 0; };
    const auto said = value.trimmed();
    if (is("success"_L1))
        return readBoolean(said.toString()) != true;
    if (is("errorCode"_L1))
        return !said.isEmpty() && said != "0"_L1;
    return (is("error"_L1) || is("errorMessage"_L1)) && !said.isEmpty();
}

} // namespace

Noes::Noes(wire::Statements &says)
    : m_says(says)
{
}

void Noes::see(const QXmlStreamReader &reader)
{
    switch (reader.tokenType()) {
    case QXmlStreamReader::StartElement:
        judge(reader);
        m_open.append({reader.name().toString(), {}});
        break;
    case QXmlStreamReader::Characters:
        if (!m_open.isEmpty())
            m_open.last().text += reader.text();
        break;
    case QXmlStreamReader::EndElement:
        if (!m_open.isEmpty())
            judge(m_open.takeLast());
        break;
    default:
        break;
    }
}

void Noes::judge(const QXmlStreamReader &element)
{
    if (element.name().compare("fault"_L1, Qt::CaseInsensitive) == 0)
        m_says.addDoubt(u"Fault"_s);
    const auto attributes = element.attributes();
    for (const auto &attribute : attributes) {
        if (isDoubtful(attribute.name(), attribute.value()))
            m_says.addDoubt(quotedAttribute(attribute));
    }
}

void Noes::judge(const Open &element)
{
    constexpr qsizetype longest = 200; // characters, of what is quoted
    if (isDoubtful(element.name, element.text) && !element.text.trimmed().isEmpty())
        m_says.addDoubt(u"%1: %2"_s.arg(element.name, element.text.trimmed().left(longest)));
    // A document in the text of a document in a text is nothing that a server sends.
    const auto text = m_isInText ? QString() : xmlWithNo(element.text);
    if (text.isEmpty())
        return;
    const auto source = wire::xmlDocumentOf(text);
    if (!source.problem.isEmpty()) // it must not be read, so nobody knows what it says
        m_says.addDoubt(text.left(longest));
    Noes inner(m_says);
    inner.m_isInText = true;
    QXmlStreamReader xml(source.text);
    wire::XmlCursor document(xml, &inner);
    while (document.next()) { }
}

} // namespace sluice::inforouter
