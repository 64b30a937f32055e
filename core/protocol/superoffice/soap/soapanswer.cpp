// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/soap/soapanswer.h"

namespace sluice::superoffice {

using namespace Qt::StringLiterals;
using wire::XmlCursor;

namespace {

SoapException readException(XmlCursor info, const QString &ns)
{
    SoapException exception;
    while (info.next()) {
        // Only the outermost exception: InnerException has members with the same names one level deeper.
        const auto name = info.nameIn(ns);
        if (name == "Message"_L1)
            exception.message = info.text();
        else if (name == "FriendlyText"_L1)
            exception.friendlyText = info.text();
        else if (name == "ExceptionType"_L1)
            exception.type = info.text();
        else if (name == "StackTrace"_L1)
            exception.stackTrace = info.text();
    }
    return exception;
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
        XmlCursor document(xml);
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
        if (header.is(m_expected.servicesNamespace, u"ExceptionInfo")) {
            if (!header.isNil())
                m_answer.exception = readException(header.children(), m_expected.servicesNamespace);
        } else if (header.is(m_expected.servicesNamespace, u"Succeeded") && !header.isNil()) {
            // If Succeeded is there twice, false wins.
            const auto said = readBoolean(header.text());
            if (m_answer.succeeded != false)
                m_answer.succeeded = said;
        }
    }

    void readBody(XmlCursor body)
    {
        while (body.next()) {
            if (wire::isSoap(body, u"Fault")) {
                m_answer.fault = wire::readFault(body.children());
            } else if (body.is(m_expected.servicesNamespace, m_expected.response)) {
                m_answer.hasResponse = true;
                XmlCursor response = body.children();
                m_readResponse(response);
            }
        }
    }

    const SoapExpectation &m_expected;
    const std::function<void(XmlCursor &)> &m_readResponse;
    SoapAnswer m_answer;
};

} // namespace

SoapAnswer readSoapAnswer(const QByteArray &bytes, const SoapExpectation &expected,
                          const std::function<void(XmlCursor &)> &readResponse)
{
    if (auto problem = wire::problemOfTags(bytes); !problem.isEmpty()) {
        SoapAnswer answer;
        answer.xmlProblem = std::move(problem);
        return answer;
    }
    QXmlStreamReader xml(bytes);
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
