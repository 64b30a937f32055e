// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/noes.h"

#include "core/protocol/inforouter/answer.h"
#include "core/protocol/wire/xmldocument.h"

namespace sluice::inforouter {

using namespace Qt::StringLiterals;

namespace {

/// Whether \a text looks like an XML document in which there may be a no.
bool mayHoldNo(const QString &text)
{
    const auto trimmed = QStringView(text).trimmed();
    return trimmed.startsWith(u'<') && trimmed.endsWith(u'>')
        && (trimmed.contains("success"_L1, Qt::CaseInsensitive) || trimmed.contains("Fault"_L1));
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
        m_texts.append(QString());
        break;
    case QXmlStreamReader::Characters:
        if (!m_texts.isEmpty())
            m_texts.last() += reader.text();
        break;
    case QXmlStreamReader::EndElement:
        if (!m_texts.isEmpty())
            judgeText(m_texts.takeLast());
        break;
    default:
        break;
    }
}

void Noes::judge(const QXmlStreamReader &element)
{
    if (element.name() == "Fault"_L1)
        m_says.addDoubt(u"Fault"_s);
    const auto attributes = element.attributes();
    for (const auto &attribute : attributes) {
        const bool isSuccess = attribute.name().compare("success"_L1, Qt::CaseInsensitive) == 0;
        if (isSuccess && readBoolean(attribute.value().toString()) == false)
            m_says.addDoubt(quotedAttribute(attribute));
    }
}

void Noes::judgeText(const QString &text)
{
    // A document in the text of a document in a text is nothing that a server sends.
    if (m_isInText || !mayHoldNo(text))
        return;
    const auto source = wire::xmlDocumentOf(text);
    Noes inner(m_says);
    inner.m_isInText = true;
    QXmlStreamReader xml(source.text); // empty if it must not be read
    wire::XmlCursor document(xml, &inner);
    while (document.next()) { }
}

} // namespace sluice::inforouter
