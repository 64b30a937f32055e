// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/soap/soapanswer.h"

#include "core/protocol/superoffice/soap/soapnoes.h"
#include "core/protocol/wire/xmldocument.h"

namespace sluice::superoffice {

using namespace Qt::StringLiterals;
using wire::XmlCursor;

namespace {

/// If a member is there twice, the first one with something in it counts.
void readMember(XmlCursor &info, QString &member)
{
    const auto text = info.text();
    if (member.trimmed().isEmpty())
        member = text;
}

SoapException readException(XmlCursor info, const QString &ns)
{
    SoapException exception;
    while (info.next()) {
        // Only the outermost exception: InnerException has members with the same names one level deeper.
        const auto name = info.nameIn(ns);
        if (name == "Message"_L1)
            readMember(info, exception.message);
        else if (name == "FriendlyText"_L1)
            readMember(info, exception.friendlyText);
        else if (name == "ExceptionType"_L1)
            readMember(info, exception.type);
        else if (name == "StackTrace"_L1)
            readMember(info, exception.stackTrace);
    }
    return exception;
}

/// The text that tells people most. Empty if the exception is empty, which reports none.
QString textOf(const SoapException &exception)
{
    for (const auto &text : {exception.friendlyText, exception.message, exception.type}) {
        if (!text.trimmed().isEmpty())
            return text.trimmed();
    }
    return {};
}

/// Reads one envelope, with a function for each part. Exists only while readSoapAnswer() runs.
class AnswerReader
{
public:
    AnswerReader(const SoapExpectation &expected, const std::function<void(XmlCursor &)> &readResponse)
        : m_expected(expected)
        , m_readResponse(readResponse)
    {
    }

    SoapAnswer read(QXmlStreamReader &xml)
    {
        SoapNoes noes(m_answer.says);
        XmlCursor document(xml, &noes);
        if (document.next() && wire::isSoap(document, u"Envelope")) {
            // A fault is read in either SOAP version, a success only in the version that was sent.
            m_answer.isEnvelope = m_expected.published || document.namespaceUri() == wire::Soap11;
            readEnvelope(document.children());
        }
        while (document.next()) { }
        if (xml.hasError())
            m_answer.xmlProblem = u"%1:%2: %3"_s.arg(xml.lineNumber()).arg(xml.columnNumber()).arg(xml.errorString());
        return m_answer;
    }

private:
    void readEnvelope(XmlCursor envelope)
    {
        while (envelope.next()) {
            if (wire::isSoap(envelope, u"Header"))
                readHeaders(envelope.children());
            else if (wire::isSoap(envelope, u"Body"))
                readBody(envelope.children());
            else if (m_expected.published)
                readHeader(envelope);
        }
    }

    void readHeaders(XmlCursor header)
    {
        while (header.next())
            readHeader(header);
    }

    void readHeader(XmlCursor &header)
    {
        if (header.is(m_expected.servicesNamespace, u"ExceptionInfo"))
            addException(readException(header.children(), m_expected.servicesNamespace));
        else if (header.is(m_expected.servicesNamespace, u"Succeeded"))
            addSucceeded(header);
    }

    /// What an ExceptionInfo holds counts, even if it says that it is nil.
    void addException(const SoapException &exception)
    {
        const auto text = textOf(exception);
        if (text.isEmpty())
            return;
        m_answer.says.addNo(u"ExceptionInfo: %1"_s.arg(text));
        if (!m_answer.exception)
            m_answer.exception = exception;
    }

    void addSucceeded(XmlCursor &header)
    {
        const bool isNil = header.isNil();
        const auto text = header.text();
        const auto said = readBoolean(text);
        if (said == true && !isNil)
            m_answer.says.addYes(u"Succeeded true"_s);
        else if (said == false)
            m_answer.says.addNo(u"Succeeded false"_s);
        else if (!isNil || !text.trimmed().isEmpty())
            m_answer.says.addDoubt(u"Succeeded %1"_s.arg(text.trimmed()));
    }

    void readBody(XmlCursor body)
    {
        while (body.next()) {
            if (wire::isSoap(body, u"Fault"))
                addFault(wire::readFault(body.children()));
            else if (body.is(m_expected.servicesNamespace, m_expected.response))
                addResponse(body);
        }
    }

    void addFault(const wire::SoapFault &fault)
    {
        m_answer.says.addNo(u"Fault: %1"_s.arg(fault.text.trimmed().isEmpty() ? fault.code : fault.text.trimmed()));
        if (!m_answer.fault)
            m_answer.fault = fault;
    }

    /// A second response would overwrite what the first one said.
    void addResponse(XmlCursor &body)
    {
        if (m_answer.hasResponse) {
            m_answer.says.addDoubt(m_expected.response); // a second one
            return;
        }
        m_answer.hasResponse = true;
        XmlCursor response = body.children();
        m_readResponse(response);
    }

    const SoapExpectation &m_expected;
    const std::function<void(XmlCursor &)> &m_readResponse;
    SoapAnswer m_answer;
};

} // namespace

SoapAnswer readSoapAnswer(const HttpResponse &http, const SoapExpectation &expected,
                          const std::function<void(XmlCursor &)> &readResponse)
{
    const auto document = wire::xmlDocumentOf(http);
    if (!document.problem.isEmpty()) {
        SoapAnswer answer;
        answer.xmlProblem = document.problem;
        return answer;
    }
    QXmlStreamReader xml(document.text);
    return AnswerReader(expected, readResponse).read(xml);
}

std::optional<bool> readBoolean(const QString &text)
{
    const auto word = QStringView(text).trimmed();
    if (word == "true"_L1 || word == "1"_L1)
        return true;
    if (word == "false"_L1 || word == "0"_L1)
        return false;
    return {};
}

} // namespace sluice::superoffice
