// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/soap/soapnoes.h"

#include "core/protocol/superoffice/soap/soapanswer.h"

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

/// Adds \a more with one blank in place of several, and only so much as is needed to know what an element says.
void addWords(QString &text, QStringView more)
{
    constexpr qsizetype enough = 1000;
    for (const auto c : more) {
        if (text.size() >= enough)
            return;
        if (!c.isSpace())
            text += c;
        else if (!text.isEmpty() && text.back() != u' ')
            text += u' ';
    }
}

} // namespace

SoapNoes::SoapNoes(wire::Statements &says)
    : m_says(says)
{
}

void SoapNoes::see(const QXmlStreamReader &reader)
{
    switch (reader.tokenType()) {
    case QXmlStreamReader::StartElement:
        begin(reader.name().toString());
        break;
    case QXmlStreamReader::Characters:
        // The innermost is enough: it hands its text on when it is closed.
        if (!m_open.isEmpty())
            addWords(m_open.last().text, reader.text());
        break;
    case QXmlStreamReader::EndElement:
        end();
        break;
    default:
        break;
    }
}

void SoapNoes::begin(const QString &name)
{
    ++m_depth;
    // In any letters: what is written otherwise than the product does is a reason to doubt a yes as well.
    for (const auto &known : {u"Fault"_s, u"Succeeded"_s, u"ExceptionInfo"_s}) {
        if (name.compare(known, Qt::CaseInsensitive) != 0)
            continue;
        if (known == "Fault"_L1)
            m_says.addDoubt(known);
        else
            m_open.append({known, m_depth, {}});
    }
}

void SoapNoes::end()
{
    if (!m_open.isEmpty() && m_open.constLast().depth == m_depth) {
        const auto element = m_open.takeLast();
        judge(element);
        if (!m_open.isEmpty())
            addWords(m_open.last().text, element.text);
    }
    --m_depth;
}

void SoapNoes::judge(const Open &element)
{
    const auto text = element.text.trimmed();
    if (element.name == "ExceptionInfo"_L1 && !text.isEmpty())
        m_says.addDoubt(u"ExceptionInfo: %1"_s.arg(text));
    else if (element.name == "Succeeded"_L1 && !text.isEmpty() && readBoolean(text) != true)
        m_says.addDoubt(u"Succeeded %1"_s.arg(text));
}

} // namespace sluice::superoffice
