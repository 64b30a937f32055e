// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/answer.h"

#include "core/protocol/inforouter/soapnames.h"
#include "core/protocol/wire/json.h"

#include <QRegularExpression>

namespace sluice::inforouter {

using namespace Qt::StringLiterals;
using wire::XmlCursor;

namespace {

/// "[901]Session expired" and "[901] Session expired" alike.
void splitError(const QString &text, ServiceAnswer &answer)
{
    static const QRegularExpression bracket(u"^\\s*\\[(\\d{2,5})\\]\\s*"_s);
    const auto match = bracket.match(text);
    answer.bracketCode = match.captured(1).toInt();
    answer.error = text.sliced(match.capturedLength()).trimmed();
}

/// Reads one answer, with a function for each part. Exists only while readAnswer() runs.
class AnswerReader
{
public:
    AnswerReader(const QString &call, bool isSoap, const ReadResult &readResult)
        : m_call(call)
        , m_isSoap(isSoap)
        , m_readResult(readResult)
    {
    }

    ServiceAnswer read(const QByteArray &bytes)
    {
        m_answer.xmlProblem = wire::problemOfTags(bytes);
        if (!m_answer.xmlProblem.isEmpty())
            return m_answer;
        QXmlStreamReader xml(bytes);
        readDocument(xml, m_isSoap);
        return m_answer;
    }

private:
    void readDocument(QXmlStreamReader &xml, bool isSoap)
    {
        {
            XmlCursor document(xml);
            if (document.next() && isSoap && wire::isSoap(document, u"Envelope"))
                readEnvelope(document.children());
            else if (!xml.hasError() && !isSoap)
                readElement(document);
            while (document.next()) { }
        }
        if (xml.hasError())
            m_answer.xmlProblem = u"%1:%2: %3"_s.arg(xml.lineNumber()).arg(xml.columnNumber()).arg(xml.errorString());
    }

    void readEnvelope(XmlCursor envelope)
    {
        while (envelope.next()) {
            if (wire::isSoap(envelope, u"Body"))
                readBody(envelope.children());
        }
    }

    void readBody(XmlCursor body)
    {
        const QString response = m_call + "Response"_L1;
        while (body.next()) {
            if (wire::isSoap(body, u"Fault"))
                m_answer.fault = wire::readFault(body.children());
            else if (body.nameIn(QString(ServiceNamespace)) == response)
                readResponse(body.children());
        }
    }

    void readResponse(XmlCursor response)
    {
        const QString result = m_call + "Result"_L1;
        while (response.next()) {
            if (response.localName() == result)
                readContent(response.children());
        }
    }

    /// The result is an element or, if the service returns text, a document in the text.
    void readContent(XmlCursor content)
    {
        if (content.next()) {
            readElement(content);
            return;
        }
        const auto text = content.textBefore().trimmed();
        if (!text.startsWith(u'<'))
            return;
        m_answer.xmlProblem = wire::problemOfTags(text.toUtf8());
        if (!m_answer.xmlProblem.isEmpty())
            return;
        QXmlStreamReader inner(text);
        readDocument(inner, false);
    }

    void readElement(XmlCursor &place)
    {
        const auto attributes = place.attributes();
        m_answer.success = readBoolean(attributeOf(attributes, "success"_L1));
        m_answer.errorCode = attributeOf(attributes, "errorCode"_L1).trimmed().toInt();
        splitError(attributeOf(attributes, "error"_L1), m_answer);
        XmlCursor children = place.children();
        m_readResult(attributes, children);
    }

    const QString &m_call;
    const bool m_isSoap;
    const ReadResult &m_readResult;
    ServiceAnswer m_answer;
};

} // namespace

ServiceAnswer readAnswer(const QByteArray &bytes, const QString &call, bool isSoap, const ReadResult &readResult)
{
    return AnswerReader(call, isSoap, readResult).read(wire::withoutMark(bytes));
}

QString attributeOf(const QXmlStreamAttributes &attributes, QLatin1StringView name)
{
    for (const auto &attribute : attributes) {
        if (attribute.name().compare(name, Qt::CaseInsensitive) == 0)
            return attribute.value().toString();
    }
    return {};
}

std::optional<bool> readBoolean(const QString &text)
{
    const auto word = QStringView(text).trimmed();
    if (word.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return true;
    if (word.compare("false"_L1, Qt::CaseInsensitive) == 0)
        return false;
    return {};
}

} // namespace sluice::inforouter
