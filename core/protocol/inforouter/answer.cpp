// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/answer.h"

#include "core/protocol/inforouter/noes.h"
#include "core/protocol/inforouter/soapnames.h"
#include "core/protocol/wire/xmldocument.h"

#include <QRegularExpression>

#include <utility>

namespace sluice::inforouter {

using namespace Qt::StringLiterals;
using wire::XmlCursor;

namespace {

bool isCalled(const QXmlStreamAttribute &attribute, QLatin1StringView name)
{
    return attribute.namespaceUri().isEmpty() && attribute.name().compare(name, Qt::CaseInsensitive) == 0;
}

/// Adds the yes and the no in the attributes of one result. What makes a yes doubtful is found by Noes.
void addStatements(const QXmlStreamAttributes &attributes, ServiceAnswer &answer)
{
    for (const auto &attribute : attributes) {
        if (!isCalled(attribute, "success"_L1))
            continue;
        const auto said = readBoolean(attribute.value().toString());
        if (said == true)
            answer.says.addYes(quotedAttribute(attribute));
        else if (said == false)
            answer.says.addNo(quotedAttribute(attribute));
    }
}

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

    ServiceAnswer read(const wire::XmlDocument &document)
    {
        readDocument(document, m_isSoap ? &AnswerReader::readSoapRoot : &AnswerReader::readFormRoot);
        return m_answer;
    }

private:
    using ReadRoot = void (AnswerReader::*)(XmlCursor &);

    void readDocument(const wire::XmlDocument &source, ReadRoot readRoot)
    {
        if (!source.problem.isEmpty()) {
            m_answer.xmlProblem = source.problem;
            return;
        }
        QXmlStreamReader xml(source.text);
        {
            Noes noes(m_answer.says);
            XmlCursor document(xml, &noes);
            if (document.next())
                (this->*readRoot)(document);
            while (document.next()) { }
        }
        if (xml.hasError())
            m_answer.xmlProblem = u"%1:%2: %3"_s.arg(xml.lineNumber()).arg(xml.columnNumber()).arg(xml.errorString());
    }

    void readSoapRoot(XmlCursor &root)
    {
        if (wire::isSoap(root, u"Envelope"))
            readEnvelope(root.children());
    }

    /// What a call returns as text arrives over POST and GET as <string>, with the document in its text.
    void readFormRoot(XmlCursor &root)
    {
        if (root.localName() == "string"_L1 && attributeOf(root.attributes(), "success"_L1).isEmpty())
            readDocumentsIn({root.text()});
        else
            readElement(root);
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
                addFault(wire::readFault(body.children()));
            else if (body.nameIn(QString(ServiceNamespace)) == response)
                readResponse(body.children());
        }
    }

    void addFault(const wire::SoapFault &fault)
    {
        m_answer.says.addNo(u"Fault: %1"_s.arg(fault.text.trimmed().isEmpty() ? fault.code : fault.text.trimmed()));
        if (!m_answer.fault)
            m_answer.fault = fault;
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
        QStringList texts;
        while (content.next()) {
            texts.append(content.textBefore());
            readElement(content);
        }
        texts.append(content.textBefore());
        readDocumentsIn(texts);
    }

    void readDocumentsIn(const QStringList &texts)
    {
        for (const auto &text : texts) {
            if (QStringView(text).trimmed().startsWith(u'<'))
                readDocument(wire::xmlDocumentOf(text), &AnswerReader::readElement);
        }
    }

    /// Only the first result is read. Of the others, which should not be there, each yes and no counts.
    void readElement(XmlCursor &place)
    {
        const auto attributes = place.attributes();
        addStatements(attributes, m_answer);
        if (std::exchange(m_hasResult, true))
            return;
        m_answer.errorCode = attributeOf(attributes, "errorCode"_L1).trimmed().toInt();
        splitError(attributeOf(attributes, "error"_L1), m_answer);
        XmlCursor children = place.children();
        m_readResult(attributes, children);
    }

    const QString &m_call;
    const bool m_isSoap;
    const ReadResult &m_readResult;
    ServiceAnswer m_answer;
    bool m_hasResult = false;
};

} // namespace

ServiceAnswer readAnswer(const HttpResponse &http, const QString &call, bool isSoap, const ReadResult &readResult)
{
    return AnswerReader(call, isSoap, readResult).read(wire::xmlDocumentOf(http));
}

QString attributeOf(const QXmlStreamAttributes &attributes, QLatin1StringView name)
{
    for (const auto &attribute : attributes) {
        if (isCalled(attribute, name))
            return attribute.value().toString();
    }
    return {};
}

QString quotedAttribute(const QXmlStreamAttribute &attribute)
{
    return u"%1=\"%2\""_s.arg(attribute.name(), attribute.value().trimmed());
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
